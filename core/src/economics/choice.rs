use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Amount, Duration, Listed, RateCard, Reading};
use crate::order::sorted_by_key;

/// What the buyer chooses in an offer with a configurable upfront price.
///
/// Source: `ConfigurableUpfrontPricingTermConfiguration` in the service model of the Agreement API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BuyerChoice {
    /// The place of the offer in the set, from 0.
    pub offer: usize,
    /// The duration, which names a rate card; not needed where there is only one.
    #[serde(default)]
    pub duration: Option<Duration>,
    /// How many units of each dimension.
    #[serde(default)]
    pub quantities: BTreeMap<String, u32>,
}

/// What a choice costs; `None` when it does not fit the rate cards, or when a price is missing.
pub(super) fn chosen_price(rate_cards: &Listed<RateCard<'_>>, choice: &BuyerChoice) -> Option<Amount> {
    let card = chosen_card(rate_cards, choice)?;
    let is_allowed = |constraint: Reading<&str>| constraint.value() != Some("Disallowed");
    let constraints = card.constraints.as_ref();
    let may_combine = constraints.is_none_or(|constraints| is_allowed(constraints.multiple_dimension_selection));
    let may_multiply = constraints.is_none_or(|constraints| is_allowed(constraints.quantity_configuration));
    if choice.quantities.is_empty() || (choice.quantities.len() > 1 && !may_combine) {
        return None;
    }
    let rates: Vec<_> = card.rates.iter().filter_map(|rate| Some((rate.dimension_key.value()?, rate.price))).collect();
    let rates = sorted_by_key(rates, |(key, _)| *key);
    let mut sum = Amount::ZERO;
    for (key, quantity) in &choice.quantities {
        let place = rates.partition_point(|(other, _)| *other < key.as_str());
        let (_, price) = rates.get(place).filter(|(other, _)| *other == key)?;
        let fits = *quantity == 1 || (*quantity > 1 && may_multiply);
        let price = price.value().filter(|_| fits)?.checked_mul(Amount::new((*quantity).into()))?;
        sum = sum.checked_add(price)?;
    }
    Some(sum)
}

/// The duration that a buyer gets with a choice, or without one by the cheapest price.
pub(crate) fn chosen_duration(rate_cards: &Listed<RateCard<'_>>, choice: Option<&BuyerChoice>) -> Option<Duration> {
    let chosen = choice.and_then(|choice| chosen_card(rate_cards, choice));
    let price = |card: &RateCard<'_>| card.rates.iter().filter_map(|rate| rate.price.value()).min();
    let priced = rate_cards.iter().filter_map(|card| price(card).map(|price| (price, card)));
    let cheapest = || priced.min_by_key(|(price, _)| *price).map(|(_, card)| card);
    chosen.or_else(cheapest)?.duration.value()
}

fn chosen_card<'cards, 'document>(
    rate_cards: &'cards Listed<RateCard<'document>>,
    choice: &BuyerChoice,
) -> Option<&'cards RateCard<'document>> {
    match (choice.duration, rate_cards.items.as_slice()) {
        (None, [only]) => Some(only),
        (None, _) => None,
        (Some(duration), cards) => {
            cards.iter().find(|card| card.duration.value().is_some_and(|own| own.is_same(duration)))
        }
    }
}
