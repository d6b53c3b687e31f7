use super::super::agreement::in_brackets;
use super::{Renewal, renewals};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A renewal with a fixed price increase has a deadline for choosing one.
    ///
    /// ## Why
    ///
    /// AWS takes an adjustment deadline with a range of percentages only.
    ///
    /// ## What to do
    ///
    /// Leave the deadline out, or give a range.
    pub(crate) static ADJUSTMENT_DEADLINE_WITHOUT_RANGE = {
        code: "adjustment-deadline-without-range",
        subject: Renewal,
        severity: Error,
        help: "Leave the deadline out: with a fixed percentage there is nothing to adjust.",
        aws: ["UpdateRenewalTerms" => "INVALID_ADJUSTMENT_DEADLINE"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &Renewal { term, .. } in &renewals(set) {
        let kind = term.price_increase.and_then(|increase| increase.kind.located());
        let Some(("FixedPercentage", kind_at)) = kind else { continue };
        let Some(at) = term.adjustment_deadline.node() else { continue };
        reporter.report(at, |finding| {
            let deadline = in_brackets(term.adjustment_deadline);
            finding.message(format_args!("the renewal has an adjustment deadline{deadline}, but a fixed percentage"));
            finding.related(kind_at);
            finding.repair("Leave the deadline out").remove(at);
        });
    }
}
