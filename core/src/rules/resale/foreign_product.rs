use super::is_for_the_seller;
use crate::model::{AccountId, OfferSet};
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

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| !offer.is_cppo() && is_for_the_seller(context)) {
        let manufacturer = offer.product.as_ref().and_then(|product| product.manufacturer.as_ref());
        let seller = offer.seller.as_ref().or(set.seller.as_ref());
        let (Some((maker, at)), Some((seller, seller_at))) = (
            manufacturer.and_then(|manufacturer| manufacturer.account_id.located()),
            seller.and_then(|seller| seller.account_id.located()),
        ) else {
            continue;
        };
        let is_readable = AccountId::new(maker).is_some() && AccountId::new(seller).is_some();
        if is_readable && maker != seller {
            reporter.report(at, |finding| {
                finding.message(format_args!("the direct offer of `{seller}` sells a product of `{maker}`"));
                finding.related(seller_at).related_to(offer.written_kind.node());
            });
        }
    }
}
