use std::str::FromStr;

use super::{AccountId, Amount, CountryCode, Duration};
use crate::document::{Kind, Node, NodeId};

/// A leaf of a document, as far as it can be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading<T> {
    /// It is not there.
    #[default]
    Absent,
    /// It is there, but can not be read as what it has to be; the field table has a finding for it.
    Unreadable(NodeId),
    /// It is there and can be read.
    Read {
        /// What it says.
        value: T,
        /// Where it says so.
        at: NodeId,
    },
}

impl<T: Copy> Reading<T> {
    /// The value, where it can be read.
    pub fn value(self) -> Option<T> {
        self.located().map(|(value, _)| value)
    }

    /// The value and where it is, where it can be read.
    pub fn located(self) -> Option<(T, NodeId)> {
        match self {
            Self::Read { value, at } => Some((value, at)),
            Self::Absent | Self::Unreadable(_) => None,
        }
    }

    /// Where it is, readable or not.
    pub fn node(self) -> Option<NodeId> {
        match self {
            Self::Absent => None,
            Self::Unreadable(at) | Self::Read { at, .. } => Some(at),
        }
    }

    /// Whether it is not there at all.
    pub fn is_absent(self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl<'document> Reading<&'document str> {
    /// The same leaf as what `read` makes of its text.
    fn read_as<T>(self, read: impl FnOnce(&'document str) -> Option<T>) -> Reading<T> {
        match self {
            Self::Absent => Reading::Absent,
            Self::Unreadable(at) => Reading::Unreadable(at),
            Self::Read { value, at } => {
                read(value).map_or(Reading::Unreadable(at), |value| Reading::Read { value, at })
            }
        }
    }
}

/// A list of a document: its place, and the items that can be read.
///
/// A rule that compares whole lists leaves those alone that are not read in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// Where the list is; `None` when there is none.
    pub at: Option<NodeId>,
    /// Whether it can not be read in full: an item of it, or all of it.
    pub unreadable: bool,
    /// Its items.
    pub items: Vec<T>,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self { at: None, unreadable: false, items: Vec::new() }
    }
}

impl<T> Listed<T> {
    /// Whether there is no list at all.
    pub fn is_absent(&self) -> bool {
        self.at.is_none()
    }

    /// Something at `at` that can not be read as a list.
    pub(super) fn unreadable(at: NodeId) -> Self {
        Self { at: Some(at), unreadable: true, items: Vec::new() }
    }

    /// The items in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }
}

impl<'list, T> IntoIterator for &'list Listed<T> {
    type Item = &'list T;
    type IntoIter = std::slice::Iter<'list, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The leaf `key` of an object as a text; a blank one can not be read.
pub(super) fn text<'document>(object: Node<'document>, key: &str) -> Reading<&'document str> {
    leaf(object, key, Kind::Text)
}

/// The leaf `key` of an object as what its text can be parsed to.
pub(super) fn parsed<T: FromStr>(object: Node<'_>, key: &str) -> Reading<T> {
    leaf(object, key, Kind::Text).read_as(|text| text.parse().ok())
}

/// The leaf `key` of an object as a percentage of the kind that `UpdateMarkup` takes.
pub(super) fn percentage(object: Node<'_>, key: &str) -> Reading<Amount> {
    leaf(object, key, Kind::Text).read_as(|text| Amount::from_percentage(text).ok())
}

/// The leaf `key` of an object as the time from a start to something, which may be none.
pub(super) fn offset(object: Node<'_>, key: &str) -> Reading<Duration> {
    leaf(object, key, Kind::Text).read_as(|text| Duration::parse_offset(text).ok())
}

/// The leaf `key` of an object as a whole number.
pub(super) fn integer(object: Node<'_>, key: &str) -> Reading<i64> {
    leaf(object, key, Kind::Number).read_as(|digits| digits.parse().ok())
}

/// The leaf `key` of an object as true or false.
pub(super) fn boolean(object: Node<'_>, key: &str) -> Reading<bool> {
    leaf(object, key, Kind::Boolean).read_as(|text| text.parse().ok())
}

/// The member `key` of an object, where it is an object itself.
pub(super) fn object<'document>(parent: Node<'document>, key: &str) -> Option<Node<'document>> {
    parent.get(key).filter(|member| member.kind() == Kind::Object)
}

/// The items of the list `key` of an object, each read by `read`.
pub(super) fn list<'document, T>(
    parent: Node<'document>,
    key: &str,
    read: impl Fn(Node<'document>) -> Option<T>,
) -> Listed<T> {
    let Some(list) = parent.get(key) else { return Listed::default() };
    if list.kind() != Kind::List {
        return Listed::unreadable(list.id());
    }
    let mut listed = Listed { at: Some(list.id()), ..Listed::default() };
    for item in list.children() {
        match read(item) {
            Some(value) => listed.items.push(value),
            None => listed.unreadable = true,
        }
    }
    listed
}

/// An item of a list as a text.
pub(super) fn text_item(node: Node<'_>) -> Option<(&str, NodeId)> {
    item(node, Some)
}

/// An item of a list as an AWS account.
pub(super) fn account_item(node: Node<'_>) -> Option<(AccountId<'_>, NodeId)> {
    item(node, AccountId::new)
}

/// An item of a list as a country.
pub(super) fn country_item(node: Node<'_>) -> Option<(CountryCode<'_>, NodeId)> {
    item(node, CountryCode::new)
}

fn item<'document, T>(node: Node<'document>, read: impl FnOnce(&'document str) -> Option<T>) -> Option<(T, NodeId)> {
    let text = Some(node).filter(|node| node.kind() == Kind::Text)?.text();
    read(text).map(|value| (value, node.id()))
}

/// The leaf `key` of an object as it is written, where it is of this kind.
fn leaf<'document>(object: Node<'document>, key: &str, kind: Kind) -> Reading<&'document str> {
    let Some(member) = object.get(key) else { return Reading::Absent };
    let (at, value) = (member.id(), member.text());
    if member.kind() != kind || member.is_blank() {
        return Reading::Unreadable(at);
    }
    Reading::Read { value, at }
}
