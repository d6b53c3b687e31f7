use offerset::Location;
use offerset::fields::field_at;
use serde_json::Value;

use crate::state::shape;

/// Where a part of a document is, in words: the offer, and the field in it.
pub(crate) fn place(document: &Value, location: &Location) -> String {
    let offer = location.offer_index().map(|index| {
        let name = shape::offers(document).get(index).and_then(shape::name);
        name.map_or_else(|| format!("Offer {}", index + 1), |name| format!("Offer {}, {name}", index + 1))
    });
    let field = field_at(document, location).map(|field| field.label).filter(|label| *label != "offers");
    match (offer, field) {
        (Some(offer), Some(field)) => format!("{offer}: {field}"),
        (Some(offer), None) => offer,
        (None, Some(field)) => format!("The set: {field}"),
        (None, None) => "The whole set".to_owned(),
    }
}

/// What a part of the document is, in words.
pub(crate) fn part(document: &Value, location: &Location) -> String {
    match location.offer_index() {
        None => "the set".to_owned(),
        Some(_) if location.as_pointer().tokens().count() == 2 => {
            let place = place(document, location);
            place.replacen("Offer", "offer", 1)
        }
        Some(index) => {
            let what = if location.as_str().ends_with("/product") { "product" } else { "selling authorization" };
            format!("the {what} of offer {}", index + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_place_is_named_by_its_offer_and_its_field() {
        let document = json!({ "name": "Bundle", "offers": [{}, { "name": "Monitoring" }] });
        let at = |location: &str| place(&document, &location.parse().unwrap());
        assert_eq!(at("/offers/1/availabilityEndDate"), "Offer 2, Monitoring: expiry date");
        assert_eq!(at("/offers/0"), "Offer 1");
        assert_eq!(at("/offers"), "The whole set");
        assert_eq!(at("/name"), "The set: offer set name");
        assert_eq!(at(""), "The whole set");
    }
}
