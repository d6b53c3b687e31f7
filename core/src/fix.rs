//! A repair: a JSON Patch (RFC 6902) that clears the finding that offers it.

mod written;

use std::fmt;

use json_patch::{AddOperation, MoveOperation, Patch, PatchOperation, RemoveOperation, ReplaceOperation};
use serde::Serialize;
use serde_json::Value;

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
        self.then(PatchOperation::Replace(ReplaceOperation { path: location.into(), value: value.into() }))
    }

    /// Also adds `value` at `location`; in an object, in the place of what is there.
    #[must_use]
    pub fn add(self, location: Location, value: impl Into<Value>) -> Self {
        self.then(PatchOperation::Add(AddOperation { path: location.into(), value: value.into() }))
    }

    /// Also takes away what is at `location`.
    #[must_use]
    pub fn remove(self, location: Location) -> Self {
        self.then(PatchOperation::Remove(RemoveOperation { path: location.into() }))
    }

    /// Also moves what is at `from` to `location`.
    #[must_use]
    pub fn relocate(self, from: Location, location: Location) -> Self {
        self.then(PatchOperation::Move(MoveOperation { from: from.into(), path: location.into() }))
    }

    fn then(mut self, operation: PatchOperation) -> Self {
        self.patch.0.push(operation);
        self
    }

    /// Applies the repair to `document`: all of it, or nothing.
    ///
    /// # Errors
    ///
    /// When the document is not the one that was checked, so that a place which the repair names is not there.
    pub fn apply(&self, document: &mut Value) -> Result<(), StaleFix> {
        json_patch::patch(document, &self.patch).map_err(|error| StaleFix(error.to_string()))
    }
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
