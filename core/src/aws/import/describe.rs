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
use crate::aws::change_type::{ChangeType, EntityKind};
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
    for (key, member) in at.members() {
        if !ENVELOPE.contains(&key) {
            Voice::Answer.unknown(key, &member, desk);
        }
    }
    if let Some(draft) = entities.get_mut(index) {
        draft.is_described = true;
        draft.is_unreadable |= !read.is_readable;
        insert(&mut draft.files, at.place.file);
        draft.seen = at.place.clone();
    }
    let mut description = Description { index, place: details.place.clone(), scope, entities, desk };
    match kind {
        EntityKind::OfferSet => description.read_members(&details, offer_set::MEMBERS),
        EntityKind::Offer => description.read_offer(&details),
        EntityKind::ResaleAuthorization => description.read_authorization(&details),
    }
    Some(kind)
}

/// The members of an object in an answer, and what becomes of each.
type Members = [(&'static str, Taken)];

/// What becomes of a member of an answer.
#[derive(Clone, Copy)]
enum Taken {
    /// Nothing: what it says is known already.
    Known,
    /// It stands at this location of the document.
    At(&'static str),
    /// It is a point in time, and its day stands at this location.
    Day(&'static str),
    /// Something else.
    By(fn(&mut Description<'_>, &At<'_>)),
}

/// A description that is being read.
struct Description<'run> {
    index: usize,
    /// Where it is.
    place: FileLocation,
    scope: &'run str,
    entities: &'run mut Entities,
    desk: &'run mut Desk,
}

impl Description<'_> {
    fn draft(&mut self) -> Option<&mut Draft> {
        self.entities.get_mut(self.index)
    }

    /// Reads the members of an object; what is not among `members`, a document has no place for.
    fn read_members(&mut self, object: &At<'_>, members: &Members) {
        for (key, member) in object.members() {
            match members.iter().find(|(known, _)| *known == key) {
                Some((_, Taken::Known)) => {}
                Some((_, Taken::At(location))) => self.put_as_it_is(location, &member),
                Some((_, Taken::Day(location))) => self.put_day(location, &member),
                Some((_, Taken::By(read))) => read(self, &member),
                None => Voice::Answer.unknown(key, &member, self.desk),
            }
        }
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

    /// Adds a term, by the change type that would set it; without one, a document has no place for it.
    fn add_term(&mut self, term: &At<'_>, limits: &'static ListLimits, set_by: Option<&'static ChangeType>) {
        let Some(set_by) = set_by else {
            self.desk.keep(term, "a term that a document has no place for");
            return;
        };
        let value = Voice::Answer.convert(term, limits.item, self.desk);
        let term = Term { value, set_by: set_by.name, place: term.place.clone() };
        if let Some(draft) = self.draft() {
            draft.terms.get_or_insert_default().push(term);
        }
    }

    /// The offers that a set lists; `id` finds the id of one in its item of the list.
    fn list_offers(&mut self, list: &At<'_>, id: for<'value> fn(&At<'value>) -> Option<At<'value>>) {
        let mut listed = Vec::new();
        for item in list.items() {
            match id(&item).and_then(|id| Some((id.text()?, id.place))) {
                Some((id, place)) => {
                    let offer = self.entities.with_id(EntityKind::Offer, id, &place, self.scope);
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
