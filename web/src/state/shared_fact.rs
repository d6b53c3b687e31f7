//! What is the same for all offers of a set, and so is entered once: buyers, countries, expiry, currency.
//!
//! AWS keeps each of them in every offer, and so does the document: there is no second place that could disagree.

use json_patch::Patch;
use offerset::Location;
use serde_json::{Value, json};

use super::Place;
use super::shape::{offer_location, offers};

/// A fact that all offers of a set share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum SharedFact {
    /// The AWS accounts that may accept.
    BuyerAccounts,
    /// The countries that the buyer may be in.
    CountryCodes,
    /// The last day on which the buyer may accept.
    Expiry,
    /// The currency of all prices.
    Currency,
}

/// What the offers of a set say about a fact.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shared {
    /// What most of them say; of equals, the first.
    pub(crate) value: Option<Value>,
    /// The offers (from 0) that say something else, or nothing.
    pub(crate) differing: Vec<usize>,
}

impl Shared {
    /// The value, where it is a text.
    pub(crate) fn text(&self) -> Option<String> {
        self.value.as_ref().and_then(Value::as_str).map(str::to_owned)
    }
}

impl SharedFact {
    /// What the fact is called on the page.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::BuyerAccounts => "Buyer accounts",
            Self::CountryCodes => "Countries",
            Self::Expiry => "Expires on",
            Self::Currency => "Currency",
        }
    }

    /// Where the offer `index` says it; for the currency, where its first term does.
    pub(crate) fn location(self, document: &Value, index: usize) -> Location {
        let offer = offer_location(index);
        match self {
            Self::BuyerAccounts => offer.key("targeting").key("buyerAccounts"),
            Self::CountryCodes => offer.key("targeting").key("countryCodes"),
            Self::Expiry => offer.key("availabilityEndDate"),
            Self::Currency => currency_locations(document, index).into_iter().next().unwrap_or(offer.key("terms")),
        }
    }

    /// What the offers of `document` say.
    pub(crate) fn read(self, document: &Value) -> Shared {
        let said: Vec<Option<&Value>> = (0..offers(document).len())
            .map(|index| self.location(document, index).as_pointer().resolve(document).ok())
            .map(|value| value.filter(|value| self != Self::Currency || value.is_string()))
            .collect();
        let count = |value: &Value| said.iter().filter(|other| **other == Some(value)).count();
        // Of equals the last wins in `max_by_key`, and so the list is read backwards.
        let value = said.iter().rev().flatten().max_by_key(|value| count(value)).copied();
        let differing = said.iter().enumerate().filter(|(_, said)| value.is_some() && **said != value);
        Shared { differing: differing.map(|(index, _)| index).collect(), value: value.cloned() }
    }

    /// The change that makes all offers say `value`, or nothing.
    pub(crate) fn push(self, document: &Value, value: Option<&Value>) -> Patch {
        let locations = (0..offers(document).len()).flat_map(|index| match self {
            Self::Currency => currency_locations(document, index),
            _ => vec![self.location(document, index)],
        });
        let writes = locations.flat_map(|location| Place::from(location).write(document, value.cloned()).0);
        Patch(writes.collect())
    }

    /// Writes the fact into an offer that is not in any document yet.
    pub(super) fn place_in(self, offer: &mut Value, value: Value) {
        let Some(object) = offer.as_object_mut() else { return };
        let targeting = match self {
            Self::BuyerAccounts => "buyerAccounts",
            Self::CountryCodes => "countryCodes",
            Self::Expiry => {
                object.insert("availabilityEndDate".to_owned(), value);
                return;
            }
            Self::Currency => return,
        };
        if let Some(object) = object.entry("targeting").or_insert_with(|| json!({})).as_object_mut() {
            object.insert(targeting.to_owned(), value);
        }
    }
}

/// Where the offer `index` names a currency: in its terms, and in those of its selling authorization.
fn currency_locations(document: &Value, index: usize) -> Vec<Location> {
    let offer = offer_location(index);
    let lists = [offer.clone().key("terms"), offer.key("resaleAuthorization").key("terms")];
    let with_currency = lists.into_iter().flat_map(|list| {
        let terms = super::shape::terms(document, &list);
        let named = terms.iter().enumerate().filter(|(_, term)| names_currency(term));
        named.map(|(place, _)| list.clone().index(place).key("currencyCode")).collect::<Vec<_>>()
    });
    with_currency.collect()
}

fn names_currency(term: &Value) -> bool {
    let term_type = term.get("type").and_then(Value::as_str).unwrap_or_default();
    term.get("currencyCode").is_some()
        || ["UpfrontPricingTerm", "UsageBasedPricingTerm", "PaymentScheduleTerm", "RecurringPaymentTerm"]
            .iter()
            .any(|ending| term_type.ends_with(ending))
}
