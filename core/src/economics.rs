//! What an offer set is worth: what the buyer pays and when, what AWS keeps, and what each seller receives.
//!
//! It works on any document, however unfinished: what can not be known yet is named, never guessed. All amounts are before
//! tax, in the currency of their offer, and rounded half up to its minor unit, charge by charge; what rounding adds or
//! takes is shown. All dates are in UTC.

mod charge;
mod choice;
pub mod listing_fee;
mod occasion;
mod offer;
mod party;
mod pricing;
mod shares;
mod split;
mod total;
mod value;

use serde::Serialize;

pub use charge::{BuyerCharge, Due};
pub use choice::BuyerChoice;
pub use listing_fee::ListingFee;
pub use occasion::Occasion;
pub use offer::OfferEconomics;
pub use party::{PartyName, Payout};
pub use shares::Shares;
pub use split::Split;
pub use total::{Certainty, CurrencyTotal};
pub use value::{ContractValue, Missing};

pub(crate) use choice::chosen_duration;
pub(crate) use offer::{contract_value, fee_base};
pub(crate) use pricing::{OpenPrice, is_determined, markup_factor, open_prices};

use crate::document::Document;
use crate::model::{CalendarDate, OfferSet};

/// What an offer set is worth, when it is accepted on a given day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Economics {
    /// The day of acceptance (UTC) that the amounts due on acceptance are for; `None` where there is no set.
    pub accepted_on: Option<CalendarDate>,
    /// The last day (UTC) on which the whole set can be accepted: the earliest expiry of its offers. Source: the API
    /// guide's page on offer sets.
    pub effective_expiry: Option<CalendarDate>,
    /// The offers, in the order of the model.
    pub offers: Vec<OfferEconomics>,
    /// One total for each currency, in the order of the codes; more than one only as long as the set is inconsistent.
    pub totals: Vec<CurrencyTotal>,
}

impl Economics {
    /// The economics of a set on an occasion, or simply when it is accepted on a day.
    pub fn of(offer_set: &OfferSet<'_>, occasion: impl Into<Occasion>) -> Self {
        let occasion = occasion.into();
        let offers = offer_set.offers.iter().enumerate();
        let offers: Vec<OfferEconomics> =
            offers.map(|(place, offer)| OfferEconomics::of(offer, offer_set, place, &occasion)).collect();
        Self {
            accepted_on: Some(occasion.accepted_on),
            effective_expiry: effective_expiry(offer_set),
            totals: CurrencyTotal::of(&offers, occasion.accepted_on),
            offers,
        }
    }
}

/// The economics of the set in a document; empty where there is nothing that could be a set.
///
/// ```
/// use offerset::{Document, Occasion, economics};
///
/// let document = Document::parse(br#"{ "offers": [{ "kind": "MPPO", "terms": [{
///     "type": "PaymentScheduleTerm", "currencyCode": "USD", "schedule": [
///         { "chargeDate": "2027-01-15", "chargeAmount": "60000.00" },
///         { "chargeDate": "2027-07-15", "chargeAmount": "60000.00" }] }] }] }"#);
/// let economics = economics(&document, Occasion::on("2027-01-20".parse()?));
/// let total = &economics.totals[0];
/// assert_eq!(total.contract_value.to_string(), "120000.00");
/// assert_eq!(total.due_on_acceptance.to_string(), "60000.00");
/// assert_eq!(total.listing_fees.to_string(), "3600.00");
/// # Ok::<(), offerset::NotADate>(())
/// ```
pub fn economics(document: &Document<'_>, occasion: impl Into<Occasion>) -> Economics {
    OfferSet::read(document).map(|offer_set| Economics::of(&offer_set, occasion)).unwrap_or_default()
}

/// The last day (UTC, until 23:59:59.999) on which the whole set can be accepted: the earliest expiry of its offers.
pub fn effective_expiry(offer_set: &OfferSet<'_>) -> Option<CalendarDate> {
    offer_set.offers.iter().filter_map(|offer| offer.availability_end_date.value()).min()
}
