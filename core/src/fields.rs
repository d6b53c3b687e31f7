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
pub use offer_set::OFFER_SET;
pub use shape::{AmountLimits, Characters, Field, ItemLimits, ListLimits, Presence, Shape, TextLimits, Variant};

/// The version of the document format that this crate reads and writes.
pub const FORMAT: &str = "offerset/1";

/// The field that a location such as `/offers/0/name` points to; `None` for places that the format does not know.
///
/// `kinds` tells the `type` of a term at a location, because the fields of a term depend on it.
pub fn field_at<'text>(location: &str, kind_of_term: impl Fn(&str) -> Option<&'text str>) -> Option<&'static Field> {
    let mut fields = OFFER_SET;
    let mut found = None;
    let mut shape: Option<Shape> = None;
    let mut read = 0;
    for token in location.split('/').skip(1) {
        read += 1 + token.len();
        let here = location.get(..read)?;
        if let Some(Shape::List(list)) = shape {
            shape = Some(*list.item);
        } else {
            let field = fields.iter().find(|field| field.key == token)?;
            found = Some(field);
            shape = Some(field.shape);
        }
        match shape {
            Some(Shape::Object(members)) => fields = members,
            Some(Shape::Tagged(variants)) => {
                let kind = kind_of_term(here)?;
                fields = variants.iter().find(|variant| variant.tag == kind)?.fields;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_leads_to_its_field() {
        let kind = |_: &str| Some("PaymentScheduleTerm");
        let field = field_at("/offers/3/terms/1/schedule/0/chargeDate", kind).unwrap();
        assert_eq!((field.key, field.label), ("chargeDate", "charge date"));
        assert_eq!(field_at("/buyerNotes", kind).unwrap().key, "buyerNotes");
        assert!(field_at("/offers/3/unheardOf", kind).is_none());
    }
}
