//! How a rule offers a repair.

use std::fmt;

use serde_json::Value;

use super::{Finding, Place, in_words};
use crate::document::NodeId;
use crate::fix::{Change, Fix};
use crate::location::Location;

/// The place behind the last item of a list, as RFC 6901 has it.
const END: &str = "-";

/// A repair that a finding offers, to be filled with changes.
#[derive(Debug)]
pub struct Repair<'finding, 'document>(&'finding mut Finding<'document>);

impl<'document> Finding<'document> {
    /// Offers a repair that does nothing yet. `title` is what it will do, as the words on a button.
    pub fn repair(&mut self, title: impl fmt::Display) -> Repair<'_, 'document> {
        self.fix(Fix::new(in_words(&title)));
        Repair(self)
    }
}

impl Repair<'_, '_> {
    /// Also writes `text` instead of what is at `place`.
    pub fn replace(&mut self, place: impl Into<Place>, text: impl fmt::Display) -> &mut Self {
        self.write(place.into(), &text, Change::Replace)
    }

    /// Also puts `value` in the place of what is at `place`.
    pub fn replace_value(&mut self, place: impl Into<Place>, value: Value) -> &mut Self {
        self.change(place.into(), Change::Replace(value))
    }

    /// Also writes `text` at `place`, where nothing is yet.
    pub fn add(&mut self, place: impl Into<Place>, text: impl fmt::Display) -> &mut Self {
        self.write(place.into(), &text, Change::Add)
    }

    /// Also puts `value` at `place`, where nothing is yet.
    pub fn add_value(&mut self, place: impl Into<Place>, value: Value) -> &mut Self {
        self.change(place.into(), Change::Add(value))
    }

    /// Also takes away what is at `place`.
    pub fn remove(&mut self, place: impl Into<Place>) -> &mut Self {
        self.change(place.into(), Change::Remove)
    }

    /// Also takes away what is at all of `places`, which are in the order of the document.
    pub fn remove_all(&mut self, places: &[NodeId]) -> &mut Self {
        // From behind, so that no removal moves a place that is still to be removed.
        for place in places.iter().rev() {
            self.remove(*place);
        }
        self
    }

    /// Also puts `value` behind the last item of `list`.
    pub fn append(&mut self, list: NodeId, value: Value) -> &mut Self {
        self.change_at(self.0.location(list).key(END), Change::Add(value))
    }

    /// Also moves the item `index` (from 0) of `list` to the place `target` of `target_list`, or behind its last item.
    pub fn relocate(
        &mut self,
        (list, index): (NodeId, usize),
        (target_list, target): (NodeId, Option<usize>),
    ) -> &mut Self {
        let from = self.0.location(list).index(index);
        let target_list = self.0.location(target_list);
        let target = match target {
            Some(place) => target_list.index(place),
            None => target_list.key(END),
        };
        self.change_at(target, Change::MoveFrom(from))
    }

    fn write(&mut self, place: Place, text: &dyn fmt::Display, change: fn(Value) -> Change) -> &mut Self {
        self.change(place, change(in_words(text).into()))
    }

    fn change(&mut self, place: Place, change: Change) -> &mut Self {
        self.change_at(self.0.location(place), change)
    }

    fn change_at(&mut self, location: Location, change: Change) -> &mut Self {
        if let Some(fix) = self.0.diagnostics.last_mut().and_then(|diagnostic| diagnostic.fixes.last_mut()) {
            fix.push(location, change);
        }
        self
    }
}
