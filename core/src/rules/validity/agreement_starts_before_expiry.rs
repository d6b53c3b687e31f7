use super::super::agreement::{DateFault, Period, first_start, last_day, offered_length, periods_with_start};
use super::earlier_expiry::offer_expiry_before;
use crate::model::{CalendarDate, Offer, OfferSet};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An agreement starts before the offer expires, or on the same day.
    ///
    /// ## Why
    ///
    /// The buyer can accept until the end of the expiry date, so AWS wants an agreement with a date of its own to start after it.
    ///
    /// ## What to do
    ///
    /// Choose a start behind the expiry, or an earlier expiry for all offers of the set. An agreement that is to start at once has a duration in place of dates.
    pub(crate) static AGREEMENT_STARTS_BEFORE_EXPIRY = {
        code: "agreement-starts-before-expiry",
        subject: Validity,
        severity: Error,
        help: "An agreement with a start begins after the last day on which the offer can be accepted.",
        aws: ["UpdateValidityTerms" => "INVALID_AGREEMENT_START_DATE"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::FUTURE_DATED.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let today = context.today;
    for (offer, period) in &periods_with_start(set) {
        let Some((expiry, expiry_at)) = offer.availability_end_date.located() else { continue };
        let Some((start, at)) = period.start.located() else { continue };
        if period.fault(offer, today) != Some(DateFault::StartsTooEarly) {
            continue;
        }
        reporter.report(at, |finding| {
            finding.message(format_args!("the agreement starts on `{start}`, the offer expires on `{expiry}`"));
            finding.related(expiry_at);
            offer_later_start(offer, period, today, finding);
            offer_expiry_before(set, start, today, finding);
        });
    }
}

/// Offers to start on the day after the expiry, and to end as much later as the length of the agreement asks for.
fn offer_later_start(offer: &Offer<'_>, period: &Period, today: CalendarDate, finding: &mut Finding<'_>) {
    let Some((old_start, at)) = period.start.located() else { return };
    let Some(start) = first_start(offer, today) else { return };
    let Some((end, end_at)) = period.end.located() else {
        finding.repair(format_args!("Start on {start}")).replace(at, start);
        return;
    };
    let duration = offered_length(offer, old_start, end);
    if let Some(end) = duration.and_then(|duration| last_day(start, duration)) {
        let mut repair = finding.repair(format_args!("Start on {start} and end on {end}"));
        repair.replace(at, start).replace(end_at, end);
    }
}
