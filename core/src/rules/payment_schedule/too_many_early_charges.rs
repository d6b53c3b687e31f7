use super::super::terms::written_amount;
use super::{MAX_CHARGE, Schedules, merge};
use crate::fix::Fix;
use crate::model::{Amount, CalendarDate, Charge, Currency, OfferSet};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// More than one charge is due while the offer can still be accepted.
    ///
    /// ## Why
    ///
    /// A charge whose date has passed is invoiced at acceptance, and AWS allows that for one charge only: at most one may be dated on or before the expiry date.
    ///
    /// ## What to do
    ///
    /// Move the later charges behind the expiry date, add them to the first one, or let the offers expire earlier.
    pub(crate) static TOO_MANY_EARLY_CHARGES = {
        code: "too-many-early-charges",
        subject: PaymentSchedule,
        severity: Error,
        help: "At most one charge may be due by the expiry date: move the others behind it, or let the offers expire earlier.",
        aws: ["UpdatePaymentScheduleTerms" => "TOO_MANY_BACKDATED_CHARGES"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states(), source::INSTALLMENTS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((expiry, expiry_at)) = offer.availability_end_date.located() else { continue };
        let Some(schedules) = Schedules::of(offer) else { continue };
        let dated = schedules.charges().filter_map(|charge| Some((charge.charge_date.located()?, *charge)));
        let mut early: Vec<_> = dated.filter(|((date, _), _)| *date <= expiry).collect();
        early.sort_by_key(|(dated, _)| *dated);
        // Two charges on one date are one mistake, which has a finding of its own.
        let Some(((first, _), _)) = early.first().copied() else { continue };
        let Some(((second, at), _)) = early.iter().copied().find(|((date, _), _)| *date > first) else { continue };
        reporter.report(at, |finding| {
            let count = early.len();
            finding.message(format_args!(
                "{count} charges are due by the expiry date `{expiry}`, from `{first}` on; AWS takes one"
            ));
            finding
                .related_to(early.iter().map(|((_, place), _)| *place).filter(|place| *place != at).chain([expiry_at]));
            let charges: Vec<Charge> = early.iter().map(|(_, charge)| *charge).collect();
            if schedules.is_single() && schedules.are_own && !offer.is_cppo() {
                offer_merging(schedules.currency(), first, &charges, finding);
            }
            offer_earlier_expiry(set, second, context.today, finding);
        });
    }
}

/// Offers to charge everything that is due early at once; a reseller, who keeps the authorized dates, is not asked.
fn offer_merging(currency: Option<Currency>, date: CalendarDate, charges: &[Charge], finding: &mut Finding<'_>) {
    let sum = charges.iter().map(|charge| charge.charge_amount.value()).collect::<Option<Vec<_>>>();
    if let Some(sum) = sum.and_then(Amount::sum).filter(|sum| *sum <= MAX_CHARGE) {
        let amount = written_amount(sum, currency);
        merge(format!("Charge {amount} at once, on {date}"), charges, &amount, finding);
    }
}

/// Offers to let every offer expire on the day before the second charge.
fn offer_earlier_expiry(set: &OfferSet<'_>, second: CalendarDate, today: CalendarDate, finding: &mut Finding<'_>) {
    let Some(date) = second.day_before().filter(|date| *date >= today) else { return };
    let text = date.to_string();
    let expiries = set.offers.iter().filter_map(|offer| offer.availability_end_date.located());
    if expiries.clone().any(|(expiry, _)| expiry < date) {
        return;
    }
    let others = expiries.filter(|(expiry, _)| *expiry != date);
    let fix = Fix::new(format!("Let every offer expire on {date}, before the second charge"));
    finding.fix(others.fold(fix, |fix, (_, at)| fix.replace(finding.location(at), text.as_str())));
}
