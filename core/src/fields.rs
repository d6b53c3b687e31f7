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
        match shape {
            Some(Shape::Object(members)) => fields = members,
            Some(Shape::Tagged(variants)) => {
                let tag = value.and_then(|term| term.get("type")).and_then(Value::as_str);
                fields = variants.iter().find(|variant| Some(variant.tag) == tag).map_or(&[], |variant| variant.fields);
            }
            _ => {}
        }
    }
    found
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
}
