use super::super::dimensions::{known_product, named_dimensions};
use super::super::terms::{quoted, written_terms};
use crate::document::NodeId;
use crate::model::{Dimension, OfferSet, PricingModel};
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
    for offer in &set.offers {
        let Some(product) = known_product(offer) else { continue };
        let is_contract = offer.pricing_model.value() == Some(PricingModel::Contract);
        for (term, _) in written_terms(offer).filter(|(term, _)| term.kind().is_upfront()) {
            let is_metered = |key: &str| product.dimension(key).and_then(Dimension::is_metered);
            let has_entitled = || named_dimensions(term).any(|(key, _)| is_metered(key) == Some(false));
            let metered = named_dimensions(term).filter(|(key, _)| is_metered(key) == Some(true));
            let metered: Vec<(&str, NodeId)> = metered.collect();
            let [(_, first), rest @ ..] = metered.as_slice() else { continue };
            if !is_contract && !has_entitled() {
                continue;
            }
            reporter.report(*first, |finding| {
                let keys = quoted(metered.iter().map(|(key, _)| *key));
                finding.message(format_args!("a price that is paid ahead includes {keys}, metered in the product"));
                finding.related_to(rest.iter().take(SHOWN).map(|(_, at)| *at));
                let described = metered.iter().take(SHOWN).filter_map(|(key, _)| product.dimension(key));
                finding.related_to(described.map(|dimension| dimension.at));
            });
        }
    }
}

/// How many of the places a finding points to.
const SHOWN: usize = 10;
