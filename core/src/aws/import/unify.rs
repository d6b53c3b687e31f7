//! Finds out which drafts are about the same entity: requests that create something do not know its id yet, and later
//! ones know nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::desk::Desk;
use super::draft::Draft;
use super::entities::Entities;
use crate::aws::change_type::EntityKind;
use crate::aws::names::offer_number;
use crate::rules::request;

pub(super) fn unify(entities: &mut Entities, desk: &mut Desk) {
    unify_requests_with_answers(entities);
    unify_sets(entities, desk);
    unify_offers(entities, desk);
}

/// Drafts that may be the same: those without an id, and those that have one.
type Candidates = (Vec<usize>, Vec<usize>);

/// What a request creates, and an answer to a change of the same name says that AWS has created.
fn unify_requests_with_answers(entities: &mut Entities) {
    let mut by_name: BTreeMap<(EntityKind, &str, &str), Candidates> = BTreeMap::new();
    for (index, draft) in entities.all().filter(|(_, draft)| draft.created.is_some()) {
        if let Some(name) = &draft.name {
            let (requested, answered) = by_name.entry((draft.kind, &draft.scope, name)).or_default();
            if draft.id.is_some() { answered.push(index) } else { requested.push(index) }
        }
    }
    let pairs: Vec<(usize, usize)> = by_name
        .into_values()
        .filter_map(|(requested, answered)| match (requested.as_slice(), answered.as_slice()) {
            ([requested], [answered]) => Some((*requested, *answered)),
            _ => None,
        })
        .collect();
    for (requested, answered) in pairs {
        entities.unify(requested, answered);
    }
}

/// In each scope: the one set that is created without an id, and the one id that no file explains.
fn unify_sets(entities: &mut Entities, desk: &mut Desk) {
    let mut scopes: BTreeMap<&str, Candidates> = BTreeMap::new();
    for (index, draft) in entities.all().filter(|(_, draft)| draft.kind == EntityKind::OfferSet) {
        let (created, known) = scopes.entry(&draft.scope).or_default();
        match &draft.id {
            None if draft.created.is_some() => created.push(index),
            Some(_) if draft.created.is_none() => known.push(index),
            _ => {}
        }
    }
    let mut pairs = Vec::new();
    for (created, known) in scopes.into_values() {
        let name = |index: &usize| entities.get(*index).and_then(|draft| draft.text("/name"));
        let is_bare = |index: &&usize| entities.get(**index).is_some_and(|draft| !draft.is_described);
        let bare: Vec<usize> = known.iter().filter(is_bare).copied().collect();
        match (created.as_slice(), bare.as_slice(), known.as_slice()) {
            ([created], [bare], _) => pairs.push((*created, *bare, true)),
            // A set that AWS describes is the one that was created when it has its name.
            ([created], [], [known]) if name(created).is_some() && name(created) == name(known) => {
                pairs.push((*created, *known, false));
            }
            _ => {}
        }
    }
    for (created, known, is_a_guess) in pairs {
        if let Some(draft) = entities.get(known).filter(|_| is_a_guess) {
            let (id, seen) = (draft.id.clone().unwrap_or_default(), draft.seen.clone());
            let made = entities.get(created).map(|draft| draft.seen.clone());
            let message = format!("`{id}` is taken for the offer set that is created here");
            desk.report_related(&request::UNCONFIRMED_IDENTITY, &seen, made, message);
        }
        entities.unify(created, known);
    }
}

/// In each set: the offers that are created for it, and the ids in its list that no file explains.
fn unify_offers(entities: &mut Entities, desk: &mut Desk) {
    let mut created: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, offer) in entities.all().filter(|(_, draft)| draft.kind == EntityKind::Offer) {
        if let (None, Some(_), Some((set, _))) = (&offer.id, &offer.created, &offer.set) {
            created.entry(entities.resolve(*set)).or_default().push(index);
        }
    }
    let mut pairs = Vec::new();
    for (set, mut created) in created {
        let Some(listed) = entities.get(set).and_then(|set| set.offers.as_ref()) else { continue };
        let listed: Vec<usize> = listed.iter().map(|(offer, _)| entities.resolve(*offer)).collect();
        let present: BTreeSet<usize> = listed.iter().copied().collect();
        created.retain(|offer| !present.contains(offer));
        let text = |index: usize, location: &str| entities.get(index).and_then(|draft| draft.text(location));
        let is = |index: &usize, wanted: fn(&Draft) -> bool| entities.get(*index).is_some_and(wanted);
        let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
        for offer in listed.iter().filter(|offer| is(offer, |draft| draft.created.is_none() && !draft.is_bare())) {
            by_name.extend(text(*offer, "/name").map(|name| (name, *offer)));
        }
        created.retain(|offer| {
            let same_name = text(*offer, "/name").and_then(|name| by_name.get(name)).copied();
            let known = same_name.filter(|known| match (text(*offer, "/product/id"), text(*known, "/product/id")) {
                (Some(own), Some(other)) => own == other,
                _ => true,
            });
            if let Some(known) = known {
                text(*offer, "/name").map(|name| by_name.remove(name));
                pairs.push((*offer, known, false));
            }
            known.is_none()
        });
        let bare: Vec<usize> = listed.into_iter().filter(|offer| is(offer, Draft::is_bare)).collect();
        // A plan lists the offers by number, and creates them in the order in which they fit into requests.
        created.sort_by_key(|offer| entities.get(*offer).and_then(|draft| offer_number(draft.name.as_deref()?)));
        if bare.len() == created.len() {
            pairs.extend(created.into_iter().zip(bare).map(|(created, bare)| (created, bare, true)));
        }
    }
    for (created, known, is_a_guess) in pairs {
        if let Some(draft) = entities.get(known).filter(|_| is_a_guess) {
            let (id, seen) = (draft.id.clone().unwrap_or_default(), draft.seen.clone());
            let made = entities.get(created).map(|draft| draft.seen.clone());
            let message = format!("`{id}` is taken for the offer that is created here, by the order of the list");
            desk.report_related(&request::UNCONFIRMED_IDENTITY, &seen, made, message);
        }
        entities.unify(created, known);
    }
}
