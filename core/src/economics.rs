//! What an offer set is worth: what the buyer pays and when, and what that says about each offer.
//!
//! It works on any document, however unfinished: what can not be known yet is named, never guessed. All amounts are before
//! tax, in the currency of their offer, and rounded half up to its minor unit, charge by charge. All dates are in UTC.

mod charge;
pub mod listing_fee;
mod pricing;
mod total;
mod value;

use serde::Serialize;

pub use charge::{BuyerCharge, Due};
pub use total::{Certainty, CurrencyTotal};
pub use value::{ContractValue, Missing};

pub(crate) use pricing::markup_factor;

use crate::document::Document;
use crate::model::{Amount, CalendarDate, Currency, Offer, OfferKind, OfferSet};
use pricing::Pricing;

/// What an offer set is worth, when it is accepted on a given day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Economics {
    /// The day of acceptance (UTC) that the amounts due on acceptance are for.
    pub accepted_on: Option<CalendarDate>,
    /// The last day (UTC) on which the whole set can be accepted: the earliest expiry of its offers. Source: the API
    /// guide's page on offer sets.
    pub effective_expiry: Option<CalendarDate>,
    /// The offers, in the order of the model.
    pub offers: Vec<OfferEconomics>,
    /// One total for each currency, in the order of the codes; more than one only as long as the set is inconsistent.
    pub totals: Vec<CurrencyTotal>,
}

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
    /// What the manufacturer of a resold product gets in all before fees; `None` where nobody resells.
    pub wholesale_value: Option<ContractValue>,
    /// What the buyer pays, in the order of the terms; what is due on acceptance need not come first.
    pub charges: Vec<BuyerCharge>,
    /// Whether the buyer also pays for what is used, or by the month: amounts that nobody knows ahead.
    pub has_open_charges: bool,
}

impl Economics {
    /// The economics of a set that is accepted on `accepted_on`.
    pub fn of(offer_set: &OfferSet<'_>, accepted_on: CalendarDate) -> Self {
        let offers: Vec<OfferEconomics> = offer_set.offers.iter().map(OfferEconomics::of).collect();
        Self {
            accepted_on: Some(accepted_on),
            effective_expiry: effective_expiry(offer_set),
            totals: CurrencyTotal::of(&offers, accepted_on),
            offers,
        }
    }
}

/// The economics of the set in a document; empty where there is nothing that could be a set.
pub fn economics(document: &Document<'_>, accepted_on: CalendarDate) -> Economics {
    OfferSet::read(document).map(|offer_set| Economics::of(&offer_set, accepted_on)).unwrap_or_default()
}

/// The last day (UTC, until 23:59:59.999) on which the whole set can be accepted: the earliest expiry of its offers.
pub fn effective_expiry(offer_set: &OfferSet<'_>) -> Option<CalendarDate> {
    offer_set.offers.iter().filter_map(|offer| offer.availability_end_date.value()).min()
}

impl OfferEconomics {
    /// The economics of one offer.
    pub fn of(offer: &Offer<'_>) -> Self {
        let currency = offer.currency().map(|(currency, _)| currency);
        let pricing = Pricing::of_buyer(offer);
        let wholesale = Pricing::of_manufacturer(offer);
        let charges = charge::charges(&pricing, wholesale.as_ref(), currency);
        let wholesale_value = wholesale.as_ref().map(|wholesale| {
            ContractValue::of(wholesale, wholesale.charges.iter().map(|charge| charge.rounded(currency)), currency)
        });
        Self {
            kind: offer.kind(),
            currency_code: currency,
            contract_value: ContractValue::of(&pricing, charges.iter().map(|charge| charge.amount), currency),
            wholesale_value,
            charges,
            has_open_charges: pricing.has_open_charges,
        }
    }

    /// What of it the buyer pays at once when accepting on `accepted_on`: upfront prices, and the charge whose date has
    /// come by then.
    pub fn due_on_acceptance(&self, accepted_on: CalendarDate) -> Amount {
        let due = self.charges.iter().filter(|charge| charge.due.is_on_acceptance(accepted_on));
        let sum = Amount::sum(due.map(|charge| charge.amount)).unwrap_or_default();
        self.currency_code.map_or(sum, |currency| sum.round_to_minor_unit(currency))
    }

    /// What the listing fee is calculated from: the contract value, or for a resold product the wholesale value.
    ///
    /// Source: the seller guide's pages on listing fees and on channel partner private offers.
    pub fn fee_base(&self) -> &ContractValue {
        self.wholesale_value.as_ref().unwrap_or(&self.contract_value)
    }
}
