//! Reads terms as prices: exact amounts, before any rounding.

use rust_decimal::Decimal;

use super::BuyerChoice;
use super::charge::Due;
use super::choice::chosen_price;
use super::value::Missing;
use crate::model::{
    Amount, Charge, Constraints, Currency, Listed, Offer, PricingModel, RateCard, Term, TermBody, TermKind,
};

/// A payment before rounding.
#[derive(Clone, Copy, Debug)]
pub(super) struct ExactCharge {
    pub(super) due: Due,
    pub(super) amount: Amount,
}

/// What some terms cost.
#[derive(Clone, Debug, Default)]
pub(super) struct Pricing {
    pub(super) charges: Vec<ExactCharge>,
    /// Whether the charges are the least that the buyer can choose.
    pub(super) is_chosen_by_buyer: bool,
    /// Whether something is paid by use or by the month.
    pub(super) has_open_charges: bool,
    /// Whether nothing is paid, on purpose.
    pub(super) is_free: bool,
    /// What is not known: each once, in order.
    pub(super) missing: Vec<Missing>,
}

impl Pricing {
    /// What the buyer pays. A channel partner's offer takes over the terms of its selling authorization that it has none
    /// of its own for; the markup goes on each price and charge of those. Source: the API guide on channel partner offers.
    pub(super) fn of_buyer(offer: &Offer<'_>, choice: Option<&BuyerChoice>) -> Self {
        let mut pricing = Self::read(&priced_terms(offer), offer.pricing_model.value(), choice);
        if markup_factor(offer).is_none() {
            Missing::Markup.join(&mut pricing.missing);
        }
        if offer.terms.unreadable {
            Missing::Price.join(&mut pricing.missing);
        }
        let has_wholesale = offer.resale_authorization.as_ref().is_some_and(|from| !from.terms.items.is_empty());
        if offer.is_cppo() && !has_wholesale && pricing.missing.contains(&Missing::Price) {
            pricing.missing.retain(|missing| *missing != Missing::Price);
            Missing::WholesaleTerms.join(&mut pricing.missing);
        }
        pricing
    }

    /// What the owner of a resold product gets before fees; `None` where nobody resells.
    pub(super) fn of_product_owner(offer: &Offer<'_>, choice: Option<&BuyerChoice>) -> Option<Self> {
        if !offer.is_cppo() {
            return None;
        }
        let terms = offer.resale_authorization.as_ref().map(|from| &from.terms).filter(|terms| !terms.items.is_empty());
        let Some(terms) = terms else {
            return Some(Self { missing: vec![Missing::WholesaleTerms], ..Self::default() });
        };
        let terms: Vec<_> = terms.iter().map(|term| (term, Amount::new(Decimal::ONE))).collect();
        Some(Self::read(&terms, offer.pricing_model.value(), choice))
    }

    /// Reads terms, each with the factor on its prices.
    fn read(terms: &[(&Term<'_>, Amount)], model: Option<PricingModel>, choice: Option<&BuyerChoice>) -> Self {
        let mut pricing = Self::default();
        let has = |kind| terms.iter().any(|(term, _)| term.kind() == kind);
        let is_scheduled = has(TermKind::PaymentSchedule);
        let is_byol = has(TermKind::ByolPricing) || model == Some(PricingModel::Byol);
        pricing.is_free = is_byol || has(TermKind::FreeTrialPricing) || model == Some(PricingModel::Free);
        for (term, factor) in terms.iter().copied() {
            match &term.body {
                TermBody::PaymentSchedule { schedule } => pricing.add_schedule(schedule, factor),
                // Where there is a schedule, AWS counts its charges alone: a price beside it is the same money.
                TermBody::FixedUpfrontPricing { price, .. } if !is_scheduled => match price.value() {
                    Some(price) if price.is_zero() && !pricing.is_free => {
                        Missing::PaymentSchedule.join(&mut pricing.missing);
                    }
                    price => pricing.add(Due::OnAcceptance, price, factor, Missing::Price),
                },
                TermBody::ConfigurableUpfrontPricing { rate_cards } if !is_scheduled => {
                    // Beside hourly prices, paying ahead is something that the buyer may choose, or leave.
                    let is_optional = model == Some(PricingModel::Usage);
                    match choice {
                        Some(choice) => {
                            let price = chosen_price(rate_cards, choice);
                            pricing.add(Due::OnAcceptance, price, factor, Missing::Choice);
                        }
                        None if is_optional => pricing.is_chosen_by_buyer = true,
                        None => {
                            pricing.is_chosen_by_buyer |= !is_determined(rate_cards);
                            pricing.add(Due::OnAcceptance, cheapest(rate_cards), factor, Missing::Price);
                        }
                    }
                }
                TermBody::UsageBasedPricing { .. } | TermBody::RecurringPayment { .. } => {
                    pricing.has_open_charges = !pricing.is_free;
                }
                _ => {}
            }
        }
        let is_priced = is_scheduled || terms.iter().any(|(term, _)| term.kind().is_pricing());
        if !is_priced && !pricing.is_free {
            Missing::Price.join(&mut pricing.missing);
        }
        let currencies: Vec<Currency> = terms.iter().filter_map(|(term, _)| term.currency_code.value()).collect();
        let costs_something = pricing.has_open_charges || pricing.charges.iter().any(|charge| !charge.amount.is_zero());
        let is_settled = match currencies.first() {
            Some(first) => currencies.iter().all(|currency| currency == first),
            None => !costs_something,
        };
        if !is_settled {
            Missing::Currency.join(&mut pricing.missing);
        }
        pricing
    }

    fn add_schedule(&mut self, schedule: &Listed<Charge>, factor: Amount) {
        if schedule.items.is_empty() || schedule.unreadable {
            Missing::PaymentSchedule.join(&mut self.missing);
        }
        for charge in schedule {
            let date = charge.charge_date.value();
            if date.is_none() {
                Missing::ChargeDate.join(&mut self.missing);
            }
            let due = date.map_or(Due::Undated, |date| Due::OnDate { date });
            self.add(due, charge.charge_amount.value(), factor, Missing::ChargeAmount);
        }
    }

    fn add(&mut self, due: Due, price: Option<Amount>, factor: Amount, otherwise: Missing) {
        match price.map(|price| price.checked_mul(factor)) {
            Some(Some(amount)) => self.charges.push(ExactCharge { due, amount }),
            Some(None) => Missing::SmallerAmounts.join(&mut self.missing),
            None => otherwise.join(&mut self.missing),
        }
    }
}

/// The terms of an offer, each with the factor on its prices: a channel partner's markup goes on what the offer takes over
/// from its selling authorization.
fn priced_terms<'offer, 'document>(offer: &'offer Offer<'document>) -> Vec<(&'offer Term<'document>, Amount)> {
    let factor = markup_factor(offer).unwrap_or(Amount::new(Decimal::ONE));
    // Its own terms come first.
    let factors = offer.terms.iter().map(|_| Amount::new(Decimal::ONE)).chain(std::iter::repeat(factor));
    offer.effective_terms().zip(factors).collect()
}

/// A price that is paid again and again, for use or by the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OpenPrice {
    /// By what is used.
    Usage,
    /// By the month, at the end of each; `None` when the price can not be read.
    Monthly(Option<Amount>),
}

/// What the buyer pays beside the contract value. Monthly prices are rounded to the minor unit.
pub(crate) fn open_prices(offer: &Offer<'_>) -> Vec<OpenPrice> {
    let currency = offer.currency().map(|(currency, _)| currency);
    let open = priced_terms(offer).into_iter().filter_map(|(term, factor)| match &term.body {
        TermBody::UsageBasedPricing { .. } => Some(OpenPrice::Usage),
        TermBody::RecurringPayment { price, .. } => {
            let price = price.value().and_then(|price| price.checked_mul(factor));
            Some(OpenPrice::Monthly(
                price.map(|amount| ExactCharge { due: Due::OnAcceptance, amount }.rounded(currency)),
            ))
        }
        _ => None,
    });
    if offer.pricing_model.value() == Some(PricingModel::Free) { Vec::new() } else { open.collect() }
}

/// By what the prices of the selling authorization are multiplied; `None` when the markup can not be read.
pub(crate) fn markup_factor(offer: &Offer<'_>) -> Option<Amount> {
    if offer.markup_percentage.is_absent() {
        return Some(Amount::new(Decimal::ONE));
    }
    let percentage = offer.markup_percentage.value()?.checked_add(Amount::new(Decimal::ONE_HUNDRED))?;
    percentage.percent_of(Amount::new(Decimal::ONE))
}

/// Whether there is nothing to choose: one duration, one dimension, and one unit of it.
pub(crate) fn is_determined(rate_cards: &Listed<RateCard<'_>>) -> bool {
    match rate_cards.items.as_slice() {
        [card] => {
            card.rates.items.len() == 1 && card.constraints.is_some_and(|constraints| is_quantity_fixed(&constraints))
        }
        _ => false,
    }
}

/// AWS lets the buyer choose the quantity unless the constraint says otherwise. Source: the model of the Agreement API.
fn is_quantity_fixed(constraints: &Constraints<'_>) -> bool {
    constraints.quantity_configuration.value() == Some("Disallowed")
}

/// The least that a buyer can choose: one unit of the cheapest dimension for the cheapest duration; `None` when a price
/// is missing.
fn cheapest(rate_cards: &Listed<RateCard<'_>>) -> Option<Amount> {
    if rate_cards.unreadable || rate_cards.iter().any(|card| card.rates.unreadable) {
        return None;
    }
    let mut cheapest = None;
    for rate in rate_cards.iter().flat_map(|card| &card.rates) {
        let price = rate.price.value()?;
        cheapest = Some(cheapest.map_or(price, |other| price.min(other)));
    }
    cheapest
}
