use std::collections::BTreeSet;

use super::super::agreement::longest_run;
use super::{dated_amounts, resold, schedule};
use crate::fix::Fix;
use crate::model::{CalendarDate, Charge, Listed, Offer, OfferSet};
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
    for (offer, authorization) in resold(set, context) {
        let (Some(own), Some(authorized)) = (schedule(&offer.terms), schedule(&authorization.terms)) else { continue };
        let (Some(dates), Some(needed)) = (dates(own), dates(authorized)) else { continue };
        let Some(at) = own.at.filter(|_| dates != needed) else { continue };
        reporter.report(at, |finding| {
            let (foreign, missing) = (dates.difference(&needed), needed.difference(&dates));
            finding.message(in_words(foreign.copied().collect(), missing.copied().collect()));
            finding.related_to(authorized.at);
            if can_be_charged(offer, &needed, context) {
                offer_dates(own, authorized, finding);
            }
        });
    }
}

/// The dates of a schedule; nothing when a charge can not be read.
fn dates(schedule: &Listed<Charge>) -> Option<BTreeSet<CalendarDate>> {
    let dates: Option<BTreeSet<_>> = schedule.iter().map(|charge| charge.charge_date.value()).collect();
    dates.filter(|dates| !schedule.unreadable && !dates.is_empty())
}

/// Whether the offer could be released with these dates: none of them has passed, at most one comes by the expiry of the
/// offer, and all come before the end of the agreement.
fn can_be_charged(offer: &Offer<'_>, dates: &BTreeSet<CalendarDate>, context: Context) -> bool {
    let by = |limit: CalendarDate| dates.iter().filter(|date| **date <= limit).count();
    let end = longest_run(offer, context.today).and_then(|run| run.end.day_before());
    context.today.day_before().is_none_or(|yesterday| by(yesterday) == 0)
        && offer.availability_end_date.value().is_none_or(|expiry| by(expiry) <= 1)
        && end.is_none_or(|end| dates.iter().all(|date| *date < end))
}

fn in_words(foreign: Vec<CalendarDate>, missing: Vec<CalendarDate>) -> String {
    let list = |dates: Vec<CalendarDate>| {
        const SHOWN: usize = 3;
        let shown: Vec<String> = dates.iter().take(SHOWN).map(|date| format!("`{date}`")).collect();
        let more = dates.len().saturating_sub(SHOWN);
        if more == 0 { shown.join(", ") } else { format!("{} and {more} more", shown.join(", ")) }
    };
    match (foreign.is_empty(), missing.is_empty()) {
        (true, _) => format!("the offer lacks the authorized charges on {}", list(missing)),
        (_, true) => format!("the offer charges on {}, which is not authorized", list(foreign)),
        _ => format!("the offer charges on {}, authorized is {}", list(foreign), list(missing)),
    }
}

/// Offers the authorized dates in their order, where there are as many, and no amount is below the authorized one then.
fn offer_dates(own: &Listed<Charge>, authorized: &Listed<Charge>, finding: &mut Finding<'_>) {
    let (Some(mut charges), Some(mut needed)) = (dated_amounts(own), dated_amounts(authorized)) else { return };
    charges.sort_unstable();
    needed.sort_unstable();
    let is_enough = charges.iter().zip(&needed).all(|((_, amount, _), (_, authorized, _))| amount >= authorized);
    if charges.len() != needed.len() || !is_enough {
        return;
    }
    let fix = Fix::new("Charge on the authorized dates");
    let moved = charges.iter().zip(&needed).filter(|((own, ..), (date, ..))| own != date);
    let fix = moved.fold(fix, |fix, ((.., at), (date, ..))| fix.replace(finding.location(*at), date.to_string()));
    finding.fix(fix);
}
