use super::super::agreement::{
    DateFault, Period, last_day, lasts, latest_start, length, may_start_later, periods, upfront_durations,
};
use super::earlier_expiry::offer_expiry_before;
use crate::fix::Fix;
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
    for offer in set.offers.iter().filter(|offer| may_start_later(offer)) {
        let Some((expiry, expiry_at)) = offer.availability_end_date.located() else { continue };
        for period in periods(offer) {
            let Some((start, at)) = period.start.located() else { continue };
            if period.fault(Some(expiry), context.today) == Some(DateFault::StartsTooEarly) {
                reporter.report(at, |finding| {
                    finding.message(format_args!("the agreement starts on `{start}`, the offer expires on `{expiry}`"));
                    finding.related(expiry_at);
                    offer_later_start(offer, period, expiry, context, finding);
                    offer_expiry_before(set, start, context, finding);
                });
            }
        }
    }
}

/// Offers to start on the day after the expiry, and to end as much later as the length of the agreement asks for.
fn offer_later_start(
    offer: &Offer<'_>,
    period: Period,
    expiry: CalendarDate,
    context: Context,
    finding: &mut Finding<'_>,
) {
    let latest = offer.authorization().and_then(|authorization| authorization.maximum_agreement_start_date.value());
    let latest = latest.into_iter().chain(latest_start(context.today)).min();
    let Some(start) = expiry.day_after().filter(|start| latest.is_none_or(|latest| *start <= latest)) else { return };
    let Some(at) = period.start.node() else { return };
    let fix = |title: String, finding: &Finding<'_>| Fix::new(title).replace(finding.location(at), start.to_string());
    let Some((end, end_at)) = period.end.located() else {
        finding.fix(fix(format!("Start on {start}"), finding));
        return;
    };
    let Some(old_start) = period.start.value() else { return };
    let mut prices = upfront_durations(offer.effective_terms()).map(|(price, ..)| price);
    let duration = prices.find(|price| lasts(old_start, end, *price)).or_else(|| length(old_start, end));
    if let Some(end) = duration.and_then(|duration| last_day(start, duration)) {
        let fix = fix(format!("Start on {start} and end on {end}"), finding);
        finding.fix(fix.replace(finding.location(end_at), end.to_string()));
    }
}
