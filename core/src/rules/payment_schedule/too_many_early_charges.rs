use std::cmp::Ordering;

use super::{Schedules, offer_one_charge};
use crate::model::{CalendarDate, Charge, OfferSet};
use crate::order::sorted_by_key;
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
        let mut early = Vec::new();
        for charge in schedules.charges() {
            if let Some((date, at)) = charge.charge_date.located()
                && date <= expiry
            {
                early.push((date, at, charge));
            }
        }
        let early = sorted_by_key(early, |(date, at, _)| (*date, *at));
        // Two charges on one date are one mistake, which has a finding of its own.
        let Some((first, ..)) = early.first().copied() else { continue };
        let Some((second, at, _)) = early.iter().copied().find(|(date, ..)| *date > first) else { continue };
        reporter.report(at, |finding| {
            let count = early.len();
            finding.message(format_args!(
                "{count} charges are due by the expiry date `{expiry}`, from `{first}` on; AWS takes one"
            ));
            for (_, place, _) in early.iter().filter(|(_, place, _)| *place != at) {
                finding.related(*place);
            }
            finding.related(expiry_at);
            // A reseller keeps the dates of the authorization.
            if schedules.is_single() && schedules.are_own && !offer.is_cppo() {
                let charges: Vec<&Charge> = early.iter().map(|(.., charge)| *charge).collect();
                offer_one_charge(&charges, (first, "at once"), schedules.currency(), finding);
            }
            offer_earlier_expiry(set, second, context.today, finding);
        });
    }
}

/// Offers to let every offer expire on the day before the second charge.
fn offer_earlier_expiry(set: &OfferSet<'_>, second: CalendarDate, today: CalendarDate, finding: &mut Finding<'_>) {
    let Some(date) = second.day_before().filter(|date| *date >= today) else { return };
    let mut later = Vec::new();
    for offer in &set.offers {
        let Some((expiry, at)) = offer.availability_end_date.located() else { continue };
        match expiry.cmp(&date) {
            Ordering::Less => return,
            Ordering::Equal => {}
            Ordering::Greater => later.push(at),
        }
    }
    let mut repair = finding.repair(format_args!("Let every offer expire on {date}, before the second charge"));
    for place in later {
        repair.replace(place, date);
    }
}
