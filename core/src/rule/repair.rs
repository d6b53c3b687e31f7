//! How a rule offers a repair.

use std::fmt;

use serde_json::Value;

use super::{Finding, Place, in_words};
use crate::document::Document;
use crate::fix::{Change, Fix};

/// A repair that a finding offers, to be filled with changes.
#[derive(Debug)]
pub struct Repair<'finding> {
    document: &'finding Document<'finding>,
    fix: &'finding mut Fix,
}

impl Finding<'_> {
    /// Offers a repair that does nothing yet. `title` is what it will do, as the words on a button.
    pub fn repair(&mut self, title: impl fmt::Display) -> Repair<'_> {
        self.repair_titled(in_words(&title))
    }

    fn repair_titled(&mut self, title: String) -> Repair<'_> {
        Repair { document: self.document, fix: self.diagnostic.fixes.push_mut(Fix::new(title)) }
    }
}

impl Repair<'_> {
    /// Also writes `text` instead of what is at `place`.
    pub fn replace(&mut self, place: impl Into<Place>, text: impl fmt::Display) -> &mut Self {
        self.change(place.into(), Change::Replace(in_words(&text).into()))
    }

    /// Also puts `value` in the place of what is at `place`.
    pub fn replace_value(&mut self, place: impl Into<Place>, value: Value) -> &mut Self {
        self.change(place.into(), Change::Replace(value))
    }

    /// Also writes `text` at `place`, where nothing is yet.
    pub fn add(&mut self, place: impl Into<Place>, text: impl fmt::Display) -> &mut Self {
        self.change(place.into(), Change::Add(in_words(&text).into()))
    }

    /// Also puts `value` at `place`, where nothing is yet.
    pub fn add_value(&mut self, place: impl Into<Place>, value: Value) -> &mut Self {
        self.change(place.into(), Change::Add(value))
    }

    /// Also takes away what is at `place`.
    pub fn remove(&mut self, place: impl Into<Place>) -> &mut Self {
        self.change(place.into(), Change::Remove)
    }

    fn change(&mut self, place: Place, change: Change) -> &mut Self {
        self.fix.push(self.document.place(place), change);
        self
    }
}
