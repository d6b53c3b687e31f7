//! Compares the offers of two versions of a set.

use std::collections::{BTreeMap, VecDeque};

use serde::Serialize;

use super::compare::Comparison;
use super::{Change, IDENTITY};
use crate::document::{Document, Node, NodeId};
use crate::economics::contract_value;
use crate::fields::{OFFER, Shape};
use crate::location::Location;
use crate::model::{Money, Offer, OfferSet};

/// What became of an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferDifference {
    /// What became of it.
    pub status: OfferStatus,
    /// Its name, in the new version if it is there.
    pub name: Option<String>,
    /// The id of its product.
    pub product_id: Option<String>,
    /// Its place in the old version, from 0.
    pub before: Option<usize>,
    /// Its place in the new version, from 0.
    pub after: Option<usize>,
    /// What changed about it; the contract value first.
    pub changes: Vec<Change>,
}

/// What became of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum OfferStatus {
    /// It says the same.
    Unchanged,
    /// It says something else.
    Changed,
    /// It was not there before.
    Added,
    /// It is there no more.
    Removed,
}

/// An offer of one of the versions.
#[derive(Clone, Copy)]
struct Placed<'document> {
    place: usize,
    node: Node<'document>,
}

pub(super) fn compare(before: &Document<'_>, after: &Document<'_>) -> Vec<OfferDifference> {
    let (old, new) = (placed(before), placed(after));
    let partners = partners(&old, &new);
    let (old_worth, new_worth) = (worths(before), worths(after));
    let mut gone: Vec<bool> = vec![true; old.len()];
    let mut differences = Vec::new();
    for (offer, partner) in new.iter().zip(partners) {
        let partner = partner.and_then(|place| old.get(place));
        if let Some(gone) = partner.and_then(|partner| gone.get_mut(partner.place)) {
            *gone = false;
        }
        let mut comparison = Comparison::new(before, after);
        if let Some(partner) = partner {
            comparison.objects(Some(partner.node), Some(offer.node), &Shape::Object(OFFER), IDENTITY);
        }
        let value = partner.and_then(|partner| {
            let locations = (before.location(partner.node.id()), after.location(offer.node.id()));
            value_change(old_worth.get(&partner.node.id())?, new_worth.get(&offer.node.id())?, locations)
        });
        let changes: Vec<Change> = value.into_iter().chain(comparison.changes).collect();
        let status = match partner {
            None => OfferStatus::Added,
            Some(_) if changes.is_empty() => OfferStatus::Unchanged,
            Some(_) => OfferStatus::Changed,
        };
        differences.push(OfferDifference {
            status,
            before: partner.map(|partner| partner.place),
            after: Some(offer.place),
            changes,
            ..named(offer.node)
        });
    }
    let removed = old.iter().zip(gone).filter(|(_, gone)| *gone);
    differences.extend(removed.map(|(offer, _)| OfferDifference { before: Some(offer.place), ..named(offer.node) }));
    differences
}

fn placed<'document>(document: &'document Document<'document>) -> Vec<Placed<'document>> {
    let list = document.root().and_then(|root| root.get("offers"));
    let offers = list.into_iter().flat_map(Node::children).enumerate();
    offers.map(|(place, node)| Placed { place, node }).collect()
}

/// The old offer that each new one is compared with: for the same product, or else with the same id; offers that have
/// neither are compared in their order.
fn partners(old: &[Placed<'_>], new: &[Placed<'_>]) -> Vec<Option<usize>> {
    let mut partners = vec![None; new.len()];
    let mut free = vec![true; old.len()];
    let keys: [fn(Node<'_>) -> Option<String>; 3] = [product_id, |offer| text(offer, "id"), nameless];
    for key in keys {
        let mut by_key: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
        for offer in old.iter().filter(|offer| free.get(offer.place) == Some(&true)) {
            if let Some(key) = key(offer.node) {
                by_key.entry(key).or_default().push_back(offer.place);
            }
        }
        for (offer, partner) in new.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none()) {
            *partner = key(offer.node).and_then(|key| by_key.get_mut(&key)?.pop_front());
            if let Some(free) = partner.and_then(|place| free.get_mut(place)) {
                *free = false;
            }
        }
    }
    partners
}

/// The key of offers that have neither product nor id.
fn nameless(offer: Node<'_>) -> Option<String> {
    (product_id(offer).is_none() && text(offer, "id").is_none()).then(String::new)
}

fn named(offer: Node<'_>) -> OfferDifference {
    OfferDifference {
        status: OfferStatus::Removed,
        name: text(offer, "name"),
        product_id: product_id(offer),
        before: None,
        after: None,
        changes: Vec::new(),
    }
}

fn product_id(offer: Node<'_>) -> Option<String> {
    text(offer.get("product")?, "id")
}

fn text(object: Node<'_>, key: &str) -> Option<String> {
    object.get(key).map(|member| member.text().trim().to_owned()).filter(|text| !text.is_empty())
}

/// The contract value of each offer, where it is known for sure.
fn worths(document: &Document<'_>) -> BTreeMap<NodeId, Money> {
    let set = OfferSet::read(document);
    let offers = set.iter().flat_map(|set| &set.offers);
    offers.filter_map(|offer| Some((offer.at, worth(offer)?))).collect()
}

fn worth(offer: &Offer<'_>) -> Option<Money> {
    let (currency_code, _) = offer.currency()?;
    Some(Money { currency_code, amount: contract_value(offer).exact()? })
}

fn value_change(before: &Money, after: &Money, locations: (Location, Location)) -> Option<Change> {
    const WHAT: &str = "the contract value";
    let text = |money: &Money| money.amount.to_text(money.currency_code);
    let (old, new) = (text(before), text(after));
    if before == after {
        return None;
    }
    if before.currency_code == after.currency_code {
        return Some(Change::changed(WHAT, (&old, &new), &format!(" {}", after.currency_code), locations));
    }
    let with_currency = |money: &Money| format!("{} {}", text(money), money.currency_code);
    Some(Change::changed(WHAT, (&with_currency(before), &with_currency(after)), "", locations))
}
