//! The names of changes, by which others refer to them, and the names of the request itself.

use super::super::desk::Desk;
use super::super::place::At;
use super::super::shortened;
use super::Raw;
use crate::order::Register;
use crate::rules::request;

/// The changes of a request by their names; of two with the same name the first.
pub(super) struct Names<'raw> {
    changes: &'raw [Raw<'raw>],
    by_name: Register,
}

impl<'raw> Names<'raw> {
    pub(super) fn read(changes: &'raw [Raw<'raw>], desk: &mut Desk) -> Self {
        let mut names = Self { changes, by_name: Register::default() };
        for (number, change) in changes.iter().enumerate() {
            let Some(name) = change.name else { continue };
            let place = change.at.place.clone().key("ChangeName");
            if !(1..=MAX_CHANGE_NAME).contains(&name.len()) || !name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                let message =
                    format!("`{}` is no name of a change: at most {MAX_CHANGE_NAME} letters", shortened(name));
                desk.report(&request::INVALID_REQUEST_NAME, &place, message);
            }
            if let Some(first) = names.get(name) {
                let first = first.at.place.clone().key("ChangeName");
                let message = format!("two changes have the name `{}`", shortened(name));
                desk.report_related(&request::DUPLICATE_CHANGE_NAME, &place, vec![first], message);
            }
            names.by_name.add(name, number);
        }
        names
    }

    pub(super) fn get(&self, name: &str) -> Option<&'raw Raw<'raw>> {
        self.changes.get(self.by_name.first(name)?)
    }
}

/// Source: the service models of the SDKs.
const MAX_CHANGE_NAME: usize = 72;
const MAX_CHANGE_SET_NAME: usize = 100;
const MAX_TOKEN: usize = 64;

/// The names around the changes.
pub(super) fn check_envelope(at: &At<'_>, desk: &mut Desk) {
    let permitted = |character: char| {
        character.is_ascii_alphanumeric() || character.is_whitespace() || "_+=.:@-".contains(character)
    };
    if let Some(name) = at.get("ChangeSetName").filter(|name| !name.value.is_null()) {
        let fits = |text: &str| (1..=MAX_CHANGE_SET_NAME).contains(&text.len()) && text.chars().all(permitted);
        if !name.text().is_some_and(fits) {
            let message = format!(
                "the name of the change set has to be 1 to {MAX_CHANGE_SET_NAME} letters, digits, spaces and `_+=.:@-`"
            );
            desk.report(&request::INVALID_REQUEST_NAME, &name.place, message);
        }
    }
    let fits = |token: &At<'_>| token.text().is_some_and(|text| (1..=MAX_TOKEN).contains(&text.len()));
    if let Some(token) = at.get("ClientRequestToken").filter(|token| !token.value.is_null() && !fits(token)) {
        let message = format!("the client request token has to be 1 to {MAX_TOKEN} characters");
        desk.report(&request::INVALID_REQUEST_NAME, &token.place, message);
    }
}
