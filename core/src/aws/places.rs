//! The places of a request where the id of an entity stands; a placeholder is looked for here and nowhere else, so that
//! no text of the seller is ever taken for one.

use serde_json::Value;

/// The ids that a request names, placeholders and references included.
pub(super) fn ids_of_request(request: &Value) -> impl Iterator<Item = &str> {
    let changes = request.get("ChangeSet").and_then(Value::as_array).into_iter().flatten();
    changes.flat_map(|change| {
        let details = change.get("DetailsDocument");
        let offers = details.and_then(|details| details.get("Offers")).and_then(Value::as_array);
        let listed = offers.into_iter().flatten().filter_map(|offer| offer.get("OfferId"));
        let single = DETAILS.iter().filter_map(move |key| details?.get(*key));
        let identifier = change.pointer("/Entity/Identifier");
        identifier.into_iter().chain(single).chain(listed).filter_map(Value::as_str)
    })
}

/// Puts other ids in the place of those that a request names, where `other` has one.
pub(super) fn replace_ids(request: &mut Value, other: &dyn Fn(&str) -> Option<String>) {
    let changes = request.get_mut("ChangeSet").and_then(Value::as_array_mut).into_iter().flatten();
    let apply = |id: Option<&mut Value>| {
        if let Some(Value::String(id)) = id
            && let Some(other) = other(id)
        {
            *id = other;
        }
    };
    for change in changes {
        apply(change.pointer_mut("/Entity/Identifier"));
        let Some(details) = change.get_mut("DetailsDocument") else { continue };
        for key in DETAILS {
            apply(details.get_mut(*key));
        }
        let offers = details.get_mut("Offers").and_then(Value::as_array_mut).into_iter().flatten();
        offers.for_each(|offer| apply(offer.get_mut("OfferId")));
    }
}

/// The details that hold an id.
const DETAILS: &[&str] = &["OfferSetId", "ResaleAuthorizationId"];
