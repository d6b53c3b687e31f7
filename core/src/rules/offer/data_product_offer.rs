use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer sells a data product.
    ///
    /// ## Why
    ///
    /// Offers of AWS Data Exchange have rules of their own, and some products can not be in a set. AWS does not publish which; data products are likely among them.
    ///
    /// ## What to do
    ///
    /// Create this offer first: when AWS refuses it, make the set without it.
    pub(crate) static DATA_PRODUCT_OFFER = {
        code: "data-product-offer",
        subject: Offer,
        severity: Warning,
        help: "Some products can not be in a set, data products likely among them: create this offer first, before the others.",
        aws: ["CreateOffer" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::PRIVATE_OFFERS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for product in set.offers.iter().filter_map(|offer| offer.product.as_ref()) {
        let Some(("DataProduct", at)) = product.kind.located() else { continue };
        reporter.report(at, |finding| {
            finding.message("the product is a data product; AWS may not take it into a set");
        });
    }
}
