//! Puts the drafts together to documents, one for each set.

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
use crate::order::{distinct_numbers, insert, sorted};
use crate::rules::request;

/// A document that was put together, with where its parts come from.
#[derive(Debug)]
pub(super) struct Assembled {
    pub(super) document: Value,
    pub(super) origins: Origins,
    /// The files that say something about it, in order.
    pub(super) files: Vec<usize>,
    /// Whether a request wants to change it.
    pub(super) is_changed: bool,
    /// The parts that the files do not tell in full, in order.
    pub(super) gaps: Vec<(Location, Gap)>,
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

/// The offers of a set, by their place among the entities, each with where it is put into the set.
type Members<'entities> = Vec<(usize, &'entities FileLocation)>;

/// The documents of all sets, and of each offer that belongs to none.
pub(super) fn assemble(entities: &Entities, desk: &mut Desk) -> Vec<Assembled> {
    let offers = entities.of_kind(EntityKind::Offer);
    // By the place of the set among the entities: the offers that are created for it.
    let mut created_for: Vec<Members<'_>> = vec![Vec::new(); entities.drafts.len()];
    for (offer, draft) in &offers {
        if let Some((set, place)) = &draft.set
            && let Some(created) = created_for.get_mut(entities.resolve(*set))
        {
            created.push((*offer, place));
        }
    }
    // By the place of the offer: the set that it is put into, and where.
    let mut placed: Vec<Option<(usize, &FileLocation)>> = vec![None; entities.drafts.len()];
    let mut documents = Vec::new();
    for (index, set) in entities.of_kind(EntityKind::OfferSet) {
        let own = created_for.get_mut(index).map(std::mem::take).unwrap_or_default();
        let members = match &set.offers {
            Some(listed) => listed.iter().map(|(offer, place)| (entities.resolve(*offer), place)).collect(),
            None => own.clone(),
        };
        for (offer, place) in &members {
            let Some(placed) = placed.get_mut(*offer) else { continue };
            match placed {
                Some((other, first)) if *other != index => {
                    let message = "the offer is put into two sets";
                    desk.report_related(&request::OFFER_IN_TWO_SETS, place, vec![first.clone()], message);
                }
                _ => *placed = Some((index, place)),
            }
        }
        let inside = distinct_numbers(members.iter().map(|(offer, _)| *offer).collect());
        let mut assembly = Assembly::new(entities, desk);
        for (offer, place) in own {
            if inside.binary_search(&offer).is_err() {
                assembly.leave_out(offer, place);
                if let Some(placed) = placed.get_mut(offer) {
                    *placed = Some((index, place));
                }
            }
        }
        documents.push(assembly.set(set, &members));
    }
    for (index, offer) in offers {
        if placed.get(index).is_none_or(Option::is_none) {
            documents.push(Assembly::new(entities, desk).single(index, offer));
        }
    }
    keep_unused_authorizations(entities, desk);
    documents
}

/// A selling authorization that no offer comes from is part of no document.
fn keep_unused_authorizations(entities: &Entities, desk: &mut Desk) {
    let mut is_used = vec![false; entities.drafts.len()];
    for (_, draft) in entities.all() {
        let authorization = draft.authorization.and_then(|index| is_used.get_mut(entities.resolve(index)));
        if let Some(is_used) = authorization {
            *is_used = true;
        }
    }
    for (index, draft) in entities.of_kind(EntityKind::ResaleAuthorization) {
        if is_used.get(index) == Some(&false) {
            let members = draft.to_value(None, &Location::root(), &mut Origins::default());
            let what = "a selling authorization that none of these offers comes from".to_owned();
            desk.unread.push(Unread { at: draft.seen.clone(), what, value: members.into() });
        }
    }
}

/// A document that is being put together.
struct Assembly<'run> {
    entities: &'run Entities,
    desk: &'run mut Desk,
    origins: Origins,
    files: Vec<usize>,
    is_changed: bool,
    gaps: Vec<(Location, Gap)>,
}

impl<'run> Assembly<'run> {
    fn new(entities: &'run Entities, desk: &'run mut Desk) -> Self {
        Self { entities, desk, origins: Origins::default(), files: Vec::new(), is_changed: false, gaps: Vec::new() }
    }

    fn set(mut self, set: &Draft, offers: &Members<'_>) -> Assembled {
        let members = set.to_value(None, &Location::root(), &mut self.origins);
        self.note_draft(set);
        self.note_gap(Location::root(), set);
        let mut values = Vec::new();
        for (place, (offer, _)) in offers.iter().enumerate() {
            values.push(self.offer(place, *offer));
        }
        self.finish(members, values)
    }

    /// The document of an offer that belongs to no set.
    fn single(mut self, index: usize, offer: &Draft) -> Assembled {
        self.origins.insert(&Location::root(), Origin { place: offer.seen.clone(), inside: Inside::Other });
        self.gaps.push((Location::root(), Gap::NoSet));
        let offers = vec![self.offer(0, index)];
        self.finish(Map::new(), offers)
    }

    fn finish(self, mut members: Map<String, Value>, offers: Vec<Value>) -> Assembled {
        members.insert("format".to_owned(), FORMAT.into());
        members.insert("offers".to_owned(), offers.into());
        Assembled {
            document: ordered(members, OFFER_SET).into(),
            origins: self.origins,
            files: self.files,
            is_changed: self.is_changed,
            gaps: sorted(self.gaps, |(one, _), (other, _)| one.cmp(other)),
        }
    }

    /// Notes which files the document comes from, and whether it is to be changed.
    fn note_draft(&mut self, draft: &Draft) {
        for file in &draft.files {
            insert(&mut self.files, *file);
        }
        self.is_changed |= draft.is_changed;
    }

    /// Notes that the files do not tell in full what stands at `location`.
    fn note_gap(&mut self, location: Location, draft: &Draft) {
        if draft.is_partial() {
            let name = match &draft.id {
                Some(id) => format!("{} `{}`", draft.kind.described(), super::shortened(id)),
                None => format!("{} without an id", draft.kind.described()),
            };
            self.gaps.push((location, Gap::Entity(name, draft.seen.clone())));
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
        self.note_draft(&draft);
        for file in authorization.map_or(&[][..], |authorization| &authorization.files) {
            insert(&mut self.files, *file);
        }
        let base = Location::root().key("offers").index(place);
        self.note_gap(base.clone(), &draft);
        if draft.is_described {
            // AWS describes the terms of an offer, and no pricing model.
            self.gaps.push((base.clone().key("pricingModel"), Gap::Untold));
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
            if let Some(markup) = draft.take("/markupPercentage") {
                let what = "the markup, which is in the prices of the offer already".to_owned();
                self.desk.unread.push(Unread { at: markup.origin.place, what, value: markup.value });
            }
            return;
        };
        let mut authorized = Vec::new();
        for kind in wholesale.iter().filter_map(|term| kind(&term.value)) {
            let is_price = kind.is_pricing() || kind == TermKind::PaymentSchedule;
            if is_price && !authorized.contains(&kind) {
                authorized.push(kind);
            }
        }
        let mut own = Vec::new();
        for term in draft.terms.take().unwrap_or_default() {
            if kind(&term.value).is_some_and(|kind| authorized.contains(&kind)) {
                let what = "prices that follow from the selling authorization and the markup".to_owned();
                self.desk.unread.push(Unread { at: term.place, what, value: term.value });
            } else {
                own.push(term);
            }
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
        self.origins = Origins::default();
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
