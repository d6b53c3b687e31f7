//! Reads a value that is being edited into a document.

use std::borrow::Cow;

use serde_json::Value;

use super::{Document, Fault, Kind, MAX_DEPTH, Place};

impl<'value> Document<'value> {
    /// Reads a document from a value, without copying its texts.
    pub fn from_value(value: &'value Value) -> Self {
        let mut document = Self { nodes: Vec::new(), faults: Vec::new() };
        match document.insert(value, Place::ROOT, 0) {
            Ok(()) => document,
            Err(TooDeep) => Self::unreadable(Fault::TooDeep),
        }
    }

    fn insert(&mut self, value: &'value Value, place: Place<'value>, depth: usize) -> Result<(), TooDeep> {
        let (kind, text) = match value {
            Value::Null => (Kind::Null, ""),
            Value::Bool(true) => (Kind::Boolean, "true"),
            Value::Bool(false) => (Kind::Boolean, "false"),
            Value::Number(number) => (Kind::Number, number.as_str()),
            Value::String(text) => (Kind::Text, text.as_str()),
            Value::Array(_) => (Kind::List, ""),
            Value::Object(_) => (Kind::Object, ""),
        };
        if depth >= MAX_DEPTH && matches!(kind, Kind::List | Kind::Object) {
            return Err(TooDeep);
        }
        let parent = self.push(kind, Cow::Borrowed(text), place);
        match value {
            Value::Array(items) => {
                for (ordinal, item) in (0..).zip(items) {
                    self.insert(item, Place { parent, ordinal, key: Cow::Borrowed("") }, depth + 1)?;
                }
            }
            Value::Object(members) => {
                for (ordinal, (key, member)) in (0..).zip(members) {
                    self.insert(member, Place { parent, ordinal, key: Cow::Borrowed(key) }, depth + 1)?;
                }
            }
            _ => return Ok(()),
        }
        // A value has no key twice.
        self.end(parent);
        Ok(())
    }
}

struct TooDeep;
