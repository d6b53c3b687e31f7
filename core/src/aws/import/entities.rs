//! All entities that the files speak of, found by id, by the change that creates them, or by placeholder.

use super::change_set::{Change, ChangeSet, Target};
use super::draft::Draft;
use super::place::FileLocation;
use crate::aws::change_type::{EntityKind, Role};
use crate::aws::names::{Awaited, SET_CHANGE, offer_number};
use crate::order::Register;

#[derive(Debug, Default)]
pub(super) struct Entities {
    pub(super) drafts: Vec<Draft>,
    /// For each draft the one that speaks for it: itself, unless the two turned out to be the same.
    speakers: Vec<usize>,
    /// The drafts by their kind and id.
    by_id: Register,
    /// The drafts by the place of the change that creates them.
    by_creation: Register,
    /// What a plan in some scope calls a value, and the changes that tell it, in order.
    by_name: Register,
}

impl Entities {
    /// The draft that speaks for `index`.
    pub(super) fn resolve(&self, index: usize) -> usize {
        let mut index = index;
        while let Some(speaker) = self.speakers.get(index).filter(|speaker| **speaker != index) {
            index = *speaker;
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
        self.drafts.iter().enumerate().filter(|(index, _)| self.speakers.get(*index) == Some(index))
    }

    /// Those of them that are of this kind.
    pub(super) fn of_kind(&self, kind: EntityKind) -> Vec<(usize, &Draft)> {
        self.all().filter(|(_, draft)| draft.kind == kind).collect()
    }

    /// The ones of the drafts at `places` that are as `is` says, and the others.
    pub(super) fn divide(&self, places: &[usize], is: &dyn Fn(&Draft) -> bool) -> (Vec<usize>, Vec<usize>) {
        let (mut ones, mut others) = (Vec::new(), Vec::new());
        for place in places {
            if self.get(*place).is_some_and(is) { ones.push(*place) } else { others.push(*place) }
        }
        (ones, others)
    }

    fn add(&mut self, draft: Draft) -> usize {
        let index = self.drafts.len();
        self.drafts.push(draft);
        self.speakers.push(index);
        index
    }

    /// The entity with this id, which may be mentioned here for the first time.
    pub(super) fn with_id(&mut self, kind: EntityKind, id: &str, seen: &FileLocation, scope: &str) -> usize {
        let key = format!("{} {id}", kind.type_name());
        if let Some(index) = self.by_id.first(&key) {
            return self.resolve(index);
        }
        let mut draft = Draft::new(kind, seen.clone(), scope);
        draft.id = Some(id.to_owned());
        let index = self.add(draft);
        self.by_id.add(&key, index);
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
            self.by_creation.add(&change.place.to_key(), index);
            if let Some(awaited) = told_by(change) {
                self.by_name.add(&format!("{awaited} {}", change_set.scope), index);
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
                let index = self.by_creation.last(&place.to_key())?;
                // A reference may lead to something of another kind, by mistake.
                let fits = self.get(index).is_some_and(|draft| draft.kind == kind);
                fits.then_some(Found { index, is_one_of_several: false })
            }
            Target::Id(id) => Some(Found { index: self.with_id(kind, id, seen, scope), is_one_of_several: false }),
            Target::Awaited(awaited) if awaited.entity() != kind => None,
            Target::Awaited(awaited) => {
                let key = format!("{awaited} {scope}");
                let known = self.by_name.all(&key);
                let is_before = |index: &&usize| self.drafts.get(**index).is_some_and(|draft| draft.seen <= *seen);
                let before = known.iter().rfind(is_before).or(known.first()).copied();
                let is_one_of_several = known.len() > 1;
                let index = before.unwrap_or_else(|| {
                    let index = self.add(Draft::new(kind, seen.clone(), scope));
                    self.by_name.add(&key, index);
                    index
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
            if let Some(speaker) = self.speakers.get_mut(other) {
                *speaker = keep;
            }
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
