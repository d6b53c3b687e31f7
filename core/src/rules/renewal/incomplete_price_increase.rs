use super::{Renewal, renewals};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A price increase lacks its number.
    ///
    /// ## Why
    ///
    /// AWS wants a value with a fixed percentage, and a range with a percentage range.
    ///
    /// ## What to do
    ///
    /// Fill it in; 0.00 percent keeps the price.
    pub(crate) static INCOMPLETE_PRICE_INCREASE = {
        code: "incomplete-price-increase",
        subject: Renewal,
        severity: Error,
        help: "A fixed percentage needs its value, and a percentage range its bounds.",
        aws: ["UpdateRenewalTerms" => "HTTP_422"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &Renewal { term, .. } in &renewals(set) {
        let Some(increase) = &term.price_increase else { continue };
        match increase.kind.value() {
            Some("FixedPercentage") if increase.value.is_absent() => {
                reporter.report_incomplete(increase.at.member("value"), |finding| {
                    finding.message("the percentage of the price increase is missing");
                });
            }
            Some("PercentageRange") if increase.range_at.is_none() => {
                reporter.report_incomplete(increase.at.member("range"), |finding| {
                    finding.message("the range of the price increase is missing");
                });
            }
            _ => {}
        }
    }
}
