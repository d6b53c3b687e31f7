use std::fmt;

use super::super::consensus::{Candidate, all_but, candidates, compared, odd_one};
use crate::model::{CalendarDate, OfferSet, Reading, TermBody};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The offers of a set expire on different dates.
    ///
    /// ## Why
    ///
    /// AWS releases a set only when all its offers have the same expiry date. (The seller guide says that they should have; the API refuses the release.)
    ///
    /// ## What to do
    ///
    /// Choose one date for all offers. The last moment of an offer is 23:59:59.999 UTC of that day.
    pub(crate) static INCONSISTENT_AVAILABILITY_END_DATE = {
        code: "inconsistent-availability-end-date",
        subject: OfferSet,
        severity: Error,
        help: "All offers of a set have to expire on the same UTC date.",
        aws: ["ReleaseOfferSet" => "INCONSISTENT_OFFER_AVAILABILITY_END_DATE"],
        sources: [source::PREPARING_OFFER_SET.states(), source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let candidates = candidates(set, &|offer| offer.availability_end_date.value().map(|date| date.to_string()));
    let Some(odd) = odd_one(&candidates) else { return };
    let Some(at) = odd.first.availability_end_date.node() else { return };
    reporter.report(at, |finding| {
        finding.message(format_args!("offers expire on {} different dates: {}", candidates.len(), Dates(&candidates)));
        for offer in all_but(odd.first, &candidates) {
            finding.related_to(offer.availability_end_date.node());
        }
        for candidate in &candidates {
            if let Some(date) = candidate.first.availability_end_date.value().filter(|date| *date >= context.today) {
                offer_alignment(set, date, finding);
            }
        }
    });
}

/// Dates, each with how many offers have it.
struct Dates<'candidates>(&'candidates [Candidate<'candidates, 'candidates>]);

impl fmt::Display for Dates<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, Candidate { text: date, offers, .. }) in self.0.iter().enumerate() {
            let separator = if place == 0 { "" } else { ", " };
            let plural = if offers.len() == 1 { "" } else { "s" };
            write!(formatter, "{separator}`{date}` ({} offer{plural})", offers.len())?;
        }
        Ok(())
    }
}

/// Offers to let every offer expire on `date`, where no other date of an offer stands against it.
fn offer_alignment(set: &OfferSet<'_>, date: CalendarDate, finding: &mut Finding<'_>) {
    let mut places = Vec::new();
    for offer in compared(set) {
        let Some((own, at)) = offer.availability_end_date.located() else { continue };
        if own == date {
            continue;
        }
        // The agreement of a server has to outlast what the buyer adds on the last day of the offer.
        let is_early_enough = date < own || !offer.is_for_server();
        if !is_early_enough || !offer.bodies().all(|term| permits(term, date)) {
            return;
        }
        places.push(at);
    }
    let mut repair = finding.repair(format_args!("Let every offer expire on {date}"));
    for place in places {
        repair.replace(place, date);
    }
}

/// Whether an offer with this term may expire on `date`: the agreement begins and ends after it, and at most one charge
/// is due by then.
fn permits(term: &TermBody<'_>, date: CalendarDate) -> bool {
    match term {
        TermBody::Validity { agreement_start_date, agreement_end_date, .. } => {
            let is_behind = |limit: Reading<CalendarDate>| limit.value().is_none_or(|limit| limit > date);
            is_behind(*agreement_start_date) && is_behind(*agreement_end_date)
        }
        TermBody::PaymentSchedule { schedule } => {
            schedule.iter().filter(|charge| charge.charge_date.value().is_some_and(|due| due <= date)).count() <= 1
        }
        _ => true,
    }
}
