use super::super::dimensions::{comparable_prices, keys, relate};
use super::super::terms::Quoted;
use crate::model::{OfferSet, PricingModel, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A price that is paid ahead is for a metered dimension.
    ///
    /// ## Why
    ///
    /// In a contract only entitled dimensions are bought ahead, and nowhere can one price mix entitled and metered ones. (Server products with hourly prices sell the same metered dimensions for a long term, in a usage offer.) This is checked when the kinds of the product's dimensions are known.
    ///
    /// ## What to do
    ///
    /// Price the metered dimension by use, in a `UsageBasedPricingTerm`.
    pub(crate) static METERED_DIMENSION_PAID_AHEAD = {
        code: "metered-dimension-paid-ahead",
        subject: Pricing,
        severity: Error,
        help: "What is paid ahead is entitled: price metered dimensions by use.",
        aws: [
            "UpdatePricingTerms" => "INVALID_RATE_CARD",
            "UpdatePricingTerms" => "INCOMPATIBLE_PRODUCT",
            "UpdatePricingTerms" => "INVALID_GRANTS",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for price in comparable_prices(set, TermKind::is_upfront) {
        let metered = price.only(true);
        let is_contract = price.offer.pricing_model.value() == Some(PricingModel::Contract);
        let Some(first) = metered.first() else { continue };
        if !is_contract && price.only(false).is_empty() {
            continue;
        }
        reporter.report(first.at, |finding| {
            let keys = keys(&metered);
            let keys = Quoted(&keys);
            finding.message(format_args!("a price that is paid ahead includes {keys}, metered in the product"));
            relate(&metered, finding);
        });
    }
}
