//! Puts the drafts together to documents, one for each set.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::desk::{Desk, Unread};
use super::draft::{Draft, Inside, Origin};
use super::entities::Entities;
use super::origin::Origins;
use super::place::FileLocation;
use crate::aws::change_type::EntityKind;
use crate::fields::{FORMAT, Field, OFFER, OFFER_SET, Shape};
use crate::location::Location;
use crate::model::{Amount, TermKind};
use crate::rules::request;

/// A document that was put together, with where its parts come from.
#[derive(Debug)]
pub(super) struct Assembled {
    pub(super) document: Value,
    pub(super) origins: Origins,
    pub(super) files: BTreeSet<usize>,
    /// Whether a request wants to change it.
    pub(super) is_changed: bool,
    /// The parts that the files do not tell in full.
    pub(super) gaps: BTreeMap<Location, Gap>,
}

/// Why the files do not tell a part of a document in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// It is an entity that is only mentioned: what it is, and where.
    Entity(String, FileLocation),
    /// The document is an offer that belongs to no set.
    NoSet,
    /// AWS never tells it.
    Untold,
}

/// The documents of all sets, and of each offer that belongs to none.
pub(super) fn assemble(entities: &Entities, desk: &mut Desk) -> Vec<Assembled> {
    let of_kind = |kind| entities.all().filter(move |(_, draft)| draft.kind == kind);
    let mut created_for: BTreeMap<usize, Vec<(usize, &FileLocation)>> = BTreeMap::new();
    for (offer, draft) in of_kind(EntityKind::Offer) {
        if let Some((set, place)) = &draft.set {
            created_for.entry(entities.resolve(*set)).or_default().push((offer, place));
        }
    }
    let mut placed: BTreeMap<usize, (usize, FileLocation)> = BTreeMap::new();
    let mut documents = Vec::new();
    for (index, set) in of_kind(EntityKind::OfferSet) {
        let own = created_for.remove(&index).unwrap_or_default();
        let listed = set.offers.as_ref().map(|offers| {
            let resolved = offers.iter().map(|(offer, place)| (entities.resolve(*offer), place.clone()));
            resolved.collect::<Vec<_>>()
        });
        let members = match &listed {
            Some(listed) => listed.clone(),
            None => own.iter().map(|(offer, place)| (*offer, (*place).clone())).collect(),
        };
        for (offer, place) in &members {
            match placed.get(offer) {
                Some((other, first)) if *other != index => {
                    desk.report_related(
                        &request::OFFER_IN_TWO_SETS,
                        place,
                        [first.clone()],
                        "the offer is put into two sets",
                    );
                }
                _ => {
                    placed.insert(*offer, (index, place.clone()));
                }
            }
        }
        let inside: BTreeSet<usize> = members.iter().map(|(offer, _)| *offer).collect();
        let mut assembly = Assembly::new(entities, desk);
        for (offer, place) in own.iter().filter(|(offer, _)| !inside.contains(offer)) {
            assembly.leave_out(*offer, place);
            placed.insert(*offer, (index, (*place).clone()));
        }
        documents.push(assembly.set(set, &members));
    }
    for (index, offer) in of_kind(EntityKind::Offer).filter(|(index, _)| !placed.contains_key(index)) {
        documents.push(Assembly::new(entities, desk).single(index, offer));
    }
    keep_unused_authorizations(entities, desk);
    documents
}

/// A selling authorization that no offer comes from is part of no document.
fn keep_unused_authorizations(entities: &Entities, desk: &mut Desk) {
    let used: BTreeSet<usize> =
        entities.all().filter_map(|(_, draft)| Some(entities.resolve(draft.authorization?))).collect();
    for (index, draft) in entities.all() {
        if draft.kind == EntityKind::ResaleAuthorization && !used.contains(&index) {
            let members = draft.to_value(None, &Location::root(), &mut BTreeMap::new());
            let what = "a selling authorization that none of these offers comes from".to_owned();
            desk.unread.push(Unread { at: draft.seen.clone(), what, value: members.into() });
        }
    }
}

/// A document that is being put together.
struct Assembly<'run> {
    entities: &'run Entities,
    desk: &'run mut Desk,
    origins: BTreeMap<Location, Origin>,
    files: BTreeSet<usize>,
    is_changed: bool,
    gaps: BTreeMap<Location, Gap>,
}

impl<'run> Assembly<'run> {
    fn new(entities: &'run Entities, desk: &'run mut Desk) -> Self {
        Self {
            entities,
            desk,
            origins: BTreeMap::new(),
            files: BTreeSet::new(),
            is_changed: false,
            gaps: BTreeMap::new(),
        }
    }

    fn set(mut self, set: &Draft, offers: &[(usize, FileLocation)]) -> Assembled {
        let members = set.to_value(None, &Location::root(), &mut self.origins);
        self.files.extend(&set.files);
        self.is_changed |= set.is_changed;
        self.note_gap(Location::root(), set);
        let offers = offers.iter().enumerate().map(|(place, (offer, _))| self.offer(place, *offer)).collect();
        self.finish(members, offers)
    }

    /// The document of an offer that belongs to no set.
    fn single(mut self, index: usize, offer: &Draft) -> Assembled {
        self.origins.insert(Location::root(), Origin { place: offer.seen.clone(), inside: Inside::Other });
        self.gaps.insert(Location::root(), Gap::NoSet);
        let offers = vec![self.offer(0, index)];
        self.finish(Map::new(), offers)
    }

    fn finish(self, mut members: Map<String, Value>, offers: Vec<Value>) -> Assembled {
        members.insert("format".to_owned(), FORMAT.into());
        members.insert("offers".to_owned(), offers.into());
        Assembled {
            document: ordered(members, OFFER_SET).into(),
            origins: Origins::new(self.origins),
            files: self.files,
            is_changed: self.is_changed,
            gaps: self.gaps,
        }
    }

    /// Notes that the files do not tell in full what stands at `location`.
    fn note_gap(&mut self, location: Location, draft: &Draft) {
        if draft.is_partial() {
            let name = match &draft.id {
                Some(id) => format!("{} `{}`", draft.kind.described(), super::shortened(id)),
                None => format!("{} without an id", draft.kind.described()),
            };
            self.gaps.insert(location, Gap::Entity(name, draft.seen.clone()));
        }
    }

    fn offer(&mut self, place: usize, index: usize) -> Value {
        let Some(draft) = self.entities.get(index) else { return Value::Null };
        let mut draft = draft.clone();
        let authorization = draft.authorization.and_then(|index| self.entities.get(index));
        if draft.is_described && !draft.is_changed {
            self.without_markup_twice(&mut draft, authorization);
        }
        if let Some((set, place)) = draft.set.clone()
            && let Some(id) = self.entities.get(set).and_then(|set| set.id.as_deref())
        {
            draft.put("/offerSetId", id.into(), place, Inside::Same);
        }
        self.files.extend(draft.files.iter().chain(authorization.iter().flat_map(|draft| &draft.files)));
        self.is_changed |= draft.is_changed;
        let base = Location::root().key("offers").index(place);
        self.note_gap(base.clone(), &draft);
        if draft.is_described {
            // AWS describes the terms of an offer, and no pricing model.
            self.gaps.insert(base.clone().key("pricingModel"), Gap::Untold);
        }
        if let Some(authorization) = authorization {
            self.note_gap(base.clone().key("product"), authorization);
            self.note_gap(base.clone().key("resaleAuthorization"), authorization);
        }
        let members = draft.to_value(authorization, &base, &mut self.origins);
        ordered(members, OFFER).into()
    }

    /// AWS describes an offer of a channel partner with the markup and with prices that have it in them already; a document
    /// has either the authorized prices and the markup, or prices of its own.
    ///
    /// Source: the API guide's page on channel partner private offers, `MarkupPercentage`.
    fn without_markup_twice(&mut self, draft: &mut Draft, authorization: Option<&Draft>) {
        let markup = draft.text("/markupPercentage").and_then(|text| text.parse::<Amount>().ok());
        if markup.is_none_or(Amount::is_zero) {
            return;
        }
        let kind = |value: &Value| value.get("type").and_then(Value::as_str).and_then(TermKind::of);
        let wholesale = authorization.and_then(|authorization| authorization.terms.as_ref());
        let Some(wholesale) = wholesale else {
            if let Some((value, origin)) = draft.values.remove("/markupPercentage") {
                let what = "the markup, which is in the prices of the offer already".to_owned();
                self.desk.unread.push(Unread { at: origin.place, what, value });
            }
            return;
        };
        let authorized: BTreeSet<TermKind> = wholesale.iter().filter_map(|term| kind(&term.value)).collect();
        let is_taken_over = |value: &Value| {
            kind(value).is_some_and(|kind| {
                authorized.contains(&kind) && (kind.is_pricing() || kind == TermKind::PaymentSchedule)
            })
        };
        let terms = draft.terms.take().unwrap_or_default();
        let (taken_over, own) = terms.into_iter().partition::<Vec<_>, _>(|term| is_taken_over(&term.value));
        for term in taken_over {
            let what = "prices that follow from the selling authorization and the markup".to_owned();
            self.desk.unread.push(Unread { at: term.place, what, value: term.value });
        }
        draft.terms = Some(own);
    }

    /// Names an offer that was created for a set, but is not in its list.
    fn leave_out(&mut self, index: usize, place: &FileLocation) {
        let message = "the offer is created for a set whose list of offers does not name it";
        self.desk.report(&request::UNASSOCIATED_OFFER, place, message);
        let value = self.offer(0, index);
        if let Some(draft) = self.entities.get(index) {
            let what = "an offer that is not in the list of its set".to_owned();
            self.desk.unread.push(Unread { at: draft.seen.clone(), what, value });
        }
        self.origins.clear();
        self.files.clear();
        self.gaps.clear();
    }
}

/// The members in the order of the field table, behind them those that it does not have.
fn ordered(mut members: Map<String, Value>, fields: &[Field]) -> Map<String, Value> {
    let mut ordered = Map::new();
    for field in fields {
        let Some(value) = members.shift_remove(field.key) else { continue };
        let value = match (value, field.shape) {
            (Value::Object(inner), Shape::Object(fields)) => self::ordered(inner, fields).into(),
            (value, _) => value,
        };
        ordered.insert(field.key.to_owned(), value);
    }
    ordered.extend(members);
    ordered
}
