use super::super::agreement::{
    DateFault, Period, is_charged_before, is_charged_within, last_day, may_start_later, offered_length, periods,
};
use super::resold;
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
    let today = context.today;
    for &(offer, authorization) in &resold(set) {
        let Some((latest, latest_at)) = authorization.maximum_agreement_start_date.located() else { continue };
        if !may_start_later(offer) {
            continue;
        }
        for period in &periods(offer) {
            let Some((start, at)) = period.start.located().filter(|(start, _)| *start > latest) else { continue };
            let fault = period.fault(offer, today);
            if matches!(fault, Some(DateFault::StartsTooLate | DateFault::EndsBeforeStart)) {
                continue;
            }
            reporter.report(at, |finding| {
                finding.message(format_args!(
                    "the agreement starts on `{start}`, its selling authorization permits `{latest}` at the latest"
                ));
                finding.related(latest_at);
                let expiry = offer.availability_end_date.value();
                if fault.is_none() && expiry.is_none_or(|expiry| latest > expiry) && latest > today {
                    offer_start(offer, period, latest, finding);
                }
            });
        }
    }
}

/// Offers the latest start, and as early an end as the length of the agreement asks for.
fn offer_start(offer: &Offer<'_>, period: &Period, latest: CalendarDate, finding: &mut Finding<'_>) {
    let Some((start, at)) = period.start.located() else { return };
    let Some((end, end_at)) = period.end.located() else {
        if period.duration.value().is_none_or(|duration| is_charged_within(offer, latest, duration)) {
            finding.repair(format_args!("Start on {latest}")).replace(at, latest);
        }
        return;
    };
    let end = offered_length(offer, start, end).and_then(|duration| last_day(latest, duration));
    if let Some(end) = end.filter(|end| is_charged_before(offer, *end)) {
        let mut repair = finding.repair(format_args!("Start on {latest} and end on {end}"));
        repair.replace(at, latest).replace(end_at, end);
    }
}
