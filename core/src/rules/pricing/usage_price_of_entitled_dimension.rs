use super::super::dimensions::{comparable_prices, keys, relate};
use super::super::terms::Quoted;
use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A price by use is for a dimension that is bought ahead.
    ///
    /// ## Why
    ///
    /// Prices by use are for metered dimensions only; an entitled one is bought ahead. This is checked when the kinds of the product's dimensions are known.
    ///
    /// ## What to do
    ///
    /// Take the dimension out of the prices by use; its price belongs to the prices that are paid ahead.
    pub(crate) static USAGE_PRICE_OF_ENTITLED_DIMENSION = {
        code: "usage-price-of-entitled-dimension",
        subject: Pricing,
        severity: Error,
        help: "Prices by use are for metered dimensions only: take out those that are bought ahead.",
        aws: ["UpdatePricingTerms" => "INVALID_RATE_CARD"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for price in comparable_prices(set, |kind| kind == TermKind::UsageBasedPricing) {
        let entitled = price.only(false);
        let Some(first) = entitled.first() else { continue };
        reporter.report(first.at, |finding| {
            let keys = keys(&entitled);
            let keys = Quoted(&keys);
            finding.message(format_args!("prices by use include {keys}, bought ahead (`Entitled`) in the product"));
            relate(&entitled, finding);
        });
    }
}
