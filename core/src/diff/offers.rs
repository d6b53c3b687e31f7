//! Compares the offers of two versions of a set.

use serde::Serialize;

use super::compare::{Both, Comparison};
use super::{Change, IDENTITY};
use crate::document::{Document, Node, NodeId};
use crate::economics::contract_value;
use crate::fields::OFFER;
use crate::model::{Money, Offer, OfferSet};
use crate::order::{self, Lookup};

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
            let both = (Some(partner.node), Some(offer.node));
            let worths = (old_worth.get(partner.node.id()), new_worth.get(offer.node.id()));
            if let (Some(before), Some(after)) = worths {
                compare_worths(before, after, both, &mut comparison);
            }
            comparison.objects(both, OFFER, IDENTITY);
        }
        let changes = comparison.changes;
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
    let mut is_free = vec![true; old.len()];
    let keys: [Key; 3] = [product_id, id, nameless];
    for key in keys {
        let before = keyed(old, key, &|place| is_free.get(place) == Some(&true));
        let after = keyed(new, key, &|place| partners.get(place) == Some(&None));
        for ((_, place), partner) in after.iter().zip(order::partners(&before, &after, |(key, _)| *key)) {
            let Some((_, partner)) = partner.and_then(|partner| before.get(partner)) else { continue };
            if let (Some(slot), Some(is_free)) = (partners.get_mut(*place), is_free.get_mut(*partner)) {
                (*slot, *is_free) = (Some(*partner), false);
            }
        }
    }
    partners
}

/// What offers are told apart by.
type Key = for<'document> fn(Node<'document>) -> Option<&'document str>;

/// The keys of the offers that are still to be paired, as far as they have one, with their places.
fn keyed<'document>(
    offers: &[Placed<'document>],
    key: Key,
    is_open: &dyn Fn(usize) -> bool,
) -> Vec<(&'document str, usize)> {
    let mut keyed = Vec::new();
    for offer in offers.iter().filter(|offer| is_open(offer.place)) {
        keyed.extend(key(offer.node).map(|key| (key, offer.place)));
    }
    keyed
}

fn product_id(offer: Node<'_>) -> Option<&str> {
    text(offer.get("product")?, "id")
}

fn id(offer: Node<'_>) -> Option<&str> {
    text(offer, "id")
}

/// The key of offers that have neither product nor id.
fn nameless(offer: Node<'_>) -> Option<&str> {
    (product_id(offer).is_none() && id(offer).is_none()).then_some("")
}

fn named(offer: Node<'_>) -> OfferDifference {
    OfferDifference {
        status: OfferStatus::Removed,
        name: text(offer, "name").map(str::to_owned),
        product_id: product_id(offer).map(str::to_owned),
        before: None,
        after: None,
        changes: Vec::new(),
    }
}

fn text<'document>(object: Node<'document>, key: &str) -> Option<&'document str> {
    object.get(key).map(|member| member.text().trim()).filter(|text| !text.is_empty())
}

/// The contract value of each offer, where it is known for sure.
fn worths(document: &Document<'_>) -> Lookup<NodeId, Money> {
    let mut worths = Vec::new();
    for offer in OfferSet::read(document).iter().flat_map(|set| &set.offers) {
        worths.extend(worth(offer).map(|worth| (offer.at, worth)));
    }
    Lookup::of(worths)
}

fn worth(offer: &Offer<'_>) -> Option<Money> {
    let (currency_code, _) = offer.currency()?;
    Some(Money { currency_code, amount: contract_value(offer).exact()? })
}

fn compare_worths<'document>(
    before: &Money,
    after: &Money,
    both: Both<'document>,
    comparison: &mut Comparison<'document>,
) {
    if before == after {
        return;
    }
    let text = |money: &Money| money.amount.to_text(money.currency_code);
    let (old, new, unit) = if before.currency_code == after.currency_code {
        (text(before), text(after), format!(" {}", after.currency_code))
    } else {
        let with_currency = |money: &Money| format!("{} {}", text(money), money.currency_code);
        (with_currency(before), with_currency(after), String::new())
    };
    comparison.changed(both, "the contract value", (old, new), &unit);
}
