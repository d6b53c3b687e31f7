use super::super::terms::written_terms;
use super::{offer_one_charge, schedule};
use crate::document::NodeId;
use crate::model::{CalendarDate, Charge, OfferSet};
use crate::order::sorted_by_key;
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
        let Some((_, schedule)) = schedule(term) else { continue };
        for charges in by_date(&schedule.items).chunk_by(|one, next| one.date == next.date) {
            let [first, second, rest @ ..] = charges else { continue };
            reporter.report(second.at, |finding| {
                let date = first.date;
                finding.message(format_args!("there are {} charges on `{date}`", charges.len()));
                finding.related(first.at);
                for charge in rest {
                    finding.related(charge.at);
                }
                let charges: Vec<&Charge> = charges.iter().map(|charge| charge.charge).collect();
                if is_own {
                    offer_one_charge(&charges, (date, "once"), term.currency_code.value(), finding);
                }
            });
        }
    }
}

struct DatedCharge<'set> {
    date: CalendarDate,
    /// Where the date is.
    at: NodeId,
    charge: &'set Charge,
}

/// The charges whose date can be read, in the order of the dates.
fn by_date(charges: &[Charge]) -> Vec<DatedCharge<'_>> {
    let dated = charges.iter().filter_map(|charge| {
        let (date, at) = charge.charge_date.located()?;
        Some(DatedCharge { date, at, charge })
    });
    sorted_by_key(dated.collect(), |charge| charge.date)
}
