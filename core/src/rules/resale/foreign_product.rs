use super::other_seller;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A direct offer sells the product of somebody else.
    ///
    /// ## Why
    ///
    /// AWS lets only its maker offer a product directly. Others resell it from a selling authorization.
    ///
    /// ## What to do
    ///
    /// Make it a channel partner offer (`CPPO`) and name the authorization, or correct the manufacturer.
    pub(crate) static FOREIGN_PRODUCT = {
        code: "foreign-product",
        subject: Resale,
        severity: Error,
        help: "Make it a channel partner offer, from a selling authorization of the manufacturer.",
        aws: ["CreateOffer" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| !offer.is_cppo()) {
        let manufacturer = offer.product.as_ref().and_then(|product| product.manufacturer);
        let Some((maker, at)) = manufacturer.and_then(|manufacturer| manufacturer.account_id.located()) else {
            continue;
        };
        let Some((seller, seller_at)) = other_seller(set, offer, maker) else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("the direct offer of `{seller}` sells a product of `{maker}`"));
            finding.related(seller_at).related_to(offer.written_kind.node());
        });
    }
}
