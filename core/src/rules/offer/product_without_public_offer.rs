use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The product of an offer has no public offer yet.
    ///
    /// ## Why
    ///
    /// AWS releases private offers for a product only when it has a public offer, from which the buyer sees a better one. Professional services are always private.
    ///
    /// ## What to do
    ///
    /// Release the public offer of the product first.
    pub(crate) static PRODUCT_WITHOUT_PUBLIC_OFFER = {
        code: "product-without-public-offer",
        subject: Offer,
        severity: Error,
        help: "Release the public offer of the product first.",
        aws: ["ReleaseOffer" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::PRIVATE_OFFERS.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| !offer.is_for_services()) {
        let Some((false, at)) = offer.product.as_ref().and_then(|product| product.has_public_offer.located()) else {
            continue;
        };
        reporter.report(at, |finding| {
            finding.message("the product has no public offer yet");
        });
    }
}
