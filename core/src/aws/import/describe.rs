//! Reads what AWS answers about an entity: `DescribeEntity`, one of `BatchDescribeEntities`, and `GetOfferSet`.

mod authorization;
mod listing;
mod offer;
mod offer_set;

pub(super) use listing::read as read_listing;

use serde_json::Value;

use super::change_set::details;
use super::convert::Voice;
use super::desk::Desk;
use super::draft::{Draft, Inside, Term};
use super::entities::Entities;
use super::place::{At, FileLocation};
use super::shortened;
use crate::aws::change_type::EntityKind;
use crate::aws::names::without_revision;
use crate::fields::{Field, ListLimits};
use crate::order::insert;
use crate::rules::request;

/// What surrounds the details in an answer.
const ENVELOPE: &[&str] =
    &["EntityType", "EntityIdentifier", "EntityId", "EntityArn", "LastModifiedDate", "Details", "DetailsDocument"];

/// Reads the answer at `at`; tells which entity it is about, where it is one that matters.
pub(super) fn read(at: &At<'_>, scope: &str, entities: &mut Entities, desk: &mut Desk) -> Option<EntityKind> {
    let type_name = at.text_of("EntityType").unwrap_or_default();
    let Some(kind) = EntityKind::of(type_name) else {
        let message =
            format!("it describes a `{}`, and no offer set, offer or selling authorization", shortened(type_name));
        desk.report(&request::UNRECOGNISED_FILE, &at.place, message);
        desk.keep(at, "an entity of another type");
        return None;
    };
    let read = details::read(at, true, desk);
    let details = At::new(&read.value, read.place);
    let identifier = at.text_of("EntityIdentifier").or_else(|| at.text_of("EntityId"));
    let id = identifier.or_else(|| details.text_of("Id")).map(|id| without_revision(id.trim()));
    let index = match id.filter(|id| !id.is_empty()) {
        Some(id) => entities.with_id(kind, id, &at.place, scope),
        None => entities.without_id(Draft::new(kind, at.place.clone(), scope)),
    };
    for (key, member) in at.members().filter(|(key, _)| !ENVELOPE.contains(key)) {
        Voice::Answer.unknown(key, &member, desk);
    }
    if let Some(draft) = entities.get_mut(index) {
        draft.is_described = true;
        draft.is_unreadable |= !read.is_readable;
        insert(&mut draft.files, at.place.file);
        draft.seen = at.place.clone();
    }
    let mut description = Description { index, details, scope, entities, desk };
    match kind {
        EntityKind::OfferSet => description.read_offer_set(),
        EntityKind::Offer => description.read_offer(),
        EntityKind::ResaleAuthorization => description.read_authorization(),
    }
    Some(kind)
}

/// A description that is being read.
struct Description<'run> {
    index: usize,
    details: At<'run>,
    scope: &'run str,
    entities: &'run mut Entities,
    desk: &'run mut Desk,
}

impl Description<'_> {
    fn draft(&mut self) -> Option<&mut Draft> {
        self.entities.get_mut(self.index)
    }

    fn put(&mut self, location: &'static str, value: Value, place: FileLocation, inside: Inside) {
        // Answers spell out what is not set.
        if value.is_null() {
            return;
        }
        if let Some(draft) = self.draft() {
            draft.put(location, value, place, inside);
        }
    }

    fn put_as_it_is(&mut self, location: &'static str, at: &At<'_>) {
        self.put(location, at.value.clone(), at.place.clone(), Inside::Same);
    }

    /// A point in time as its day.
    fn put_day(&mut self, location: &'static str, at: &At<'_>) {
        let day = at.text().map_or_else(|| at.value.clone(), |text| super::convert::day(text).into());
        self.put(location, day, at.place.clone(), Inside::Other);
    }

    /// A value of the shape that its field has in a document.
    fn put_converted(&mut self, location: &'static str, at: &At<'_>, field: &'static Field) {
        let value = Voice::Answer.convert(at, &field.shape, self.desk);
        self.put(location, value, at.place.clone(), Inside::Request);
    }

    /// Keeps what a document has no place for.
    fn keep(&mut self, key: &str, at: &At<'_>) {
        Voice::Answer.unknown(key, at, self.desk);
    }

    /// The terms of these shapes; `set_by` tells which change type would set each.
    fn terms<'value>(
        &mut self,
        items: impl IntoIterator<Item = At<'value>>,
        limits: &'static ListLimits,
        set_by: impl Fn(&str) -> Option<&'static str>,
    ) -> Vec<Term> {
        let mut terms = Vec::new();
        for term in items {
            match term.text_of("Type").and_then(&set_by) {
                Some(set_by) => {
                    let value = Voice::Answer.convert(&term, limits.item, self.desk);
                    terms.push(Term { value, set_by, place: term.place });
                }
                None => self.desk.keep(&term, "a term that a document has no place for"),
            }
        }
        terms
    }

    /// The offers that a set lists.
    fn listed_offers(&mut self, list: &At<'_>, id: impl Fn(&At<'_>) -> Option<(String, FileLocation)>) {
        let mut listed = Vec::new();
        for item in list.items() {
            match id(&item) {
                Some((id, place)) => {
                    let offer = self.entities.with_id(EntityKind::Offer, &id, &place, self.scope);
                    listed.push((offer, place));
                }
                None => self.desk.keep(&item, "an offer without an id"),
            }
        }
        if let Some(set) = self.draft() {
            set.offers = Some(listed);
        }
    }
}
