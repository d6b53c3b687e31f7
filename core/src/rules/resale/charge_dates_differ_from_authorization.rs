use std::fmt;

use super::super::agreement::longest_run;
use super::{resold, schedule};
use crate::document::NodeId;
use crate::model::{Amount, CalendarDate, Charge, Listed, Offer, OfferSet};
use crate::order::sorted_by_key;
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The charges of a channel partner offer are on other dates than those of its selling authorization.
    ///
    /// ## Why
    ///
    /// A partner may raise the amounts of an authorized payment schedule; the dates are fixed.
    ///
    /// ## What to do
    ///
    /// Use the authorized dates.
    pub(crate) static CHARGE_DATES_DIFFER_FROM_AUTHORIZATION = {
        code: "charge-dates-differ-from-authorization",
        subject: Resale,
        severity: Error,
        help: "Charge on the dates of the authorization: a partner sets the amounts, not the dates.",
        aws: ["UpdatePaymentScheduleTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION"],
        sources: [source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        let (Some(own), Some(authorized)) = (schedule(&offer.terms), schedule(&authorization.terms)) else { continue };
        let (Some(dates), Some(needed)) = (dates(own), dates(authorized)) else { continue };
        let Some(at) = own.at.filter(|_| dates != needed) else { continue };
        reporter.report(at, |finding| {
            describe(&without(&dates, &needed), &without(&needed, &dates), finding);
            finding.related_to(authorized.at);
            if can_be_charged(offer, &needed, context.today) {
                offer_dates(own, authorized, finding);
            }
        });
    }
}

/// The dates of a schedule; nothing when a charge can not be read.
fn dates(schedule: &Listed<Charge>) -> Option<Vec<CalendarDate>> {
    let mut dates = Vec::new();
    for charge in schedule {
        dates.push(charge.charge_date.value()?);
    }
    let mut dates = sorted_by_key(dates, |date| *date);
    dates.dedup();
    (!schedule.unreadable && !dates.is_empty()).then_some(dates)
}

/// The dates that `others` do not have; both are in order.
fn without(dates: &[CalendarDate], others: &[CalendarDate]) -> Vec<CalendarDate> {
    dates.iter().copied().filter(|date| others.binary_search(date).is_err()).collect()
}

/// Whether the offer could be released with these dates: none of them has passed, at most one comes by the expiry of the
/// offer, and all come before the end of the agreement.
fn can_be_charged(offer: &Offer<'_>, dates: &[CalendarDate], today: CalendarDate) -> bool {
    let end = longest_run(offer, today).and_then(|run| run.end.day_before());
    let expiry = offer.availability_end_date.value();
    let (first, second, last) = (dates.first(), dates.get(1), dates.last());
    first.is_none_or(|first| *first >= today)
        && second.zip(expiry).is_none_or(|(second, expiry)| *second > expiry)
        && last.zip(end).is_none_or(|(last, end)| *last < end)
}

fn describe(foreign: &[CalendarDate], missing: &[CalendarDate], finding: &mut Finding<'_>) {
    match (Dates(foreign), Dates(missing)) {
        (Dates([]), missing) => finding.message(format_args!("the offer lacks the authorized charges on {missing}")),
        (foreign, Dates([])) => {
            finding.message(format_args!("the offer charges on {foreign}, which is not authorized"))
        }
        (foreign, missing) => finding.message(format_args!("the offer charges on {foreign}, authorized is {missing}")),
    };
}

/// The first few of several dates in words, and how many more there are.
struct Dates<'dates>(&'dates [CalendarDate]);

impl fmt::Display for Dates<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 3;
        for (place, date) in self.0.iter().take(SHOWN).enumerate() {
            let separator = if place == 0 { "" } else { ", " };
            write!(formatter, "{separator}`{date}`")?;
        }
        match self.0.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(formatter, " and {more} more"),
        }
    }
}

/// Offers the authorized dates in their order, where there are as many, and no amount is below the authorized one then.
fn offer_dates(own: &Listed<Charge>, authorized: &Listed<Charge>, finding: &mut Finding<'_>) {
    let (Some(charges), Some(needed)) = (dated_amounts(own), dated_amounts(authorized)) else { return };
    let is_enough = charges.iter().zip(&needed).all(|((_, amount, _), (_, authorized, _))| amount >= authorized);
    if charges.len() != needed.len() || !is_enough {
        return;
    }
    let mut repair = finding.repair("Charge on the authorized dates");
    for ((date, _, at), (authorized, ..)) in charges.iter().zip(&needed) {
        if date != authorized {
            repair.replace(*at, authorized);
        }
    }
}

/// Date and amount of every charge in their order, and the place of the date; nothing when one of them can not be read.
fn dated_amounts(schedule: &Listed<Charge>) -> Option<Vec<(CalendarDate, Amount, NodeId)>> {
    let mut charges = Vec::new();
    for charge in schedule {
        let (date, at) = charge.charge_date.located()?;
        charges.push((date, charge.charge_amount.value()?, at));
    }
    (!schedule.unreadable).then(|| sorted_by_key(charges, |(date, amount, _)| (*date, *amount)))
}
