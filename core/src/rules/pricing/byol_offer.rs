use crate::model::{OfferSet, PricingModel, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is for a licence that the buyer brings.
    ///
    /// ## Why
    ///
    /// The seller guide says that private offers do not support bring-your-own-licence (BYOL) products, although the API has a term for them.
    ///
    /// ## What to do
    ///
    /// Sell the product by contract or by usage, or leave the offer out of the set.
    pub(crate) static BYOL_OFFER = {
        code: "byol-offer",
        subject: Pricing,
        severity: Warning,
        help: "By the seller guide private offers do not support BYOL products; the API has a term for them all the same.",
        aws: [
            "UpdatePricingTerms" => "INCOMPATIBLE_TERMS",
            "UpdatePricingTerms" => "INCOMPATIBLE_PRODUCT",
        ],
        sources: [source::PREPARING_PRIVATE_OFFER.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let at = match offer.pricing_model.located() {
            Some((PricingModel::Byol, at)) => Some(at),
            // In another model the term does not suit, which has a finding of its own.
            Some(_) => None,
            None => offer.terms.iter().find(|term| term.kind() == TermKind::ByolPricing).map(|term| term.at),
        };
        let Some(at) = at else { continue };
        reporter.report(at, |finding| {
            finding.message("the offer is for a licence that the buyer brings (BYOL)");
        });
    }
}
