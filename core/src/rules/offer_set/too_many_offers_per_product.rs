use super::repeated::{Claim, report_repeated};
use crate::model::OfferSet;
use crate::order::firsts;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Two offers of a set sell the same product.
    ///
    /// ## Why
    ///
    /// A set holds at most one offer for each product.
    ///
    /// ## What to do
    ///
    /// Take one of the offers out, or combine their terms in one offer.
    pub(crate) static TOO_MANY_OFFERS_PER_PRODUCT = {
        code: "too-many-offers-per-product",
        subject: OfferSet,
        severity: Error,
        help: "Each product can be in a set once: take one of the offers out.",
        aws: ["ReleaseOfferSet" => "TOO_MANY_OFFERS_PER_PRODUCT"],
        sources: [source::PREPARING_OFFER_SET.states(), source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let firsts = firsts(&set.offers.items, |offer| offer.id.value().map(str::trim));
    let mut claims = Vec::new();
    for ((number, offer), first) in (1..).zip(&set.offers).zip(firsts) {
        // The same offer once more is no second offer for the product; `duplicate-offer` speaks.
        let is_listed_again = offer.id.value().is_some() && first + 1 != number;
        if let Some((text, at)) = offer.product_id().filter(|_| !is_listed_again) {
            claims.push(Claim { offer, number, text, at });
        }
    }
    report_repeated(set, &claims, "both sell the product", reporter);
}
