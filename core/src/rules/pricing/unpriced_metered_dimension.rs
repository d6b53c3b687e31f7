use std::collections::HashSet;

use super::super::dimensions::{known_product, named_dimensions};
use super::super::terms::{quoted, written_terms};
use crate::model::{Dimension, OfferSet, TermBody};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Prices by use leave out a metered dimension of the product.
    ///
    /// ## Why
    ///
    /// AWS takes prices by use only when they price every metered dimension of the product: what is not priced could not be billed. This is checked when the dimensions of the product are known.
    ///
    /// ## What to do
    ///
    /// Enter a price for it, of 0 where it is free.
    pub(crate) static UNPRICED_METERED_DIMENSION = {
        code: "unpriced-metered-dimension",
        subject: Pricing,
        severity: Error,
        help: "Prices by use have to price every metered dimension of the product, with 0 where it is free.",
        aws: ["UpdatePricingTerms" => "INVALID_RATE_CARD"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(product) = known_product(offer) else { continue };
        for (term, _) in written_terms(offer) {
            let TermBody::UsageBasedPricing { rate_cards } = &term.body else { continue };
            let priced: HashSet<&str> = named_dimensions(term).map(|(key, _)| key).collect();
            let rates = rate_cards.iter().flat_map(|card| &card.rates);
            // A key that the product does not know, or that can not be read, may be meant for the one that is missing.
            let is_clear = rates
                .clone()
                .all(|rate| rate.dimension_key.value().is_some_and(|key| product.dimension(key).is_some()));
            let list = product.dimensions.iter();
            let is_left_out = |dimension: &&Dimension<'_>| {
                dimension.is_metered() == Some(true) && dimension.key.value().is_some_and(|key| !priced.contains(key))
            };
            let left_out: Vec<&Dimension<'_>> = list.filter(is_left_out).collect();
            if priced.is_empty() || !is_clear || left_out.is_empty() {
                continue;
            }
            let place = rate_cards.iter().find_map(|card| card.rates.at).unwrap_or(term.at);
            reporter.report_incomplete(place, |finding| {
                let keys = quoted(left_out.iter().filter_map(|dimension| dimension.key.value()));
                finding.message(format_args!("prices by use leave out {keys}, metered in the product"));
                finding.related_to(left_out.iter().take(SHOWN).map(|dimension| dimension.at));
            });
        }
    }
}

/// How many of the dimensions a finding points to.
const SHOWN: usize = 10;
