//! Where the parts of a document come from.

use super::draft::{Inside, Origin};
use super::place::FileLocation;
use crate::aws::names::request_key;
use crate::location::Location;
use crate::order::Register;

/// The origins of a document: of some of its places, which stand for what is inside of them.
#[derive(Debug, Default)]
pub(super) struct Origins {
    origins: Vec<Origin>,
    by_location: Register,
}

impl Origins {
    /// Of a document that is a file, or a part of one.
    pub(super) fn of_document(place: FileLocation) -> Self {
        let mut origins = Self::default();
        origins.insert(&Location::root(), Origin { place, inside: Inside::Same });
        origins
    }

    pub(super) fn insert(&mut self, location: &Location, origin: Origin) {
        self.by_location.add(location.as_str(), self.origins.len());
        self.origins.push(origin);
    }

    /// The place in the files that `location` comes from, or would stand at.
    pub(super) fn find(&self, location: &Location) -> Option<FileLocation> {
        let mut part = location.as_str();
        loop {
            if let Some(origin) = self.by_location.last(part).and_then(|index| self.origins.get(index)) {
                return Some(origin.within(location, part.matches('/').count()));
            }
            part = part.get(..part.rfind('/')?)?;
        }
    }
}

impl Origin {
    /// The place of `location`, of which all but the first `depth` steps are inside of this.
    fn within(&self, location: &Location, depth: usize) -> FileLocation {
        let mut place = self.place.clone();
        for token in location.as_pointer().tokens().skip(depth) {
            place = match self.inside {
                Inside::Other => return place,
                Inside::Same => place.key(&token.decoded()),
                Inside::Request => place.key(&request_key(&token.decoded())),
            };
        }
        place
    }
}
