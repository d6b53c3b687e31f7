use super::super::agreement::{is_too_long, lasts, length, periods_with_start};
use crate::fields::DurationLimits;
use crate::model::{Duration, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Start and end of an agreement are more than 144 months apart.
    ///
    /// ## Why
    ///
    /// Contracts last 144 months at most. AWS also limits how many years an agreement from date to date may last, and does not publish the number.
    ///
    /// ## What to do
    ///
    /// Choose an earlier end.
    pub(crate) static AGREEMENT_TOO_LONG = {
        code: "agreement-too-long",
        subject: Validity,
        severity: Error,
        help: "Let the agreement end earlier: no contract lasts longer than 144 months.",
        aws: [
            "UpdateValidityTerms" => "INVALID_AGREEMENT_TIME_INTERVAL",
            "UpdateValidityTerms" => "INVALID_AGREEMENT_END_DATE",
        ],
        sources: [source::PRODUCT_TYPES.states(), source::PRIVATE_OFFERS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let Some(longest) = DurationLimits::CONTRACT.max else { return };
    for (offer, period) in &periods_with_start(set) {
        let (Some((start, end)), Some(at)) = (period.dates(), period.end.node()) else { continue };
        let is_longer =
            length(start, end).is_some_and(is_too_long) && !lasts(start, end, Duration::of_months(longest.months));
        if !is_longer || period.fault(offer, context.today).is_some() {
            continue;
        }
        reporter.report(at, |finding| {
            finding.message(format_args!(
                "the agreement lasts from `{start}` to `{end}`, which is more than {} months",
                longest.months
            ));
            finding.related_to(period.start.node());
        });
    }
}
