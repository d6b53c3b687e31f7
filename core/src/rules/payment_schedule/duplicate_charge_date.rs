use std::collections::{BTreeMap, HashSet};

use super::super::terms::{written_amount, written_terms};
use super::{MAX_CHARGE, merge};
use crate::model::{Amount, CalendarDate, Charge, OfferSet, TermBody};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Two charges of a payment schedule are on the same date.
    ///
    /// ## Why
    ///
    /// AWS takes one charge for each date.
    ///
    /// ## What to do
    ///
    /// Add the charges up to one, or correct one of the dates.
    pub(crate) static DUPLICATE_CHARGE_DATE = {
        code: "duplicate-charge-date",
        subject: PaymentSchedule,
        severity: Error,
        help: "Each date has one charge: add them up, or correct a date.",
        aws: ["UpdatePaymentScheduleTerms" => "DUPLICATE_CHARGE_DATES"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (term, is_own) in set.offers.iter().flat_map(written_terms) {
        let TermBody::PaymentSchedule { schedule } = &term.body else { continue };
        for (date, charges) in duplicates(&schedule.items) {
            let places: Vec<_> = charges.iter().filter_map(|charge| charge.charge_date.node()).collect();
            let [first, second, rest @ ..] = places.as_slice() else { continue };
            reporter.report(*second, |finding| {
                finding.message(format_args!("there are {} charges on `{date}`", charges.len()));
                finding.related(*first).related_to(rest.iter().copied());
                let sum = charges.iter().map(|charge| charge.charge_amount.value()).collect::<Option<Vec<_>>>();
                let sum = sum.and_then(Amount::sum).filter(|sum| *sum <= MAX_CHARGE);
                if let Some(sum) = sum.filter(|_| is_own) {
                    let amount = written_amount(sum, term.currency_code.value());
                    merge(format!("Charge {amount} once, on {date}"), &charges, &amount, finding);
                }
            });
        }
    }
}

/// The charges whose date has more than one, by date.
fn duplicates(charges: &[Charge]) -> Vec<(CalendarDate, Vec<Charge>)> {
    let mut dates = HashSet::with_capacity(charges.len());
    if charges.iter().filter_map(|charge| charge.charge_date.value()).all(|date| dates.insert(date)) {
        return Vec::new();
    }
    let mut by_date: BTreeMap<CalendarDate, Vec<Charge>> = BTreeMap::new();
    for charge in charges {
        if let Some(date) = charge.charge_date.value() {
            by_date.entry(date).or_default().push(*charge);
        }
    }
    by_date.into_iter().filter(|(_, charges)| charges.len() > 1).collect()
}
