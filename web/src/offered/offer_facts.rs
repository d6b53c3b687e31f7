use offerset::Amount;
use offerset::model::{Offer, RateCard, TermBody};

/// What an offer says beyond the agreement that it leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct OfferFacts {
    /// What costs how much.
    pub(crate) prices: Vec<Price>,
    /// The countries that the buyer has to be in.
    pub(crate) countries: Vec<String>,
    /// The countries that the buyer must not be in.
    pub(crate) excluded_countries: Vec<String>,
    /// Refunds, in the seller's words.
    pub(crate) refunds: Option<String>,
}

/// What one unit of something costs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Price {
    /// Of what.
    pub(crate) dimension: String,
    /// For how long, as a duration of ISO 8601; [`None`] for what is billed by use.
    pub(crate) duration: Option<String>,
    /// How much.
    pub(crate) amount: Amount,
}

impl OfferFacts {
    /// The facts of an offer.
    pub(super) fn of(offer: &Offer<'_>) -> Self {
        let mut facts = Self::default();
        for body in offer.bodies() {
            facts.add(body);
        }
        if let Some(targeting) = &offer.targeting {
            facts.countries = targeting.country_codes.iter().map(|(code, _)| code.to_string()).collect();
            facts.excluded_countries =
                targeting.excluded_country_codes.iter().map(|(code, _)| code.to_string()).collect();
        }
        facts
    }

    fn add(&mut self, body: &TermBody<'_>) {
        match body {
            TermBody::ConfigurableUpfrontPricing { rate_cards } => {
                for card in rate_cards {
                    let duration = card.duration.value().map(|duration| duration.to_string());
                    self.prices.extend(prices(card, duration.as_ref()));
                }
            }
            TermBody::UsageBasedPricing { rate_cards } => {
                self.prices.extend(rate_cards.iter().flat_map(|card| prices(card, None)));
            }
            TermBody::RecurringPayment { price, .. } => self.prices.extend(price.value().map(|amount| Price {
                dimension: "Each month".to_owned(),
                duration: None,
                amount,
            })),
            TermBody::Support { refund_policy } => self.refunds = refund_policy.value().map(str::to_owned),
            _ => {}
        }
    }
}

fn prices(card: &RateCard<'_>, duration: Option<&String>) -> Vec<Price> {
    let prices = card.rates.iter().filter_map(|rate| {
        let dimension = rate.dimension_key.value()?.to_owned();
        Some(Price { dimension, duration: duration.cloned(), amount: rate.price.value()? })
    });
    prices.collect()
}
