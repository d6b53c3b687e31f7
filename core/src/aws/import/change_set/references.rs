//! Where the ids of a request lead: references to changes of the same request, placeholders, and ids of AWS.

use super::super::desk::Desk;
use super::super::place::{At, FileLocation};
use super::super::shortened;
use super::names::Names;
use super::{Change, Raw, Target};
use crate::aws::names::{Awaited, referred};
use crate::rules::request;
use crate::words::joined;

/// What a change changes.
pub(super) fn target(raw: &Raw<'_>, names: &Names<'_>, desk: &mut Desk) -> Target {
    let Some(identifier) = &raw.identifier else {
        let place = raw.at.place.clone().key("Entity").key("Identifier");
        let message = format!("`{}` does not say what it changes", shortened(raw.change_type));
        desk.report(&request::MISSING_ENTITY_IDENTIFIER, &place, message);
        desk.keep(&raw.at, "a change of nothing that is named");
        return Target::Nothing;
    };
    let Some(text) = identifier.text() else {
        let message = "the identifier has to be a text".to_owned();
        desk.report(&request::MISSING_ENTITY_IDENTIFIER, &identifier.place, message);
        desk.keep(&raw.at, "a change of nothing that is named");
        return Target::Nothing;
    };
    match follow(text, names) {
        Ok(target) => target,
        Err(lost) => {
            lost.report(text, &identifier.place, desk);
            desk.keep(&raw.at, "a change whose reference leads nowhere");
            Target::Nothing
        }
    }
}

/// Why a reference leads nowhere.
enum Lost {
    Dangling,
    Circular,
}

impl Lost {
    fn report(&self, text: &str, place: &FileLocation, desk: &mut Desk) {
        let text = shortened(text);
        match self {
            Self::Dangling => {
                let message = format!("`{text}` leads to no change of this request");
                desk.report(&request::DANGLING_REFERENCE, place, message);
            }
            Self::Circular => {
                let message = format!("`{text}` leads in a circle, and never to a change that creates something");
                desk.report(&request::CIRCULAR_REFERENCE, place, message);
            }
        }
    }
}

/// Follows references until one leads to a change that creates something, or to an id.
fn follow(text: &str, names: &Names<'_>) -> Result<Target, Lost> {
    let mut text = text;
    // In a circle, one comes back to where one has been; it is enough to remember every place whose number is a power of two.
    let (mut milestone, mut steps) = ("", 0_usize);
    while text.starts_with('$') {
        if text == milestone {
            return Err(Lost::Circular);
        }
        steps += 1;
        if steps.is_power_of_two() {
            milestone = text;
        }
        let raw = referred(text).and_then(|name| names.get(name)).ok_or(Lost::Dangling)?;
        if raw.creates() {
            return Ok(Target::Created(raw.at.place.clone()));
        }
        text = raw.identifier_text().ok_or(Lost::Dangling)?;
    }
    Ok(Target::of_text(text))
}

/// The details that hold an id of another entity.
const ID_KEYS: [&str; 5] = ["ProductId", "OfferSetId", "ResaleAuthorizationId", "SolutionId", "AgreementId"];

/// Looks at the ids in the details of a change.
fn for_ids<'value>(details: &At<'value>, look: &mut dyn FnMut(&'static str, At<'value>)) {
    for key in ID_KEYS {
        if let Some(id) = details.get(key) {
            look(key, id);
        }
    }
    for offer in details.items_of("Offers") {
        if let Some(id) = offer.get("OfferId") {
            look("OfferId", id);
        }
    }
}

/// What an id in the details leads to.
pub(super) fn check_details(change: &Change, names: &Names<'_>, desk: &mut Desk) {
    for_ids(&change.details(), &mut |key, id| {
        let Some(text) = id.text().filter(|text| text.starts_with('$')) else { return };
        match follow(text, names) {
            Err(lost) => lost.report(text, &id.place, desk),
            Ok(_) if key != "ProductId" => {
                let message = format!("`{}` stands for `{key}`, where AWS documents no reference", shortened(text));
                desk.report(&request::UNSUPPORTED_REFERENCE, &id.place, message);
            }
            Ok(_) => {}
        }
    });
}

/// Says once for each request that it still waits for ids.
pub(super) fn report_placeholders(raw: &[Raw<'_>], list: &At<'_>, desk: &mut Desk) {
    const MAX_NAMED: usize = 20;
    let mut waiting = Vec::new();
    let mut names = Vec::new();
    let mut look = |_: &str, id: At<'_>| {
        if let Some(awaited) = id.text().and_then(Awaited::of_placeholder) {
            names.push(awaited);
            waiting.push(id.place);
        }
    };
    for raw in raw {
        if let Some(identifier) = &raw.identifier {
            look("Identifier", identifier.clone());
        }
        if let Some(details) = raw.at.get("DetailsDocument") {
            for_ids(&details, &mut look);
        }
    }
    if waiting.is_empty() {
        return;
    }
    let names = Awaited::distinct(names);
    let names: Vec<String> = names.into_iter().take(MAX_NAMED).map(|awaited| format!("`{awaited}`")).collect();
    let message = format!("the request waits for {}", joined(&names, ", "));
    waiting.truncate(MAX_NAMED);
    desk.report_related(&request::UNFILLED_PLACEHOLDER, &list.place, waiting, message);
}
