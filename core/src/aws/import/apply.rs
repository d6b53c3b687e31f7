//! Carries out the changes of requests on the drafts of their entities.

mod authorization;
mod offer;
mod offer_set;

use super::change_set::{Change, ChangeSet, Target};
use super::convert::Voice;
use super::desk::Desk;
use super::draft::{Inside, Term};
use super::entities::Entities;
use super::place::FileLocation;
use crate::aws::change_type::{EntityKind, Role};
use crate::fields::{ListLimits, OFFER};
use crate::order::{insert, sorted_by_key};
use crate::rules::request;

/// Carries out all change sets, in the order in which they were given.
pub(super) fn apply(change_sets: &[ChangeSet], entities: &mut Entities, desk: &mut Desk) {
    for change_set in change_sets {
        entities.create(change_set);
    }
    for change_set in change_sets {
        // AWS finds the order itself; what works is: create, take out, everything else.
        let changes: Vec<&Change> = change_set.changes.iter().collect();
        let changes = sorted_by_key(changes, |change| match change.kind.role {
            Role::Creates => 0_u8,
            _ if change.kind.name.starts_with("Disassociate") => 1,
            _ => 2,
        });
        for change in changes {
            Applied { change_set, change, entities, desk }.apply();
        }
    }
}

/// A change that is being carried out.
struct Applied<'run> {
    change_set: &'run ChangeSet,
    change: &'run Change,
    entities: &'run mut Entities,
    desk: &'run mut Desk,
}

impl Applied<'_> {
    fn apply(&mut self) {
        let kind = self.change.kind.entity;
        let target = match self.change.kind.role {
            Role::Creates => Target::Created(self.change.place.clone()),
            _ => self.change.target.clone(),
        };
        let Some(index) = self.find(kind, &target, &self.change.place.clone().key("Entity").key("Identifier")) else {
            return;
        };
        if let Some(draft) = self.entities.get_mut(index) {
            draft.is_changed |= !self.change_set.is_done;
            draft.is_unreadable |= !self.change.is_readable;
            insert(&mut draft.files, self.change.place.file);
        }
        if self.change_set.is_done {
            self.put_state(index);
        }
        match kind {
            EntityKind::OfferSet => self.apply_to_offer_set(index),
            EntityKind::Offer => self.apply_to_offer(index),
            EntityKind::ResaleAuthorization => self.apply_to_authorization(index),
        }
    }

    /// The state that the entity has when the change is done.
    fn put_state(&mut self, index: usize) {
        let (location, state) = match self.change.kind.name {
            "CreateOfferSet" | "CreateOffer" | "CreateOfferUsingResaleAuthorization" => ("/state", "Draft"),
            "ReleaseOfferSet" | "ReleaseOffer" => ("/state", "Released"),
            "CreateResaleAuthorization" => ("/resaleAuthorization/status", "Draft"),
            "ReleaseResaleAuthorization" => ("/resaleAuthorization/status", "Active"),
            "RestrictResaleAuthorization" => ("/resaleAuthorization/status", "Restricted"),
            _ => return,
        };
        let place = self.change.place.clone().key("ChangeType");
        if let Some(draft) = self.entities.get_mut(index) {
            draft.put(location, state.into(), place, Inside::Same);
        }
    }

    /// The entity that `target` leads to; says so when it might be another one.
    fn find(&mut self, kind: EntityKind, target: &Target, at: &FileLocation) -> Option<usize> {
        let found = self.entities.find(kind, target, &self.change.place, &self.change_set.scope)?;
        if found.is_one_of_several {
            let made = self.entities.get(found.index).map(|draft| draft.seen.clone()).into_iter().collect();
            let message = "several requests make what is meant here; the last one before is taken";
            self.desk.report_related(&request::UNCONFIRMED_IDENTITY, at, made, message);
        }
        Some(found.index)
    }

    /// Puts the members of the details that stand in a document as they are.
    fn put_members(&mut self, index: usize, members: &[(&str, &str, &'static str)]) {
        for (change, key, location) in members {
            if *change == self.change.kind.name {
                self.put(index, key, location);
            }
        }
    }

    /// Puts the member `key` of the details to `location`, where it is there.
    fn put(&mut self, index: usize, key: &str, location: &'static str) {
        let details = self.change.details();
        if let (Some(member), Some(draft)) = (details.get(key), self.entities.get_mut(index)) {
            draft.put(location, member.value.clone(), member.place, Inside::Same);
        }
    }

    /// Puts the agreement that is renewed, the member `key` of the details; null takes it away.
    fn put_agreement(&mut self, index: usize, key: &str, location: &'static str) {
        let details = self.change.details();
        let Some(agreement) = details.get(key) else { return };
        let field = OFFER.iter().find(|field| field.key == "preExistingAgreement");
        let value = field.map(|field| self.change_set.voice.convert(&agreement, &field.shape, self.desk));
        let Some(draft) = self.entities.get_mut(index) else { return };
        match value.filter(|value| !value.is_null()) {
            Some(value) => draft.put(location, value, agreement.place, Inside::Request),
            None => drop(draft.take(location)),
        }
    }

    /// Keeps the member `key` of the details, for which a document has no place.
    fn keep(&mut self, key: &str, what: &str) {
        if let Some(member) = self.change.details().get(key) {
            self.desk.keep(&member, what);
        }
    }

    /// Puts the terms of the details in the place of those that the same change has set before.
    fn put_terms(&mut self, index: usize, limits: &'static ListLimits) {
        let types = self.change.kind.terms();
        let mut terms = Vec::new();
        for term in self.change.details().items_of("Terms") {
            let is_known = term.text_of("Type").is_some_and(|of| types.contains(&of));
            if is_known {
                let value = self.change_set.voice.convert(&term, limits.item, self.desk);
                terms.push(Term { value, set_by: self.change.kind.name, place: term.place });
            } else if self.change_set.voice == Voice::Answer {
                self.desk.keep(&term, "a term that does not belong into its change");
            }
        }
        if let Some(draft) = self.entities.get_mut(index) {
            draft.replace_terms(self.change.kind.name, terms);
        }
    }
}
