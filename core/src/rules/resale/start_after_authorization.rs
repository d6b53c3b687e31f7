use super::super::agreement::{
    DateFault, Period, is_charged_before, last_day, lasts, length, may_start_later, periods, upfront_durations,
};
use super::resold;
use crate::fix::Fix;
use crate::model::{CalendarDate, Offer, OfferSet};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An agreement starts later than its selling authorization permits.
    ///
    /// ## Why
    ///
    /// The manufacturer can limit how far ahead the partner sells; AWS refuses a later start.
    ///
    /// ## What to do
    ///
    /// Choose an earlier start, or ask the manufacturer for a later limit.
    pub(crate) static START_AFTER_AUTHORIZATION = {
        code: "start-after-authorization",
        subject: Resale,
        severity: Error,
        help: "The authorization says on which day an agreement starts at the latest.",
        aws: ["UpdateValidityTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION"],
        sources: [source::CPPO_API.states(), source::FUTURE_DATED.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, authorization) in resold(set, context).filter(|(offer, _)| may_start_later(offer)) {
        let Some((latest, latest_at)) = authorization.maximum_agreement_start_date.located() else { continue };
        let expiry = offer.availability_end_date.value();
        for period in periods(offer) {
            let Some((start, at)) = period.start.located().filter(|(start, _)| *start > latest) else { continue };
            let fault = period.fault(expiry, context.today);
            if matches!(fault, Some(DateFault::StartsTooLate | DateFault::EndsBeforeStart)) {
                continue;
            }
            reporter.report(at, |finding| {
                finding.message(format_args!(
                    "the agreement starts on `{start}`, its selling authorization permits `{latest}` at the latest"
                ));
                finding.related(latest_at);
                if fault.is_none() && expiry.is_none_or(|expiry| latest > expiry) && latest > context.today {
                    offer_start(offer, period, latest, finding);
                }
            });
        }
    }
}

/// Offers the latest start, and as early an end as the length of the agreement asks for.
fn offer_start(offer: &Offer<'_>, period: Period, latest: CalendarDate, finding: &mut Finding<'_>) {
    let Some((start, at)) = period.start.located() else { return };
    let (place, date) = (finding.location(at), latest.to_string());
    let Some((end, end_at)) = period.end.located() else {
        let end = period.duration.value().and_then(|duration| duration.after(latest));
        if end.is_none_or(|end| is_charged_before(offer, end)) {
            finding.fix(Fix::new(format!("Start on {latest}")).replace(place, date));
        }
        return;
    };
    let mut prices = upfront_durations(offer.effective_terms()).map(|(price, ..)| price);
    let duration = prices.find(|price| lasts(start, end, *price)).or_else(|| length(start, end));
    let end = duration.and_then(|duration| last_day(latest, duration));
    if let Some(end) = end.filter(|end| is_charged_before(offer, *end)) {
        let end_place = finding.location(end_at);
        let fix = Fix::new(format!("Start on {latest} and end on {end}")).replace(place, date);
        finding.fix(fix.replace(end_place, end.to_string()));
    }
}
