use super::{Renewal, renewals};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A renewal term does not say by how much the price rises.
    ///
    /// ## Why
    ///
    /// AWS wants it in every private offer that renews automatically.
    ///
    /// ## What to do
    ///
    /// Give a fixed percentage, 0.00 for the same price, or a range.
    pub(crate) static MISSING_PRICE_INCREASE = {
        code: "missing-price-increase",
        subject: Renewal,
        severity: Error,
        help: "Say by how much the price rises when the agreement renews; 0.00 percent for the same price.",
        aws: ["UpdateRenewalTerms" => "MISSING_PRICE_INCREASE"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &Renewal { at, term, .. } in &renewals(set) {
        if term.price_increase.is_none() {
            reporter.report_incomplete(at.member("priceIncrease"), |finding| {
                finding.message("the price increase of the renewal is missing");
            });
        }
    }
}
