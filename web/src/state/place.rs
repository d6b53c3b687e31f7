//! Where a field writes to: a place in the document that need not be there yet.

use json_patch::{AddOperation, Patch, PatchOperation, RemoveOperation, ReplaceOperation};
use jsonptr::{Pointer, PointerBuf};
use offerset::Location;
use serde_json::{Map, Value};

use super::SharedFact;

/// A place in a document. Writing to it makes what is missing on the way; emptying it takes away what it was for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// A fixed place.
    At(Location),
    /// A member of the first term of a type, wherever in the list that term is, or will be.
    InTerm {
        /// The list of terms.
        terms: Location,
        /// The term's `type`.
        term_type: &'static str,
        /// The member, as a location within the term.
        member: Location,
    },
    /// A fact of the whole set, which every offer says.
    Shared(SharedFact),
}

impl From<Location> for Place {
    fn from(location: Location) -> Self {
        Self::At(location)
    }
}

impl Place {
    /// A member of the first term of type `term_type` in the list at `terms`.
    pub(crate) fn in_term(terms: Location, term_type: &'static str, member: &str) -> Self {
        Self::InTerm { terms, term_type, member: Location::root().key(member) }
    }

    /// Where that is in `document` as it stands.
    pub(crate) fn location(&self, document: &Value) -> Location {
        match self {
            Self::At(location) => location.clone(),
            Self::Shared(fact) => fact.location(document, 0),
            Self::InTerm { terms, term_type, member } => {
                let term = term_location(document, terms, term_type);
                member.as_pointer().tokens().fold(term, |location, token| location.key(&token.decoded()))
            }
        }
    }

    /// The change that puts `value` there, or takes away what is there.
    pub(crate) fn write(&self, document: &Value, value: Option<Value>) -> Patch {
        if let Self::Shared(fact) = self {
            return fact.push(document, value.as_ref());
        }
        let location = self.location(document);
        let pointer = location.as_pointer();
        match (value, pointer.resolve(document)) {
            (Some(value), Ok(present)) if *present == value => Patch(Vec::new()),
            (Some(value), Ok(present)) => {
                let mut patch = vec![replace(pointer.to_buf(), &value)];
                if let Self::InTerm { terms, member, .. } = self
                    && member.as_str() == "/currencyCode"
                {
                    follow(document, terms, &location, present, &value, &mut patch);
                }
                Patch(patch)
            }
            (Some(value), Err(_)) => self.grow(document, pointer, value),
            (None, Ok(_)) => Patch(vec![PatchOperation::Remove(RemoveOperation { path: prune(document, pointer) })]),
            (None, Err(_)) => Patch(Vec::new()),
        }
    }

    /// Adds `value` with everything that is missing above it, in the place of what could not hold it.
    fn grow(&self, document: &Value, pointer: &Pointer, mut value: Value) -> Patch {
        let mut path = pointer.to_buf();
        while let Some((parent, key)) = path.split_back() {
            if parent.resolve(document).is_ok_and(|parent| can_hold(parent, key.encoded())) {
                break;
            }
            let (parent, key) = (parent.to_buf(), key.to_owned());
            value = if is_ordinal(key.encoded()) {
                Value::Array(vec![value])
            } else {
                let mut object = Map::new();
                if let Self::InTerm { terms, term_type, .. } = self
                    && parent.parent() == Some(terms.as_pointer())
                {
                    object.insert("type".to_owned(), (*term_type).into());
                }
                object.insert(key.decoded().into_owned(), value);
                Value::Object(object)
            };
            path = parent;
        }
        Patch(vec![if path.resolve(document).is_ok() {
            PatchOperation::Replace(ReplaceOperation { path, value })
        } else {
            PatchOperation::Add(AddOperation { path, value })
        }])
    }
}

/// Whether `key` is the place of an item in a list: no member of the format is called so.
fn is_ordinal(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether what is there can hold `key`: a text in the place of an object can not.
fn can_hold(holder: &Value, key: &str) -> bool {
    match holder {
        Value::Array(_) => is_ordinal(key),
        Value::Object(_) => !is_ordinal(key),
        _ => false,
    }
}

fn replace(path: PointerBuf, value: &Value) -> PatchOperation {
    PatchOperation::Replace(ReplaceOperation { path, value: value.clone() })
}

/// Gives the other terms of a price the currency `after` where they have said the same one as the term at `location`:
/// an offer has one currency, and what was meant to be the same stays so.
fn follow(
    document: &Value,
    terms: &Location,
    location: &Location,
    before: &Value,
    after: &Value,
    patch: &mut Vec<PatchOperation>,
) {
    let list = terms.as_pointer().resolve(document).ok().and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    for (index, term) in list.iter().enumerate() {
        let place = terms.clone().index(index).key("currencyCode");
        if place != *location && term.get("currencyCode") == Some(before) {
            patch.push(replace(place.as_pointer().to_buf(), after));
        }
    }
}

/// Where the first term of `term_type` is in the list at `terms`; the end of the list when there is none.
pub(crate) fn term_location(document: &Value, terms: &Location, term_type: &str) -> Location {
    let items = terms.as_pointer().resolve(document).ok().and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let found = items.iter().position(|term| term.get("type").and_then(Value::as_str) == Some(term_type));
    terms.clone().index(found.unwrap_or(items.len()))
}

/// What has to go so that nothing empty stays: the object or the term that held nothing else, and so on upwards.
fn prune(document: &Value, pointer: &Pointer) -> PointerBuf {
    let mut path = pointer.to_buf();
    while let Some(parent) = path.parent() {
        let holds_nothing_else = match parent.resolve(document) {
            // A term that only says what it is says nothing; an offer is an item of a list too, and stays.
            Ok(Value::Object(object)) => match object.len() {
                1 => !parent.is_root() && !is_item(document, parent),
                2 => object.contains_key("type") && is_item(document, parent) && path.back() != Some("type".into()),
                _ => false,
            },
            _ => false,
        };
        if !holds_nothing_else {
            break;
        }
        path = parent.to_buf();
    }
    path
}

fn is_item(document: &Value, pointer: &Pointer) -> bool {
    pointer.parent().and_then(|parent| parent.resolve(document).ok()).is_some_and(Value::is_array)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn written(mut document: Value, place: &Place, value: Option<Value>) -> Value {
        let patch = place.write(&document, value);
        json_patch::patch(&mut document, &patch).unwrap();
        document
    }

    fn at(text: &str) -> Place {
        text.parse::<Location>().unwrap().into()
    }

    #[test]
    fn what_is_missing_on_the_way_is_made() {
        let place = at("/offers/0/targeting/buyerAccounts/0");
        let document = written(json!({ "offers": [{}] }), &place, Some("111122223333".into()));
        assert_eq!(document, json!({ "offers": [{ "targeting": { "buyerAccounts": ["111122223333"] } }] }));
    }

    #[test]
    fn what_can_not_hold_it_makes_room() {
        let expected = json!({ "offers": [{ "targeting": { "buyerAccounts": ["111122223333"] } }] });
        let place = at("/offers/0/targeting/buyerAccounts/0");
        for targeting in [json!("a text"), json!([]), Value::Null, json!({ "buyerAccounts": "a text" })] {
            let document = json!({ "offers": [{ "targeting": targeting }] });
            assert_eq!(written(document, &place, Some("111122223333".into())), expected);
        }
        assert_eq!(written(json!("no object"), &at("/name"), Some("x".into())), json!({ "name": "x" }));
    }

    #[test]
    fn a_term_is_made_with_its_type_and_found_again() {
        let place = Place::in_term("/terms".parse().unwrap(), "ValidityTerm", "agreementDuration");
        let document = json!({ "terms": [{ "type": "LegalTerm" }] });
        let document = written(document, &place, Some("P12M".into()));
        assert_eq!(document["terms"][1], json!({ "type": "ValidityTerm", "agreementDuration": "P12M" }));
        assert_eq!(place.location(&document).as_str(), "/terms/1/agreementDuration");
    }

    #[test]
    fn the_terms_of_an_offer_that_say_the_same_currency_go_on_to_do_so() {
        let place = Place::in_term("/terms".parse().unwrap(), "PaymentScheduleTerm", "currencyCode");
        let term = |term_type: &str, currency: &str| json!({ "type": term_type, "currencyCode": currency });
        let document = |price: &str, schedule: &str, usage: &str| {
            json!({ "terms": [term("FixedUpfrontPricingTerm", price), term("PaymentScheduleTerm", schedule),
                term("UsageBasedPricingTerm", usage), { "type": "LegalTerm" }] })
        };
        let written = written(document("USD", "USD", "GBP"), &place, Some("EUR".into()));
        assert_eq!(written, document("EUR", "EUR", "GBP"));
    }

    #[test]
    fn a_term_that_holds_nothing_goes() {
        let place = Place::in_term("/terms".parse().unwrap(), "NetPaymentTerm", "paymentDuePeriod");
        let document = json!({ "terms": [{ "type": "NetPaymentTerm", "paymentDuePeriod": "P30D" }, {}] });
        assert_eq!(written(document, &place, None), json!({ "terms": [{}] }));
    }

    #[test]
    fn an_object_that_holds_nothing_goes_and_an_offer_stays() {
        let document = json!({ "solution": { "id": "soln-abc" }, "name": "x" });
        assert_eq!(written(document, &at("/solution/id"), None), json!({ "name": "x" }));
        let document = json!({ "offers": [{ "product": { "id": "prod-a" } }] });
        assert_eq!(written(document, &at("/offers/0/product/id"), None), json!({ "offers": [{}] }));
    }

    #[test]
    fn the_same_value_is_no_change() {
        assert!(at("/name").write(&json!({ "name": "x" }), Some("x".into())).0.is_empty());
        assert!(at("/name").write(&json!({}), None).0.is_empty());
    }
}
