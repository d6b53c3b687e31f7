use super::super::agreement::{
    DateFault, Period, all_prices_last, is_charged_before, is_too_long, length, periods_with_start,
};
use crate::model::{CalendarDate, Offer, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An agreement ends before it starts, or on the same day.
    ///
    /// ## Why
    ///
    /// AWS refuses an agreement whose start is not before its end.
    ///
    /// ## What to do
    ///
    /// Correct the date that was mistyped.
    pub(crate) static AGREEMENT_ENDS_BEFORE_START = {
        code: "agreement-ends-before-start",
        subject: Validity,
        severity: Error,
        help: "The last day of an agreement comes after its first.",
        aws: ["UpdateValidityTerms" => "INVALID_AGREEMENT_START_DATE"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, period) in &periods_with_start(set) {
        let (Some((start, start_at)), Some((end, end_at))) = (period.start.located(), period.end.located()) else {
            continue;
        };
        if period.fault(offer, context.today) != Some(DateFault::EndsBeforeStart) {
            continue;
        }
        reporter.report(start_at, |finding| {
            finding.message(format_args!("the agreement starts on `{start}` and ends on `{end}`"));
            finding.related(end_at);
            if would_do_exchanged(offer, period, context.today) {
                finding.repair("Exchange the two dates").replace(start_at, end).replace(end_at, start);
            }
        });
    }
}

/// Whether the dates would break no rule the other way round.
fn would_do_exchanged(offer: &Offer<'_>, period: &Period, today: CalendarDate) -> bool {
    let exchanged = Period { start: period.end, end: period.start, ..*period };
    exchanged.dates().is_some_and(|(start, end)| {
        exchanged.fault(offer, today).is_none()
            && length(start, end).is_some_and(|length| !is_too_long(length))
            && is_charged_before(offer, end)
            && all_prices_last(offer, start, end)
    })
}
