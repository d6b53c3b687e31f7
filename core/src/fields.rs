//! The field table: what each single field may hold, as data.
//!
//! [`OFFER_SET`] is the root; every field has a [`Shape`], and a shape may hold further fields. `parse` walks a document
//! along the table; the manual, the app's labels and its counters are read from it as well.

mod identifier;
mod offer;
mod offer_set;
mod resale_authorization;
mod shape;
mod term;

pub use identifier::Identifier;
pub(crate) use offer::OFFER;
pub use offer_set::OFFER_SET;
pub use shape::{
    AmountLimits, BarePoint, Characters, DurationLimits, Field, ItemLimits, ListLimits, Longest, Presence, Shape,
    TextLimits, Variant,
};
pub(crate) use term::{OFFER_TERMS, RESALE_TERMS};

use serde_json::Value;

use crate::location::Location;

/// The version of the document format that this crate reads and writes.
pub const FORMAT: &str = "offerset/1";

/// The field that a location such as `/offers/0/name` points to in `document`; `None` for places that the format does
/// not know.
///
/// The document tells which kind of term is at a place, as its fields depend on that.
pub fn field_at(document: &Value, location: &Location) -> Option<&'static Field> {
    walk(document, location)?.0
}

/// The fields that the object at `location` may have; none where the format has no object.
pub fn fields_at(document: &Value, location: &Location) -> &'static [Field] {
    walk(document, location).map_or(&[], |(_, fields)| fields)
}

/// The fields that terms of this type have beside `type`; `None` when the format does not know the type.
pub fn term_fields(tag: &str) -> Option<&'static [Field]> {
    [OFFER_TERMS.item, RESALE_TERMS.item].into_iter().find_map(|item| {
        let Shape::Tagged(variants) = item else { return None };
        variants.iter().find(|variant| variant.tag == tag).map(|variant| variant.fields)
    })
}

/// The field at `location`, and the fields of what is there.
fn walk(document: &Value, location: &Location) -> Option<(Option<&'static Field>, &'static [Field])> {
    let mut fields = OFFER_SET;
    let mut found = None;
    let mut shape: Option<&'static Shape> = None;
    let mut value = Some(document);
    for token in location.as_pointer().tokens() {
        let token = token.decoded();
        if let Some(Shape::List(list)) = shape {
            value = value.and_then(|list| list.get(token.parse::<usize>().ok()?));
            shape = Some(list.item);
        } else {
            let field = fields.iter().find(|field| field.key == token)?;
            value = value.and_then(|object| object.get(token.as_ref()));
            found = Some(field);
            shape = Some(&field.shape);
        }
        fields = match shape {
            Some(Shape::Object(members)) => members,
            Some(Shape::Tagged(_)) => {
                let tag = value.and_then(|term| term.get("type")).and_then(Value::as_str);
                tag.and_then(term_fields).unwrap_or_default()
            }
            _ => &[],
        };
    }
    Some((found, fields))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_location_leads_to_its_field() {
        let document = json!({ "offers": [{ "terms": [{ "type": "PaymentScheduleTerm", "schedule": [] }] }] });
        let label = |location: &str| Some(field_at(&document, &location.parse().unwrap())?.label);
        assert_eq!(label("/buyerNotes"), Some("note to the buyer"));
        assert_eq!(label("/offers/0/terms/0/schedule/7/chargeDate"), Some("charge date"));
        assert_eq!(label("/offers/7/name"), Some("offer name"));
        assert_eq!(label("/offers/0/terms/0/price"), None);
        assert_eq!(label("/offers/0/unheardOf"), None);
    }

    #[test]
    fn a_location_leads_to_the_fields_of_what_is_there() {
        let document = json!({ "offers": [{ "terms": [{ "type": "NetPaymentTerm" }, { "type": "NoSuchTerm" }] }] });
        let first = |location: &str| Some(fields_at(&document, &location.parse().unwrap()).first()?.key);
        assert_eq!(first(""), Some("format"));
        assert_eq!(first("/offers/3/product"), Some("id"));
        assert_eq!(first("/offers/0/product/dimensions/0"), Some("key"));
        assert_eq!(first("/offers/0/terms/0"), Some("paymentDuePeriod"));
        assert_eq!(first("/offers/0/terms/1"), None);
        assert_eq!(first("/offers/0/name"), None);
        assert_eq!(term_fields("ByolPricingTerm").map(<[Field]>::len), Some(0));
        assert!(term_fields("NoSuchTerm").is_none());
    }
}
