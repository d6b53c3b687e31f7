//! What documents are made of: new sets and offers, and the changes that buttons make to the list of offers.

use json_patch::{AddOperation, MoveOperation, Patch, PatchOperation, RemoveOperation, ReplaceOperation};
use jsonptr::PointerBuf;
use offerset::Location;
use offerset::fields::{Field, Shape};
use serde_json::{Map, Value, json};

use super::shared_fact::SharedFact;

/// The two ways in which an offer comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OfferKind {
    /// The seller's own product.
    Direct,
    /// Another manufacturer's product, resold under a selling authorization.
    Resale,
}

impl OfferKind {
    /// What the document says.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Direct => "MPPO",
            Self::Resale => "CPPO",
        }
    }

    /// The kind of an offer; direct unless the offer says otherwise.
    pub(crate) fn of(offer: &Value) -> Self {
        if offer.get("kind").and_then(Value::as_str) == Some(Self::Resale.code()) { Self::Resale } else { Self::Direct }
    }
}

/// What a set or an offer is called; `None` when nothing is written there.
pub(crate) fn name(named: &Value) -> Option<&str> {
    named.get("name").and_then(Value::as_str).map(str::trim).filter(|name| !name.is_empty())
}

/// The location of the list of offers.
pub(crate) fn offers_location() -> Location {
    Location::root().key("offers")
}

/// The location of the offer `index`, from 0.
pub(crate) fn offer_location(index: usize) -> Location {
    offers_location().index(index)
}

/// The offers of a document; none when it has no list of them.
pub(crate) fn offers(document: &Value) -> &[Value] {
    document.get("offers").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The terms at `location`; none when there is no list of them.
pub(crate) fn terms<'document>(document: &'document Value, location: &Location) -> &'document [Value] {
    location.as_pointer().resolve(document).ok().and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A set that is ready to be filled in: two offers, because one is no set.
pub(crate) fn new_set() -> Value {
    json!({
        "format": "offerset/1",
        "state": "Draft",
        "offers": [new_offer("USD"), new_offer("USD")],
    })
}

/// A draft with the content of another set. What AWS gave to that one (its id, its state, the ids of its offers) stays
/// there.
pub(crate) fn cloned(document: &Value) -> Value {
    let mut clone = document.clone();
    let name = name(document).map(|name| format!("{name} (copy)"));
    if let Some(set) = clone.as_object_mut() {
        set.shift_remove("id");
        set.insert("state".to_owned(), "Draft".into());
        if let Some(name) = name {
            set.insert("name".to_owned(), name.into());
        }
    }
    let offers = clone.get_mut("offers").and_then(Value::as_array_mut).into_iter().flatten();
    for offer in offers.filter_map(Value::as_object_mut) {
        for member in ["id", "offerSetId", "state"] {
            offer.shift_remove(member);
        }
    }
    clone
}

fn new_offer(currency: &str) -> Value {
    json!({
        "kind": OfferKind::Direct.code(),
        "pricingModel": "Contract",
        "terms": [upfront_price(currency), standard_contract()],
    })
}

fn standard_contract() -> Value {
    json!({ "type": "LegalTerm", "documents": [{ "type": "StandardEula", "version": "2022-07-14" }] })
}

fn upfront_price(currency: &str) -> Value {
    json!({
        "type": "ConfigurableUpfrontPricingTerm",
        "currencyCode": currency,
        "rateCards": [rate_card("P12M", &[json!({})])],
    })
}

/// A rate card for a duration, of which the buyer takes all as it is.
pub(crate) fn rate_card(duration: &str, rates: &[Value]) -> Value {
    json!({
        "selector": { "type": "Duration", "value": duration },
        "rateCard": rates,
        "constraints": { "multipleDimensionSelection": "Disallowed", "quantityConfiguration": "Disallowed" },
    })
}

/// An object with all that goes without saying: the members that can have one value only.
pub(crate) fn blank(fields: &[Field]) -> Value {
    let mut object = Map::new();
    for member in fields {
        let value = match member.shape {
            Shape::Choice([only]) => (*only).into(),
            Shape::Object(members) => blank(members),
            _ => continue,
        };
        if value.as_object().is_none_or(|members| !members.is_empty()) {
            object.insert(member.key.to_owned(), value);
        }
    }
    object.into()
}

/// Adds an offer at the end; what is the same for the whole set, it takes over from the others.
pub(crate) fn add_offer(document: &Value) -> Patch {
    let currency = SharedFact::Currency.read(document).text().unwrap_or_else(|| "USD".to_owned());
    let mut offer = new_offer(&currency);
    for fact in [SharedFact::BuyerAccounts, SharedFact::CountryCodes, SharedFact::Expiry] {
        if let Some(value) = fact.read(document).value {
            fact.place_in(&mut offer, value);
        }
    }
    if document.get("offers").is_some_and(Value::is_array) {
        patch(PatchOperation::Add(AddOperation { path: pointer(offers_location().key("-")), value: offer }))
    } else {
        patch(PatchOperation::Add(AddOperation { path: pointer(offers_location()), value: json!([offer]) }))
    }
}

/// Takes the offer `index` away.
pub(crate) fn remove_offer(index: usize) -> Patch {
    remove(offer_location(index))
}

/// Moves the offer `from` so that it becomes the offer `to`.
pub(crate) fn move_offer(from: usize, to: usize) -> Patch {
    patch(PatchOperation::Move(MoveOperation {
        from: pointer(offer_location(from)),
        path: pointer(offer_location(to)),
    }))
}

/// Takes away what is at `location`.
pub(crate) fn remove(location: Location) -> Patch {
    patch(PatchOperation::Remove(RemoveOperation { path: pointer(location) }))
}

/// Adds `item` to the end of the list at `location`, and the list itself when it is not there.
pub(crate) fn append(document: &Value, location: Location, item: Value) -> Patch {
    if location.as_pointer().resolve(document).is_ok_and(Value::is_array) {
        patch(PatchOperation::Add(AddOperation { path: pointer(location.key("-")), value: item }))
    } else {
        super::Place::from(location).write(document, Some(json!([item])))
    }
}

/// Makes the offer `index` an offer of `kind`: what belongs to the other kind goes, what this one needs comes.
pub(crate) fn set_kind(document: &Value, index: usize, kind: OfferKind) -> Patch {
    let Some(mut offer) = offers(document).get(index).cloned() else { return Patch(Vec::new()) };
    let currency = SharedFact::Currency.read(document).text().unwrap_or_else(|| "USD".to_owned());
    let Some(object) = offer.as_object_mut() else { return Patch(Vec::new()) };
    object.insert("kind".to_owned(), kind.code().into());
    match kind {
        OfferKind::Direct => {
            for member in ["resaleAuthorization", "markupPercentage"] {
                object.shift_remove(member);
            }
            let terms = object.entry("terms").or_insert_with(|| json!([]));
            if let Some(terms) = terms.as_array_mut()
                && terms.is_empty()
            {
                terms.extend([upfront_price(&currency), standard_contract()]);
            }
        }
        OfferKind::Resale => {
            object.entry("resaleAuthorization").or_insert_with(|| {
                json!({ "status": "Active", "terms": [
                    { "type": "ResaleFixedUpfrontPricingTerm", "currencyCode": currency, "price": "0.0",
                      "duration": "P12M", "grants": [{}] },
                    { "type": "ResalePaymentScheduleTerm", "currencyCode": currency, "schedule": [{}] },
                    { "type": "BuyerLegalTerm", "documents": [{ "type": "StandardEula", "version": "2022-07-14" }] },
                ] })
            });
            // The offer inherits its prices and its contract, and marks them up.
            object.insert("terms".to_owned(), json!([]));
        }
    }
    replace(offer_location(index), offer)
}

/// Puts `value` in the place of what is at `location`.
pub(crate) fn replace(location: Location, value: Value) -> Patch {
    patch(PatchOperation::Replace(ReplaceOperation { path: pointer(location), value }))
}

fn patch(operation: PatchOperation) -> Patch {
    Patch(vec![operation])
}

fn pointer(location: Location) -> PointerBuf {
    location.into()
}
