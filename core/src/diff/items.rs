//! Which items of two lists are about the same thing.

use crate::document::{Kind, Node};
use crate::order::partners;

/// What tells an item of a list from the others, and how it is read in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ItemKey<'document> {
    /// A term or another tagged object, by its type.
    Tag(&'document str),
    /// An object, by the member that names it.
    Member(&'static str, &'document str),
    /// Anything else, by its place.
    Place(usize),
}

impl<'document> ItemKey<'document> {
    fn of(item: Node<'document>, place: usize, is_tagged: bool) -> Self {
        const MEMBERS: [&str; 4] = ["chargeDate", "dimensionKey", "key", "chargeDateOffset"];
        let text = |node: Option<Node<'document>>| node.filter(|node| node.kind() == Kind::Text).map(Node::text);
        if is_tagged && let Some(tag) = text(item.get("type")) {
            return Self::Tag(tag);
        }
        let member = MEMBERS.into_iter().find_map(|key| Some(Self::Member(key, text(item.get(key))?)));
        let selector = || text(item.get("selector")?.get("value")).map(|value| Self::Member("selector", value));
        member.or_else(selector).unwrap_or(Self::Place(place))
    }

    /// The item in words, to be read behind what it belongs to.
    pub(super) fn words(&self, count: usize) -> String {
        match self {
            Self::Member("chargeDate", date) => format!(" on {date}"),
            Self::Member("chargeDateOffset", offset) => format!(" after {offset}"),
            Self::Member("selector", duration) => format!(" for {duration}"),
            Self::Member(_, key) => format!(" of `{key}`"),
            Self::Place(place) if count > 1 => format!(" number {}", place + 1),
            Self::Tag(_) | Self::Place(_) => String::new(),
        }
    }
}

/// An item of the old list, of the new one, or of both.
#[derive(Clone, Debug)]
pub(super) struct Pair<'document> {
    pub(super) key: ItemKey<'document>,
    pub(super) before: Option<Node<'document>>,
    pub(super) after: Option<Node<'document>>,
}

/// The items of two lists in pairs: those of the new list in its order, behind them those that it no longer has.
///
/// Of several items with the same key the first goes with the first.
pub(super) fn pairs<'document>(
    before: Option<Node<'document>>,
    after: Option<Node<'document>>,
    is_tagged: bool,
) -> Vec<Pair<'document>> {
    let keyed = |list: Option<Node<'document>>| -> Vec<(ItemKey<'document>, Node<'document>)> {
        let items = list.into_iter().flat_map(Node::children).enumerate();
        items.map(|(place, item)| (ItemKey::of(item, place, is_tagged), item)).collect()
    };
    let (old, new) = (keyed(before), keyed(after));
    let mut is_gone = vec![true; old.len()];
    let mut pairs = Vec::new();
    for ((key, item), partner) in new.iter().zip(partners(&old, &new, |(key, _)| *key)) {
        if let Some(is_gone) = partner.and_then(|place| is_gone.get_mut(place)) {
            *is_gone = false;
        }
        let before = partner.and_then(|place| old.get(place)).map(|(_, item)| *item);
        pairs.push(Pair { key: *key, before, after: Some(*item) });
    }
    for ((key, item), is_gone) in old.iter().zip(is_gone) {
        if is_gone {
            pairs.push(Pair { key: *key, before: Some(*item), after: None });
        }
    }
    pairs
}
