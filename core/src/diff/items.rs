//! Which items of two lists are about the same thing.

use std::collections::{BTreeMap, VecDeque};

use crate::document::{Kind, Node};

/// What tells an item of a list from the others, and how it is read in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ItemKey {
    /// A term or another tagged object, by its type.
    Tag(String),
    /// An object, by the member that names it.
    Member(&'static str, String),
    /// Anything else, by its place.
    Place(usize),
}

impl ItemKey {
    fn of(item: Node<'_>, place: usize, is_tagged: bool) -> Self {
        const MEMBERS: [&str; 4] = ["chargeDate", "dimensionKey", "key", "chargeDateOffset"];
        let text =
            |node: Option<Node<'_>>| node.filter(|node| node.kind() == Kind::Text).map(|node| node.text().to_owned());
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
    pub(super) key: ItemKey,
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
    let keyed = |list: Option<Node<'document>>| {
        let items = list.into_iter().flat_map(Node::children).enumerate();
        items.map(move |(place, item)| (ItemKey::of(item, place, is_tagged), item))
    };
    let mut old: BTreeMap<ItemKey, VecDeque<Node<'document>>> = BTreeMap::new();
    for (key, item) in keyed(before) {
        old.entry(key).or_default().push_back(item);
    }
    let mut pairs: Vec<Pair<'document>> = Vec::new();
    for (key, item) in keyed(after) {
        let before = old.get_mut(&key).and_then(VecDeque::pop_front);
        pairs.push(Pair { key, before, after: Some(item) });
    }
    let mut gone: Vec<(ItemKey, Node<'document>)> =
        old.into_iter().flat_map(|(key, items)| items.into_iter().map(move |item| (key.clone(), item))).collect();
    gone.sort_by_key(|(_, item)| item.id());
    pairs.extend(gone.into_iter().map(|(key, item)| Pair { key, before: Some(item), after: None }));
    pairs
}
