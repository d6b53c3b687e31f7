use std::collections::{BTreeMap, BTreeSet};

use super::super::repair::offer_to_take_out;
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
    let mut ids = BTreeSet::new();
    for (place, offer) in set.offers.iter().enumerate() {
        // The same offer once more is no second offer for the product; `duplicate-offer` speaks.
        let is_listed_again = offer.id.value().is_some_and(|id| !ids.insert(id.trim()));
        let Some((product, at)) = offer.product_id().filter(|_| !is_listed_again) else { continue };
        let (first_place, first) = *first_with.entry(product).or_insert((place, at));
        if first_place == place {
            continue;
        }
        reporter.report(at, |finding| {
            let (number, first_number) = (place + 1, first_place + 1);
            finding.message(format_args!("offers {first_number} and {number} both sell the product `{product}`"));
            finding.related(first);
            offer_to_take_out(set, offer, number, finding);
        });
    }
}
