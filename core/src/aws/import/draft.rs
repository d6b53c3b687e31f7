//! What the files say about one entity, put together bit by bit, with the place of each bit.

use serde_json::{Map, Value};

use super::origin::Origins;
use super::place::FileLocation;
use crate::aws::change_type::EntityKind;
use crate::location::Location;
use crate::order::insert;

/// Where a part of a document comes from.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// Where it is in the files.
    pub(super) place: FileLocation,
    /// How the parts inside of it are called there.
    pub(super) inside: Inside,
}

/// How the parts of a value are called in the file that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inside {
    /// As in the document.
    Same,
    /// As in AWS's requests.
    Request,
    /// Differently: the place of the whole stands for all parts.
    Other,
}

/// A term, the change type that sets it, and where it is.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) value: Value,
    pub(super) set_by: &'static str,
    pub(super) place: FileLocation,
}

/// A member of an entity.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// Where it is in the entity, such as `/product/id`.
    pub(super) location: &'static str,
    pub(super) value: Value,
    pub(super) origin: Origin,
}

/// What the files say about an entity.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) kind: EntityKind,
    /// Where it is mentioned first.
    pub(super) seen: FileLocation,
    /// What tells apart the ids that are not known yet.
    pub(super) scope: String,
    pub(super) id: Option<String>,
    /// The change that creates it.
    pub(super) created: Option<FileLocation>,
    /// The name of that change.
    pub(super) name: Option<String>,
    /// Whether an answer of AWS says what it is.
    pub(super) is_described: bool,
    /// Whether a request changes it.
    pub(super) is_changed: bool,
    /// Whether a change of it could not be read.
    pub(super) is_unreadable: bool,
    /// The files that say something about it, in order.
    pub(super) files: Vec<usize>,
    /// Its members, in the order of their locations; terms and offers are apart.
    pub(super) values: Vec<Member>,
    pub(super) terms: Option<Vec<Term>>,
    /// Of an offer: the set that it was created for.
    pub(super) set: Option<(usize, FileLocation)>,
    /// Of an offer: its selling authorization.
    pub(super) authorization: Option<usize>,
    /// Of a set: its offers.
    pub(super) offers: Option<Vec<(usize, FileLocation)>>,
}

impl Draft {
    pub(super) fn new(kind: EntityKind, seen: FileLocation, scope: &str) -> Self {
        let files = vec![seen.file];
        Self {
            kind,
            seen,
            scope: scope.to_owned(),
            id: None,
            created: None,
            name: None,
            is_described: false,
            is_changed: false,
            is_unreadable: false,
            files,
            values: Vec::new(),
            terms: None,
            set: None,
            authorization: None,
            offers: None,
        }
    }

    /// Whether it is there at AWS, and the files do not say in full what it is.
    pub(super) fn is_partial(&self) -> bool {
        self.is_unreadable || (self.created.is_none() && !self.is_described)
    }

    /// Whether the files say nothing about it but its id.
    pub(super) fn is_bare(&self) -> bool {
        self.is_partial() && self.values.is_empty() && self.terms.is_none()
    }

    pub(super) fn put(&mut self, location: &'static str, value: Value, place: FileLocation, inside: Inside) {
        insert(&mut self.files, place.file);
        self.put_member(Member { location, value, origin: Origin { place, inside } });
    }

    /// Puts a member in the place of the one that has the same location.
    pub(super) fn put_member(&mut self, member: Member) {
        match self.place_of(member.location) {
            Ok(place) => drop(self.values.get_mut(place).map(|present| *present = member)),
            Err(place) => self.values.insert(place, member),
        }
    }

    pub(super) fn member(&self, location: &str) -> Option<&Member> {
        self.values.get(self.place_of(location).ok()?)
    }

    pub(super) fn text(&self, location: &str) -> Option<&str> {
        self.member(location)?.value.as_str()
    }

    /// Takes the member at `location` away.
    pub(super) fn take(&mut self, location: &str) -> Option<Member> {
        self.place_of(location).ok().map(|place| self.values.remove(place))
    }

    fn place_of(&self, location: &str) -> Result<usize, usize> {
        self.values.binary_search_by(|member| member.location.cmp(location))
    }

    /// Puts terms in the place of those that the same change type has set before.
    pub(super) fn replace_terms(&mut self, set_by: &'static str, new: Vec<Term>) {
        let terms = self.terms.get_or_insert_default();
        terms.retain(|term| term.set_by != set_by);
        terms.extend(new);
    }

    /// Takes over what `other` says; what both say, as `other` says it.
    pub(super) fn absorb(&mut self, other: Self) {
        self.id = other.id.or(self.id.take());
        self.created = self.created.take().or(other.created);
        self.is_described |= other.is_described;
        self.is_changed |= other.is_changed;
        self.is_unreadable |= other.is_unreadable;
        for file in other.files {
            insert(&mut self.files, file);
        }
        for member in other.values {
            self.put_member(member);
        }
        if let Some(new) = other.terms {
            let mut replaced = Vec::new();
            for term in &new {
                if !replaced.contains(&term.set_by) {
                    replaced.push(term.set_by);
                }
            }
            let terms = self.terms.get_or_insert_default();
            terms.retain(|own| !replaced.contains(&own.set_by));
            terms.extend(new);
        }
        self.set = other.set.or(self.set.take());
        self.authorization = other.authorization.or(self.authorization);
        for offer in other.offers.into_iter().flatten() {
            let offers = self.offers.get_or_insert_default();
            if !offers.iter().any(|(own, _)| *own == offer.0) {
                offers.push(offer);
            }
        }
    }

    /// The entity as a part of a document that stands at `base`, with what its selling authorization says; notes where the
    /// parts come from.
    pub(super) fn to_value(
        &self,
        authorization: Option<&Self>,
        base: &Location,
        origins: &mut Origins,
    ) -> Map<String, Value> {
        let mut members = Map::new();
        origins.insert(base, Origin { place: self.seen.clone(), inside: Inside::Other });
        if let Some(id) = &self.id {
            members.insert("id".to_owned(), id.as_str().into());
        }
        for values in [authorization.map_or(&[][..], |authorization| &authorization.values), &self.values] {
            for Member { location, value, origin } in values {
                let place = put(&mut members, base, location, value.clone());
                origins.insert(&place, origin.clone());
            }
        }
        let wholesale = authorization.and_then(|authorization| authorization.terms.as_ref());
        for (location, terms) in [("/resaleAuthorization/terms", wholesale), ("/terms", self.terms.as_ref())] {
            let Some(terms) = terms else { continue };
            let list = terms.iter().map(|term| term.value.clone()).collect();
            let place = put(&mut members, base, location, list);
            for (index, term) in terms.iter().enumerate() {
                let origin = Origin { place: term.place.clone(), inside: Inside::Request };
                origins.insert(&place.clone().index(index), origin);
            }
        }
        members
    }
}

/// Puts `value` where `location` leads to in `members`; tells where that is when they stand at `base`.
fn put(members: &mut Map<String, Value>, base: &Location, location: &str, value: Value) -> Location {
    let steps = location.trim_start_matches('/').split('/');
    let place = steps.clone().fold(base.clone(), Location::key);
    let mut steps: Vec<&str> = steps.collect();
    let last = steps.pop().unwrap_or_default();
    let mut object = members;
    for step in steps {
        let inner = object.entry(step).or_insert_with(|| Value::Object(Map::new()));
        match inner {
            Value::Object(inner) => object = inner,
            // INVARIANT: no location of a draft leads through the value of another.
            _ => return place,
        }
    }
    object.insert(last.to_owned(), value);
    place
}
