//! A repair: a JSON Patch (RFC 6902) that clears the finding that offers it.

mod apply;
mod written;

use std::fmt;

use json_patch::{AddOperation, MoveOperation, Patch, PatchOperation, RemoveOperation, ReplaceOperation};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::location::Location;

/// A repair, ready to apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// What the repair does, as the words on a button.
    pub title: String,
    /// The change, as operations on the document that was checked.
    #[serde(serialize_with = "written::patch")]
    pub patch: Patch,
}

impl Fix {
    /// A repair that does nothing yet.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), patch: Patch(Vec::new()) }
    }

    /// Also puts `value` in the place of what is at `location`.
    #[must_use]
    pub fn replace(self, location: Location, value: impl Into<Value>) -> Self {
        self.then(location, Change::Replace(value.into()))
    }

    /// Also adds `value` at `location`; in an object, in the place of what is there.
    #[must_use]
    pub fn add(self, location: Location, value: impl Into<Value>) -> Self {
        self.then(location, Change::Add(value.into()))
    }

    /// Also takes away what is at `location`.
    #[must_use]
    pub fn remove(self, location: Location) -> Self {
        self.then(location, Change::Remove)
    }

    /// Also moves what is at `from` to `location`.
    #[must_use]
    pub fn relocate(self, from: Location, location: Location) -> Self {
        self.then(location, Change::MoveFrom(from))
    }

    fn then(mut self, location: Location, change: Change) -> Self {
        self.push(location, change);
        self
    }

    /// Also makes a change at `location`.
    pub(crate) fn push(&mut self, location: Location, change: Change) {
        let path = location.into();
        self.patch.0.push(match change {
            Change::Replace(value) => PatchOperation::Replace(ReplaceOperation { path, value }),
            Change::Add(value) => PatchOperation::Add(AddOperation { path, value }),
            Change::Remove => PatchOperation::Remove(RemoveOperation { path }),
            Change::MoveFrom(from) => PatchOperation::Move(MoveOperation { from: from.into(), path }),
        });
    }

    /// Applies the repair to `document`: all of it, or nothing.
    ///
    /// # Errors
    ///
    /// When the document is not the one that was checked, so that a place which the repair names is not there.
    pub fn apply(&self, document: &mut Value) -> Result<(), StaleFix> {
        let mut repaired = document.clone();
        for (place, operation) in self.patch.iter().enumerate() {
            let path = operation.path();
            apply::apply(operation, &mut repaired)
                .map_err(|obstacle| StaleFix(format!("operation '/{place}' failed at path '{path}': {obstacle}")))?;
        }
        *document = repaired;
        Ok(())
    }
}

/// An object of texts, as the value of a repair.
pub(crate) fn texts(members: &[(&str, &str)]) -> Map<String, Value> {
    members.iter().map(|(key, text)| ((*key).to_owned(), Value::from(*text))).collect()
}

/// A list of texts, as the value of a repair.
pub(crate) fn list(texts: &[&str]) -> Value {
    Value::Array(texts.iter().map(|text| Value::from(*text)).collect())
}

/// What a repair does at a place.
pub(crate) enum Change {
    /// Puts a value in the place of what is there.
    Replace(Value),
    /// Adds a value.
    Add(Value),
    /// Takes away what is there.
    Remove,
    /// Moves to it what is elsewhere.
    MoveFrom(Location),
}

/// The repair does not fit the document: it was offered for another one, or for an earlier state of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaleFix(String);

impl fmt::Display for StaleFix {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "the fix does not fit this document; check the document again and take a fix of the new report: {}",
            self.0
        )
    }
}

impl std::error::Error for StaleFix {}
