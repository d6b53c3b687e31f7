//! Finds out which drafts are about the same entity: requests that create something do not know its id yet, and later
//! ones know nothing else.

use super::desk::Desk;
use super::draft::Draft;
use super::entities::Entities;
use crate::aws::change_type::EntityKind;
use crate::aws::names::offer_number;
use crate::order::{Register, distinct_numbers, sorted_by_key};
use crate::rules::request;

pub(super) fn unify(entities: &mut Entities, desk: &mut Desk) {
    unify_requests_with_answers(entities);
    unify_sets(entities, desk);
    unify_offers(entities, desk);
}

/// What a request creates, and an answer to a change of the same name says that AWS has created.
fn unify_requests_with_answers(entities: &mut Entities) {
    let mut by_name = Register::default();
    for (index, draft) in entities.all().filter(|(_, draft)| draft.created.is_some()) {
        if let Some(name) = &draft.name {
            let (kind, scope) = (draft.kind.type_name(), &draft.scope);
            by_name.add(&format!("{kind} {} {name}{scope}", name.len()), index);
        }
    }
    for same in by_name.lists() {
        let (requested, answered) = entities.divide(same, &|draft| draft.id.is_none());
        if let ([requested], [answered]) = (requested.as_slice(), answered.as_slice()) {
            entities.unify(*requested, *answered);
        }
    }
}

/// In each scope: the one set that is created without an id, and the one id that no file explains.
fn unify_sets(entities: &mut Entities, desk: &mut Desk) {
    let mut scopes = Register::default();
    for (index, draft) in entities.of_kind(EntityKind::OfferSet) {
        if draft.id.is_some() != draft.created.is_some() {
            scopes.add(&draft.scope, index);
        }
    }
    for sets in scopes.lists() {
        let (created, known) = entities.divide(sets, &|draft| draft.id.is_none());
        let (_, bare) = entities.divide(&known, &|draft| draft.is_described);
        let name = |index: &usize| entities.get(*index).and_then(|draft| draft.text("/name"));
        match (created.as_slice(), bare.as_slice(), known.as_slice()) {
            ([created], [bare], _) => {
                report_guess(entities, *created, *bare, "the offer set that is created here", desk);
                entities.unify(*created, *bare);
            }
            // A set that AWS describes is the one that was created when it has its name.
            ([created], [], [known]) if name(created).is_some() && name(created) == name(known) => {
                entities.unify(*created, *known);
            }
            _ => {}
        }
    }
}

/// Says that `known` was taken for what is `created`, where the files do not tell that it is.
fn report_guess(entities: &Entities, created: usize, known: usize, what: &str, desk: &mut Desk) {
    let (Some(created), Some(known)) = (entities.get(created), entities.get(known)) else { return };
    let message = format!("`{}` is taken for {what}", known.id.as_deref().unwrap_or_default());
    desk.report_related(&request::UNCONFIRMED_IDENTITY, &known.seen, vec![created.seen.clone()], message);
}

/// In each set: the offers that are created for it, and the ids in its list that no file explains.
fn unify_offers(entities: &mut Entities, desk: &mut Desk) {
    // By the place of the set among the entities.
    let mut created: Vec<Vec<usize>> = vec![Vec::new(); entities.drafts.len()];
    for (index, offer) in entities.of_kind(EntityKind::Offer) {
        if let (None, Some(_), Some((set, _))) = (&offer.id, &offer.created, &offer.set)
            && let Some(created) = created.get_mut(entities.resolve(*set))
        {
            created.push(index);
        }
    }
    let mut pairs = Vec::new();
    for (set, mut created) in created.into_iter().enumerate() {
        let Some(set) = entities.get(set).filter(|_| !created.is_empty()) else { continue };
        let Some(listed) = &set.offers else { continue };
        let listed: Vec<usize> = listed.iter().map(|(offer, _)| entities.resolve(*offer)).collect();
        let present = distinct_numbers(listed.clone());
        created.retain(|offer| present.binary_search(offer).is_err());
        pair_offers(entities, created, &listed, &mut pairs);
    }
    for Pair { created, known, is_a_guess } in pairs {
        if is_a_guess {
            report_guess(entities, created, known, "the offer that is created here, by the order of the list", desk);
        }
        entities.unify(created, known);
    }
}

/// An offer that is created, and one that is known, which are the same.
struct Pair {
    created: usize,
    known: usize,
    is_a_guess: bool,
}

/// Pairs offers that are created for a set with those in its list: by their names, or else by their order.
fn pair_offers(entities: &Entities, created: Vec<usize>, listed: &[usize], pairs: &mut Vec<Pair>) {
    let text = |index: usize, location: &str| entities.get(index).and_then(|draft| draft.text(location));
    let mut by_name = Register::default();
    let (_, explained) = entities.divide(listed, &|draft| draft.created.is_some() || draft.is_bare());
    for offer in explained {
        if let Some(name) = text(offer, "/name") {
            by_name.add(name, offer);
        }
    }
    let mut others = Vec::new();
    for created in created {
        let name = text(created, "/name").unwrap_or_default();
        let known =
            by_name.last(name).filter(|known| match (text(created, "/product/id"), text(*known, "/product/id")) {
                (Some(own), Some(other)) => own == other,
                _ => true,
            });
        match known {
            Some(known) => {
                while by_name.take_last(name).is_some() {}
                pairs.push(Pair { created, known, is_a_guess: false });
            }
            None => others.push(created),
        }
    }
    let (bare, _) = entities.divide(listed, &Draft::is_bare);
    // A plan lists the offers by number, and creates them in the order in which they fit into requests.
    let number = |offer: &usize| entities.get(*offer).and_then(|draft| offer_number(draft.name.as_deref()?));
    let others = sorted_by_key(others, number);
    if bare.len() == others.len() {
        for (created, known) in others.into_iter().zip(bare) {
            pairs.push(Pair { created, known, is_a_guess: true });
        }
    }
}
