use super::super::dimensions::{comparable_prices, keys};
use super::super::terms::{Quoted, SHOWN};
use crate::document::NodeId;
use crate::model::{OfferSet, TermKind};
use crate::order::distinct;
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
    for price in comparable_prices(set, |kind| kind == TermKind::UsageBasedPricing) {
        // A key that the product does not know, or that can not be read, may be meant for the one that is missing.
        let rates: usize = price.term.rate_cards().iter().map(|card| card.rates.items.len()).sum();
        let is_clear = price.dimensions.len() == rates && price.dimensions.iter().all(|it| it.dimension.is_some());
        if rates == 0 || !is_clear {
            continue;
        }
        let priced = distinct(keys(&price.dimensions));
        let mut left_out: Vec<&str> = Vec::new();
        let mut places: Vec<NodeId> = Vec::new();
        for dimension in price.product.dimensions.iter().filter(|dimension| dimension.is_metered() == Some(true)) {
            let Some(key) = dimension.key.value() else { continue };
            if priced.binary_search(&key).is_err() {
                left_out.push(key);
                places.push(dimension.at);
            }
        }
        if places.is_empty() {
            continue;
        }
        let place = price.term.rate_cards().iter().find_map(|card| card.rates.at).unwrap_or(price.term.at);
        reporter.report_incomplete(place, |finding| {
            let keys = Quoted(&left_out);
            finding.message(format_args!("prices by use leave out {keys}, metered in the product"));
            for at in places.iter().take(SHOWN) {
                finding.related(*at);
            }
        });
    }
}
