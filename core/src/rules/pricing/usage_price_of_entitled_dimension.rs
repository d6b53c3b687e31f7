use super::super::dimensions::{known_product, named_dimensions};
use super::super::terms::{quoted, written_terms};
use crate::document::NodeId;
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
    for offer in &set.offers {
        let Some(product) = known_product(offer) else { continue };
        let is_entitled =
            |key: &str| product.dimension(key).is_some_and(|dimension| dimension.is_metered() == Some(false));
        for (term, _) in written_terms(offer).filter(|(term, _)| term.kind() == TermKind::UsageBasedPricing) {
            let entitled: Vec<(&str, NodeId)> = named_dimensions(term).filter(|(key, _)| is_entitled(key)).collect();
            let [(_, first), rest @ ..] = entitled.as_slice() else { continue };
            reporter.report(*first, |finding| {
                let keys = quoted(entitled.iter().map(|(key, _)| *key));
                finding.message(format_args!("prices by use include {keys}, bought ahead (`Entitled`) in the product"));
                finding.related_to(rest.iter().take(SHOWN).map(|(_, at)| *at));
                let described = entitled.iter().take(SHOWN).filter_map(|(key, _)| product.dimension(key));
                finding.related_to(described.map(|dimension| dimension.at));
            });
        }
    }
}

/// How many of the places a finding points to.
const SHOWN: usize = 10;
