//! All entities that the files speak of, found by id, by the change that creates them, or by placeholder.

use std::collections::BTreeMap;

use super::change_set::{Change, ChangeSet, Target};
use super::draft::Draft;
use super::place::FileLocation;
use crate::aws::change_type::{EntityKind, Role};
use crate::aws::names::{Awaited, SET_CHANGE, offer_number};

#[derive(Debug, Default)]
pub(super) struct Entities {
    pub(super) drafts: Vec<Draft>,
    by_id: BTreeMap<(EntityKind, String), usize>,
    by_creation: BTreeMap<FileLocation, usize>,
    /// What a plan in some scope calls a value, and the changes that tell it, in order.
    by_name: BTreeMap<(String, Awaited), Vec<usize>>,
    /// Of drafts that turned out to be the same: the one that speaks for both.
    same: BTreeMap<usize, usize>,
}

impl Entities {
    /// The draft that speaks for `index`.
    pub(super) fn resolve(&self, index: usize) -> usize {
        let mut index = index;
        while let Some(next) = self.same.get(&index) {
            index = *next;
        }
        index
    }

    pub(super) fn get(&self, index: usize) -> Option<&Draft> {
        self.drafts.get(self.resolve(index))
    }

    pub(super) fn get_mut(&mut self, index: usize) -> Option<&mut Draft> {
        let index = self.resolve(index);
        self.drafts.get_mut(index)
    }

    /// The drafts that speak for themselves, in the order in which the files mention them.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &Draft)> {
        self.drafts.iter().enumerate().filter(|(index, _)| !self.same.contains_key(index))
    }

    fn add(&mut self, draft: Draft) -> usize {
        self.drafts.push(draft);
        self.drafts.len().saturating_sub(1)
    }

    /// The entity with this id, which may be mentioned here for the first time.
    pub(super) fn with_id(&mut self, kind: EntityKind, id: &str, seen: &FileLocation, scope: &str) -> usize {
        if let Some(index) = self.by_id.get(&(kind, id.to_owned())) {
            return self.resolve(*index);
        }
        let mut draft = Draft::new(kind, seen.clone(), scope);
        draft.id = Some(id.to_owned());
        let index = self.add(draft);
        self.by_id.insert((kind, id.to_owned()), index);
        index
    }

    /// An entity whose id is not known.
    pub(super) fn without_id(&mut self, draft: Draft) -> usize {
        self.add(draft)
    }

    /// Makes drafts of everything that a change set creates.
    pub(super) fn create(&mut self, change_set: &ChangeSet) {
        for change in change_set.changes.iter().filter(|change| change.kind.role == Role::Creates) {
            let kind = change.kind.entity;
            let index = match &change.target {
                Target::Id(id) => self.with_id(kind, id, &change.place, &change_set.scope),
                _ => self.add(Draft::new(kind, change.place.clone(), &change_set.scope)),
            };
            if let Some(draft) = self.get_mut(index) {
                draft.created = Some(change.place.clone());
                draft.name.clone_from(&change.name);
            }
            self.by_creation.insert(change.place.clone(), index);
            if let Some(awaited) = told_by(change) {
                self.by_name.entry((change_set.scope.clone(), awaited)).or_default().push(index);
            }
        }
    }

    /// The entity that `target` leads to; whether its name is one of several is told as well.
    pub(super) fn find(
        &mut self,
        kind: EntityKind,
        target: &Target,
        seen: &FileLocation,
        scope: &str,
    ) -> Option<Found> {
        match target {
            Target::Nothing => None,
            Target::Created(place) => {
                let index = *self.by_creation.get(place)?;
                // A reference may lead to something of another kind, by mistake.
                let fits = self.get(index).is_some_and(|draft| draft.kind == kind);
                fits.then_some(Found { index, is_one_of_several: false })
            }
            Target::Id(id) => Some(Found { index: self.with_id(kind, id, seen, scope), is_one_of_several: false }),
            Target::Awaited(awaited) if awaited.entity() != kind => None,
            Target::Awaited(awaited) => {
                let known = self.by_name.get(&(scope.to_owned(), *awaited));
                let before = known.and_then(|known| {
                    let before =
                        known.iter().rfind(|index| self.drafts.get(**index).is_some_and(|draft| draft.seen <= *seen));
                    before.or(known.first()).map(|index| (*index, known.len() > 1))
                });
                let (index, is_one_of_several) = before.unwrap_or_else(|| {
                    let index = self.add(Draft::new(kind, seen.clone(), scope));
                    self.by_name.insert((scope.to_owned(), *awaited), vec![index]);
                    (index, false)
                });
                Some(Found { index: self.resolve(index), is_one_of_several })
            }
        }
    }

    /// Lets `keep` speak for `other` from now on.
    pub(super) fn unify(&mut self, keep: usize, other: usize) {
        let (keep, other) = (self.resolve(keep), self.resolve(other));
        if keep == other {
            return;
        }
        if let Some(taken) = self.drafts.get(other).cloned() {
            self.same.insert(other, keep);
            if let Some(draft) = self.drafts.get_mut(keep) {
                draft.absorb(taken);
            }
        }
    }
}

/// An entity that was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) index: usize,
    /// Whether the placeholder could mean another one as well.
    pub(super) is_one_of_several: bool,
}

/// The value that a plan takes from this change.
fn told_by(change: &Change) -> Option<Awaited> {
    let name = change.name.as_deref()?;
    match change.kind.entity {
        EntityKind::OfferSet => (name == SET_CHANGE).then_some(Awaited::OfferSet),
        EntityKind::Offer => offer_number(name).map(Awaited::Offer),
        EntityKind::ResaleAuthorization => None,
    }
}
