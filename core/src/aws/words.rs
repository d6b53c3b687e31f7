//! A plan in plain words.

use serde_json::Value;

use super::change_type::EntityKind;
use super::names::Awaited;
use super::plan::{CATALOG, Call, REGION};

/// What the value `name` of a plan is, such as `the id of offer 2`.
pub fn value_in_words(name: &str) -> String {
    match name.parse::<Awaited>() {
        Ok(Awaited::OfferSet) => "the id of the offer set".to_owned(),
        Ok(Awaited::Offer(number)) => format!("the id of offer {number}"),
        Ok(Awaited::ResaleAuthorization(number)) => format!("the id of the selling authorization of offer {number}"),
        Err(()) => name.to_owned(),
    }
}

/// The AWS CLI line that shows an entity, such as a set and its state.
pub fn check_line(entity_id: &str) -> String {
    format!("aws marketplace-catalog describe-entity --region {REGION} --catalog {CATALOG} --entity-id {entity_id}")
}

/// What a call does, as sentences in the order in which it happens.
pub fn explain(call: &Call) -> Vec<String> {
    let changes = call.request.get("ChangeSet").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut sentences = Vec::new();
    for &(entity, name, sentence) in SENTENCES {
        let is_it = |change: &&Value| {
            change.get("ChangeType").is_some_and(|of| of == name)
                && change.pointer("/Entity/Type").is_some_and(|of| of == entity.type_name())
        };
        let mut count = changes.iter().filter(is_it).count();
        if name == "AssociateOffers" {
            let offers = changes.iter().find(is_it).and_then(|change| change.pointer("/DetailsDocument/Offers"));
            count = offers.and_then(Value::as_array).map_or(0, Vec::len);
        }
        if count > 0 {
            let offers = if count == 1 { "1 offer".to_owned() } else { format!("{count} offers") };
            sentences.push(sentence.replace("OFFERS", &offers));
        }
    }
    let terms = filled_in(changes);
    if !terms.is_empty() {
        // Behind what creates the offers, before what releases them.
        let place = sentences.iter().position(|sentence| sentence.starts_with("Releases")).unwrap_or(sentences.len());
        sentences.insert(place, format!("Says for each offer: {}.", terms.join(", ")));
    }
    if let Some(date) = ends(call, changes) {
        let count = changes.len();
        let them = if count == 1 { "1 offer".to_owned() } else { format!("{count} offers") };
        return vec![format!(
            "Moves the end date of {them} to {date}, which is past: nobody can accept them any more."
        )];
    }
    sentences
}

/// What changes say, in the order in which they happen.
const SENTENCES: &[(EntityKind, &str, &str)] = &[
    (EntityKind::OfferSet, "CreateOfferSet", "Creates the set under its name. The buyer sees nothing of it yet."),
    (EntityKind::OfferSet, "UpdateInformation", "Writes the note to the buyer."),
    (EntityKind::Offer, "CreateOffer", "Creates OFFERS inside of the set."),
    (
        EntityKind::Offer,
        "CreateOfferUsingResaleAuthorization",
        "Creates OFFERS inside of the set from what its manufacturer has authorized.",
    ),
    (EntityKind::Offer, "ReleaseOffer", "Releases OFFERS: from here on nothing but the end date can be changed."),
    (EntityKind::OfferSet, "AssociateOffers", "Puts OFFERS into the set."),
    (EntityKind::OfferSet, "AssociateSolution", "Links the solution."),
    (
        EntityKind::OfferSet,
        "ReleaseOfferSet",
        "Releases the set: the buyer can accept it from then on, and it can not be changed any more.",
    ),
];

/// What the updates of offers say, each once.
fn filled_in(changes: &[Value]) -> Vec<&'static str> {
    const PARTS: [(&str, &str); 11] = [
        ("UpdateInformation", "its description"),
        ("UpdateTargeting", "for whom it is"),
        ("UpdatePricingTerms", "the price"),
        ("UpdateMarkup", "the markup"),
        ("UpdatePaymentScheduleTerms", "when it is paid"),
        ("UpdateValidityTerms", "how long it runs"),
        ("UpdateNetPaymentTerms", "how many days the buyer has to pay"),
        ("UpdateLegalTerms", "the contract"),
        ("UpdateSupportTerms", "refunds"),
        ("UpdateRenewalTerms", "renewal"),
        ("UpdateAvailability", "until when it can be accepted"),
    ];
    let has = |name: &str| {
        changes.iter().any(|change| {
            change.get("ChangeType").is_some_and(|of| of == name)
                && change.pointer("/Entity/Type").is_some_and(|of| of == EntityKind::Offer.type_name())
        })
    };
    PARTS.iter().filter(|(name, _)| has(name)).map(|(_, part)| *part).collect()
}

/// The day to which a call moves the end of its offers, where it does nothing else.
fn ends<'call>(call: &Call, changes: &'call [Value]) -> Option<&'call str> {
    let moves = |change: &Value| change.get("ChangeType").is_some_and(|name| name == "UpdateAvailability");
    let is_all = !call.offers.is_empty() && changes.iter().all(moves);
    changes.first().filter(|_| is_all)?.pointer("/DetailsDocument/AvailabilityEndDate")?.as_str()
}
