use std::collections::BTreeMap;

use crate::fix::Fix;
use crate::model::OfferSet;
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
    let mut first_with = BTreeMap::new();
    for (place, offer) in set.offers.iter().enumerate() {
        let Some((product, at)) = offer.product_id() else { continue };
        let (first_place, first) = *first_with.entry(product).or_insert((place, at));
        if first_place == place {
            continue;
        }
        reporter.report(at, |finding| {
            let (number, first_number) = (place + 1, first_place + 1);
            finding.message(format!("offers {first_number} and {number} both sell the product `{product}`"));
            finding.related([first]);
            let location = finding.location(offer.at);
            finding.fix(Fix::new(format!("Take out offer {number}")).remove(location));
        });
    }
}
