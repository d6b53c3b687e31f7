use serde::Serialize;

use super::charge::{self, BuyerCharge};
use super::listing_fee::{FeeRate, ListingFee};
use super::pricing::Pricing;
use super::{BuyerChoice, ContractValue, Occasion, PartyName};
use crate::model::{Amount, CalendarDate, Currency, Offer, OfferKind, OfferSet};

/// What one offer is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferEconomics {
    /// MPPO or CPPO.
    pub kind: OfferKind,
    /// The currency of all amounts; `None` while no term names one.
    pub currency_code: Option<Currency>,
    /// What the buyer commits to pay in all.
    pub contract_value: ContractValue,
    /// What the owner of a resold product gets in all, before fees; `None` where nobody resells.
    pub wholesale_value: Option<ContractValue>,
    /// What the buyer pays, in the order of the terms; what is due on acceptance need not come first.
    pub charges: Vec<BuyerCharge>,
    /// Whether the buyer also pays for what is used, or by the month: amounts that nobody knows ahead.
    pub has_open_charges: bool,
    /// What AWS keeps, and why.
    pub listing_fee: ListingFee,
    /// Who owns the product, receives its price and pays the listing fee.
    pub product_owner: PartyName,
    /// Who resells it and keeps the margin; `None` where nobody does.
    pub channel_partner: Option<PartyName>,
}

impl OfferEconomics {
    /// The economics of the offer at `place` (from 0) of its set.
    pub(super) fn of(offer: &Offer<'_>, offer_set: &OfferSet<'_>, place: usize, occasion: &Occasion) -> Self {
        let choice = occasion.choice(place);
        let currency = offer.currency().map(|(currency, _)| currency);
        let pricing = Pricing::of_buyer(offer, choice);
        let wholesale = Pricing::of_product_owner(offer, choice);
        let contract_value = pricing.value(currency);
        let wholesale_value = wholesale.as_ref().map(|wholesale| wholesale.value(currency));
        let base = wholesale_value.as_ref().unwrap_or(&contract_value);
        let rate = FeeRate::of(offer, offer_set, base, occasion.offered_on);
        let charges = charge::charges(&pricing, wholesale.as_ref(), rate.percentage, currency);
        let seller = offer.seller.as_ref().or(offer_set.seller.as_ref()).map(PartyName::from).unwrap_or_default();
        let manufacturer = offer.product.as_ref().and_then(|product| product.manufacturer.as_ref());
        let manufacturer = manufacturer.map(PartyName::from);
        let (product_owner, channel_partner) =
            if offer.is_cppo() { (manufacturer.unwrap_or_default(), Some(seller)) } else { (seller, None) };
        Self {
            kind: offer.kind(),
            currency_code: currency,
            listing_fee: ListingFee::new(rate, base.known(), &charges, currency),
            contract_value,
            wholesale_value,
            charges,
            has_open_charges: pricing.has_open_charges,
            product_owner,
            channel_partner,
        }
    }

    /// What of it the buyer pays at once when accepting on `accepted_on`: upfront prices, and the charge whose date has
    /// come by then.
    pub fn due_on_acceptance(&self, accepted_on: CalendarDate) -> Amount {
        let due = self.charges.iter().filter(|charge| charge.due.is_on_acceptance(accepted_on));
        let sum = Amount::sum(due.map(|charge| charge.amount)).unwrap_or_default();
        self.currency_code.map_or(sum, |currency| sum.round_to_minor_unit(currency))
    }
}

/// What the buyer of an offer commits to pay in all, whatever the day.
pub(crate) fn contract_value(offer: &Offer<'_>) -> ContractValue {
    Pricing::of_buyer(offer, None).value(offer.currency().map(|(currency, _)| currency))
}

/// What the listing fee of an offer is calculated from: the contract value, or for a resold product the wholesale value.
///
/// Source: the seller guide's pages on listing fees and on channel partner private offers.
pub(crate) fn fee_base(offer: &Offer<'_>, choice: Option<&BuyerChoice>) -> ContractValue {
    let currency = offer.currency().map(|(currency, _)| currency);
    let pricing = Pricing::of_product_owner(offer, choice).unwrap_or_else(|| Pricing::of_buyer(offer, choice));
    pricing.value(currency)
}
