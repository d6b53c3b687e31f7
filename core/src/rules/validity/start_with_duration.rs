use super::super::agreement::{all_prices_last, is_charged_before, is_too_long, last_day, periods_with_start};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An agreement has a start and a duration.
    ///
    /// ## Why
    ///
    /// AWS takes the two together for some products only, and does not say for which. The page on private offers permits the pair, the page on channel partner offers does not list it.
    ///
    /// ## What to do
    ///
    /// Give the end in place of the duration.
    pub(crate) static START_WITH_DURATION = {
        code: "start-with-duration",
        subject: Validity,
        severity: Warning,
        help: "Give the start with an end: AWS takes a start with a duration for some products only, and does not say for which.",
        aws: [
            "UpdateValidityTerms" => "INVALID_AGREEMENT_TIME_INTERVAL",
            "UpdateValidityTerms" => "HTTP_422",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, period) in &periods_with_start(set) {
        let (Some(start), Some((duration, at))) = (period.start.value(), period.duration.located()) else { continue };
        if !period.end.is_absent() {
            continue;
        }
        reporter.report(at, |finding| {
            finding.message(format_args!("the agreement starts on `{start}` and has the duration `{duration}`"));
            finding.related_to(period.start.node());
            let Some(end) = last_day(start, duration).filter(|_| !is_too_long(duration)) else { return };
            if all_prices_last(offer, start, end) && is_charged_before(offer, end) {
                let mut repair = finding.repair(format_args!("Let the agreement end on {end}"));
                repair.remove(at).add(period.at.member("agreementEndDate"), end);
            }
        });
    }
}
