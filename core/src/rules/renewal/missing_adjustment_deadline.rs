use super::{Renewal, renewals};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A renewal has a range of price increases, but no deadline for choosing one.
    ///
    /// ## Why
    ///
    /// AWS wants to know until when the seller settles the percentage; after that the usual one applies.
    ///
    /// ## What to do
    ///
    /// Give the adjustment deadline in days before the end of the agreement, such as `P60D`, or use a fixed percentage.
    pub(crate) static MISSING_ADJUSTMENT_DEADLINE = {
        code: "missing-adjustment-deadline",
        subject: Renewal,
        severity: Error,
        help: "Say until how long before the end of the agreement the percentage is settled.",
        aws: ["UpdateRenewalTerms" => "MISSING_ADJUSTMENT_DEADLINE"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &Renewal { at, term, .. } in &renewals(set) {
        let kind = term.price_increase.and_then(|increase| increase.kind.located());
        let Some(("PercentageRange", kind_at)) = kind else { continue };
        if !term.adjustment_deadline.is_absent() {
            continue;
        }
        reporter.report_incomplete(at.member("adjustmentDeadline"), |finding| {
            finding.message("the adjustment deadline of the percentage range is missing").related(kind_at);
        });
    }
}
