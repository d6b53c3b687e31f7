//! Where something stands in the files that were given.

use std::slice;

use serde::Serialize;
use serde_json::{Map, Value, map};

use crate::location::Location;

/// A place in a file that was given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileLocation {
    /// The number of the file, from 0.
    pub file: usize,
    /// Where in it.
    pub location: Location,
    /// Where in the JSON that a text at that place holds: `Details` may be such a text.
    pub inside: Option<Location>,
}

impl FileLocation {
    pub(super) fn root(file: usize) -> Self {
        Self { file, location: Location::root(), inside: None }
    }

    /// The root of the JSON that the text at this place holds.
    pub(super) fn into_text(self) -> Self {
        Self { inside: Some(Location::root()), ..self }
    }

    /// The place as one text, no two places having the same.
    pub(super) fn to_key(&self) -> String {
        let inside = self.inside.as_ref().map_or("-", Location::as_str);
        format!("{} {} {inside}{}", self.file, inside.len(), self.location)
    }

    #[must_use]
    pub(super) fn key(self, key: &str) -> Self {
        self.step(|location| location.key(key))
    }

    #[must_use]
    pub(super) fn index(self, index: usize) -> Self {
        self.step(|location| location.index(index))
    }

    fn step(self, step: impl Fn(Location) -> Location) -> Self {
        match self.inside {
            Some(inside) => Self { inside: Some(step(inside)), ..self },
            None => Self { location: step(self.location), ..self },
        }
    }
}

/// A value of a file, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct At<'value> {
    pub(super) value: &'value Value,
    pub(super) place: FileLocation,
}

impl<'value> At<'value> {
    pub(super) fn new(value: &'value Value, place: FileLocation) -> Self {
        Self { value, place }
    }

    /// The member `key`, where this is an object that has it.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        self.value.get(key).map(|value| Self { value, place: self.place.clone().key(key) })
    }

    /// The text of the member `key`.
    pub(super) fn text_of(&self, key: &str) -> Option<&'value str> {
        self.value.get(key)?.as_str()
    }

    /// The text, where this is one.
    pub(super) fn text(&self) -> Option<&'value str> {
        self.value.as_str()
    }

    /// The items, where this is a list; none otherwise.
    pub(super) fn items(&self) -> Items<'value> {
        let values = self.value.as_array().map_or(&[][..], Vec::as_slice);
        Items { values: values.iter(), index: 0, place: self.place.clone() }
    }

    /// The items of the member `key`, where it is a list; none otherwise.
    pub(super) fn items_of(&self, key: &str) -> Items<'value> {
        self.get(key).map(|list| list.items()).unwrap_or(Items {
            values: [].iter(),
            index: 0,
            place: self.place.clone(),
        })
    }

    /// The members, where this is an object; none otherwise.
    pub(super) fn members(&self) -> Members<'value> {
        Members { members: self.value.as_object().map(Map::iter), place: self.place.clone() }
    }
}

/// The items of a list.
pub(super) struct Items<'value> {
    values: slice::Iter<'value, Value>,
    index: usize,
    place: FileLocation,
}

impl<'value> Iterator for Items<'value> {
    type Item = At<'value>;

    fn next(&mut self) -> Option<At<'value>> {
        let value = self.values.next()?;
        let place = self.place.clone().index(self.index);
        self.index += 1;
        Some(At { value, place })
    }
}

/// The members of an object.
pub(super) struct Members<'value> {
    members: Option<map::Iter<'value>>,
    place: FileLocation,
}

impl<'value> Iterator for Members<'value> {
    type Item = (&'value str, At<'value>);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, value) = self.members.as_mut()?.next()?;
        Some((key, At { value, place: self.place.clone().key(key) }))
    }
}
