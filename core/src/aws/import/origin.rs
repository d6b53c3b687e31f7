//! Where the parts of a document come from.

use std::collections::BTreeMap;

use super::draft::{Inside, Origin};
use super::place::FileLocation;
use crate::aws::names::request_key;
use crate::location::Location;

/// The origins of a document: of some of its places, which stand for what is inside of them.
#[derive(Debug)]
pub(super) struct Origins(BTreeMap<Location, Origin>);

impl Origins {
    pub(super) fn new(origins: BTreeMap<Location, Origin>) -> Self {
        Self(origins)
    }

    /// Of a document that is a file, or a part of one.
    pub(super) fn of_document(place: FileLocation) -> Self {
        Self(BTreeMap::from([(Location::root(), Origin { place, inside: Inside::Same })]))
    }

    pub(super) fn insert(&mut self, location: Location, origin: Origin) {
        self.0.insert(location, origin);
    }

    /// The place in the files that `location` comes from, or would stand at.
    pub(super) fn find(&self, location: &Location) -> Option<FileLocation> {
        let tokens: Vec<String> = location.as_pointer().tokens().map(|token| token.decoded().into_owned()).collect();
        let mut inside = Vec::new();
        let mut rest = tokens.as_slice();
        loop {
            let prefix = rest.iter().fold(Location::root(), |prefix, token| prefix.key(token));
            if let Some(origin) = self.0.get(&prefix) {
                return Some(within(origin, inside.iter().rev().copied()));
            }
            let (last, before) = rest.split_last()?;
            inside.push(last.as_str());
            rest = before;
        }
    }
}

fn within<'token>(origin: &Origin, tokens: impl Iterator<Item = &'token str>) -> FileLocation {
    let place = origin.place.clone();
    match origin.inside {
        Inside::Other => place,
        Inside::Same => tokens.fold(place, FileLocation::key),
        Inside::Request => tokens.fold(place, |place, token| place.key(&request_key(token))),
    }
}
