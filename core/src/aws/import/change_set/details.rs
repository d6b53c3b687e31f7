//! The details of a change: an object, or a text that holds one; and what is in them.

use serde_json::{Map, Value};

use super::super::convert::Voice;
use super::super::desk::Desk;
use super::super::place::{At, FileLocation};
use super::super::shortened;
use super::Change;
use crate::aws::change_type::{Content, Role};
use crate::document::{Document, Fault};
use crate::rules::request;

/// The most characters of the older form. Source: the service models of the SDKs.
const MAX_DETAILS: usize = 16_384;

/// The details of a change.
#[derive(Debug)]
pub(in super::super) struct Details {
    /// The object; an empty one when it can not be read.
    pub(in super::super) value: Value,
    pub(in super::super) place: FileLocation,
    pub(in super::super) is_readable: bool,
}

impl Details {
    fn read(value: Value, place: FileLocation) -> Self {
        Self { value, place, is_readable: true }
    }

    fn unreadable(place: FileLocation) -> Self {
        Self { value: Value::Object(Map::new()), place, is_readable: false }
    }
}

/// Reads the details of the change or of the entity at `at`.
pub(in super::super) fn read(at: &At<'_>, is_answer: bool, desk: &mut Desk) -> Details {
    let present = |key| at.get(key).filter(|details| !details.value.is_null());
    let legacy = present("Details").map(|details| of_text(&details, is_answer, desk));
    let Some(details) = present("DetailsDocument") else {
        return legacy.unwrap_or_else(|| {
            let place = at.place.clone().key("DetailsDocument");
            desk.report(&request::MALFORMED_DETAILS, &place, "the change has no details");
            Details::unreadable(place)
        });
    };
    if let Some(other) = legacy.filter(|other| !is_answer && other.is_readable && other.value != *details.value) {
        let message = "the change has both `Details` and `DetailsDocument`, and they differ";
        let place = at.place.clone().key("Details");
        desk.report(&request::MALFORMED_DETAILS, &place, message);
        desk.keep(&At::new(&other.value, place), "details beside the details document");
    }
    if details.value.is_object() {
        return Details::read(details.value.clone(), details.place);
    }
    // The newer field with the older content is what clients that know only one of them write.
    if details.value.is_string() {
        return of_text(&details, is_answer, desk);
    }
    desk.report(&request::MALFORMED_DETAILS, &details.place, "the details have to be an object");
    desk.keep(&details, "details that are no object");
    Details::unreadable(details.place)
}

/// The object that a text holds.
fn of_text(details: &At<'_>, is_answer: bool, desk: &mut Desk) -> Details {
    let place = details.place.clone();
    let Some(text) = details.text() else {
        if details.value.is_object() {
            if !is_answer {
                let message = "`Details` takes JSON as a text; an object goes into `DetailsDocument`";
                desk.report(&request::MALFORMED_DETAILS, &place, message);
            }
            return Details::read(details.value.clone(), place);
        }
        desk.report(&request::MALFORMED_DETAILS, &place, "the details have to be an object, or a text that holds one");
        desk.keep(details, "details that are no object");
        return Details::unreadable(place);
    };
    let count = text.chars().count();
    if count > MAX_DETAILS && !is_answer {
        let message = format!("the details have {count} characters, AWS takes at most {MAX_DETAILS}");
        desk.report(&request::MALFORMED_DETAILS, &place, message);
    }
    let document = Document::parse(text.as_bytes());
    let value = document.to_value();
    if value.is_object() {
        return Details::read(value, place.into_text());
    }
    let why = match document.faults().first() {
        Some(Fault::Syntax { message, line, column }) => format!("no JSON: line {line}, column {column}: {message}"),
        Some(_) => "no JSON that can be read".to_owned(),
        None => "no object".to_owned(),
    };
    desk.report(&request::MALFORMED_DETAILS, &place, format!("the text of the details is {why}"));
    desk.keep(details, "details that can not be read");
    Details::unreadable(place)
}

/// Looks for what is missing and what is too much; what terms hold is looked at where they are read.
pub(super) fn check(change: &Change, desk: &mut Desk) {
    let details = change.details();
    let name = change.kind.name;
    if change.kind.role == Role::Releases {
        if details.members().next().is_some() {
            desk.report(&request::RELEASE_WITH_DETAILS, &details.place, format!("`{name}` takes no details"));
            desk.keep(&details, "details of a release");
        }
        return;
    }
    if name == "UpdateInformation" && details.members().next().is_none() {
        desk.report(&request::EMPTY_UPDATE, &details.place, format!("`{name}` has nothing to update"));
    }
    for detail in change.kind.details {
        match details.get(detail.key) {
            None if detail.is_required => {
                let place = details.place.clone().key(detail.key);
                let message = format!("`{name}` has no `{}`", detail.key);
                desk.report(&request::MISSING_REQUEST_FIELD, &place, message);
            }
            None => {}
            Some(member) => content(&member, detail.content, desk),
        }
    }
    for (key, member) in details.members() {
        if !change.kind.details.iter().any(|detail| detail.key == key) {
            Voice::Request.unknown(key, &member, desk);
        }
    }
}

fn content(member: &At<'_>, content: Content, desk: &mut Desk) {
    let mut unknown = |object: &At<'_>, known: &[&str]| {
        for (key, member) in object.members() {
            if !known.contains(&key) {
                Voice::Request.unknown(key, &member, desk);
            }
        }
    };
    match content {
        Content::Value => {}
        Content::Object(known) => unknown(member, known),
        Content::List(known) => {
            for item in member.items() {
                unknown(&item, known);
            }
        }
        Content::Terms(types) => {
            for term in member.items() {
                let of = term.text_of("Type");
                if of.is_none_or(|of| !types.contains(&of)) {
                    let of =
                        of.map_or_else(|| "without a type".to_owned(), |of| format!("of type `{}`", shortened(of)));
                    let message = format!("AWS takes no term {of} here");
                    desk.report(&request::UNKNOWN_REQUEST_FIELD, &term.place, message);
                    desk.keep(&term, "a term that does not belong into its change");
                }
            }
        }
    }
}
