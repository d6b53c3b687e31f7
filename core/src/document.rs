//! The JSON tree as it was written: nothing judged, nothing lost.
//!
//! A [`Document`] is read from text by [`Document::parse`], or from a value that is being edited by
//! [`Document::from_value`]. Both give the same view: nodes of a [`Kind`] with text, members and items. Which parser made
//! the tree shows nowhere else.

mod from_text;
mod from_value;
mod span;

use std::borrow::Cow;

use serde_json::{Map, Number, Value};

use crate::location::Location;
use crate::order::groups;

pub use span::{Span, span};

/// The most bytes of text that are read, 16 MiB: a hundred times the largest set that AWS would take.
///
/// It bounds time and memory whatever the text holds.
pub const MAX_TEXT_BYTES: usize = 16 * 1024 * 1024;

/// The deepest nesting of lists and objects that is read; the format needs nine levels.
pub const MAX_DEPTH: usize = 64;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number, kept as its digits.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

impl Kind {
    /// The kind in words, with its article.
    pub const fn described(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "true or false",
            Self::Number => "a number",
            Self::Text => "a text",
            Self::List => "a list",
            Self::Object => "an object",
        }
    }
}

/// The name of a node within its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

impl NodeId {
    /// The outermost node.
    pub const ROOT: Self = Self(0);
}

/// What is wrong with the JSON itself, before any rule looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The text is no JSON: what was met, and at which line and column (from 1).
    Syntax {
        /// What the parser met.
        message: String,
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1.
        column: usize,
    },
    /// The text is longer than [`MAX_TEXT_BYTES`].
    TooLarge {
        /// Its length in bytes.
        bytes: usize,
    },
    /// Lists and objects are nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// One object has the same key twice; readers of JSON disagree about which one counts.
    DuplicateKey {
        /// The second of the two.
        node: NodeId,
    },
}

#[derive(Clone, Debug)]
struct NodeData<'text> {
    kind: Kind,
    /// The key of the member, where the parent is an object.
    key: Cow<'text, str>,
    /// What a text says, the digits of a number, `true` or `false`.
    text: Cow<'text, str>,
    parent: u32,
    /// The place among its siblings, from 0.
    ordinal: u32,
    /// The first node behind this one and all that it holds.
    end: u32,
}

/// A JSON document as it was written.
///
/// Nodes lie in one list in the order of the text, so that a whole tree is one allocation, and a location is found by
/// walking up.
#[derive(Debug)]
pub struct Document<'text> {
    nodes: Vec<NodeData<'text>>,
    faults: Vec<Fault>,
}

/// A node of a document, and the way to what it holds.
#[derive(Clone, Copy, Debug)]
pub struct Node<'document> {
    document: &'document Document<'document>,
    data: &'document NodeData<'document>,
    id: u32,
}

impl<'text> Document<'text> {
    /// The outermost value; `None` when the text could not be read.
    pub fn root(&self) -> Option<Node<'_>> {
        if self.is_unreadable() { None } else { self.node(0) }
    }

    /// What is wrong with the JSON itself.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Whether there is no tree, because the text is no JSON or exceeds a limit.
    pub fn is_unreadable(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Where the node `id` is.
    pub fn location(&self, id: NodeId) -> Location {
        let mut path = Vec::new();
        let mut current = id.0;
        while current != 0
            && let Some(data) = self.nodes.get(current as usize)
        {
            path.push(data);
            current = data.parent;
        }
        path.iter().rev().fold(Location::root(), |location, data| {
            match self.nodes.get(data.parent as usize).map(|parent| parent.kind) {
                Some(Kind::Object) => location.key(&data.key),
                _ => location.index(data.ordinal as usize),
            }
        })
    }

    /// The document as a value that can be edited; `Null` when the text could not be read.
    ///
    /// Of duplicate keys the last one stays, as in JavaScript; the document has a [`Fault`] for it.
    pub fn to_value(&self) -> Value {
        self.root().map_or(Value::Null, Node::to_value)
    }

    /// How many nodes there are.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The node at `location`.
    pub(crate) fn find(&self, location: &Location) -> Option<NodeId> {
        let root = self.root()?;
        let found = location.as_pointer().tokens().try_fold(root, |node, token| match node.kind() {
            Kind::Object => node.get(&token.decoded()),
            Kind::List => node.children().nth(token.decoded().parse().ok()?),
            _ => None,
        });
        found.map(Node::id)
    }

    /// The same document with another leaf at `node`, which is one.
    pub(crate) fn with_leaf(&'text self, node: NodeId, kind: Kind, text: &'text str) -> Self {
        self.changed(node, |data| (data.kind, data.text) = (kind, Cow::Borrowed(text)))
    }

    /// The same document as readers see it without the member `node`: its key is one that nobody asks for.
    pub(crate) fn without(&'text self, node: NodeId) -> Self {
        self.changed(node, |data| data.key = Cow::Borrowed("\0"))
    }

    fn changed(&'text self, node: NodeId, change: impl FnOnce(&mut NodeData<'text>)) -> Self {
        let mut nodes = self.nodes.clone();
        if let Some(data) = nodes.get_mut(node.0 as usize) {
            change(data);
        }
        Self { nodes, faults: Vec::new() }
    }

    fn unreadable(fault: Fault) -> Self {
        Self { nodes: Vec::new(), faults: vec![fault] }
    }

    fn node(&self, id: u32) -> Option<Node<'_>> {
        self.nodes.get(id as usize).map(|data| Node { document: self, data, id })
    }

    /// Begins a node behind all others; its end is right behind it until something is put in.
    fn push(&mut self, kind: Kind, text: Cow<'text, str>, place: Place<'text>) -> u32 {
        let id = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        let Place { parent, ordinal, key } = place;
        self.nodes.push(NodeData { kind, key, text, parent, ordinal, end: id.saturating_add(1) });
        id
    }

    /// Ends the list or object `id` behind the newest node.
    fn end(&mut self, id: u32) {
        let end = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        if let Some(data) = self.nodes.get_mut(id as usize) {
            data.end = end;
        }
    }

    /// The same, and notes the keys that the object has twice.
    fn close(&mut self, id: u32) {
        self.end(id);
        let Some(node) = self.node(id).filter(|node| node.kind() == Kind::Object) else { return };
        let members: Vec<Node<'_>> = node.children().collect();
        let twice = repeated_keys(&members);
        self.faults.extend(twice.into_iter().map(|node| Fault::DuplicateKey { node }));
    }
}

/// The members whose key another one has before them.
fn repeated_keys(members: &[Node<'_>]) -> Vec<NodeId> {
    /// Of so few, looking at all before each is faster than sorting.
    const FEW: usize = 16;
    if members.len() <= FEW {
        let mut seen: Vec<&str> = Vec::with_capacity(members.len());
        let mut is_repeated = |key| {
            let known = seen.contains(&key);
            seen.push(key);
            known
        };
        return members.iter().filter(|member| is_repeated(member.key())).map(|member| member.id()).collect();
    }
    let repeated = groups(members, |member| member.key()).into_iter().flat_map(|places| places.into_iter().skip(1));
    repeated.filter_map(|place| members.get(place)).map(|member| member.id()).collect()
}

/// Where a new node goes.
struct Place<'text> {
    parent: u32,
    ordinal: u32,
    key: Cow<'text, str>,
}

impl Place<'_> {
    const ROOT: Self = Place { parent: 0, ordinal: 0, key: Cow::Borrowed("") };
}

impl<'document> Node<'document> {
    /// The name of this node within its document.
    pub fn id(self) -> NodeId {
        NodeId(self.id)
    }

    /// The names of this node and of all that it holds.
    pub(crate) fn ids(self) -> std::ops::Range<NodeId> {
        NodeId(self.id)..NodeId(self.data.end)
    }

    /// What this node is.
    pub fn kind(self) -> Kind {
        self.data.kind
    }

    /// The key, where this is a member of an object; empty otherwise.
    pub fn key(self) -> &'document str {
        &self.data.key
    }

    /// What a text says, the digits of a number, `true` or `false`; empty otherwise.
    pub fn text(self) -> &'document str {
        &self.data.text
    }

    /// Whether this is a text of nothing but white space.
    pub(crate) fn is_blank(self) -> bool {
        // Nearly every text begins with something else.
        self.data.kind == Kind::Text
            && !self.data.text.as_bytes().first().is_some_and(u8::is_ascii_graphic)
            && self.data.text.trim().is_empty()
    }

    /// The items of a list or the members of an object, in the order of the text.
    pub fn children(self) -> Children<'document> {
        Children { document: self.document, next: self.id.saturating_add(1), end: self.data.end }
    }

    /// The member `key` of an object; of duplicates the last one.
    pub fn get(self, key: &str) -> Option<Self> {
        if self.kind() != Kind::Object {
            return None;
        }
        self.children().filter(|member| member.key() == key).last()
    }

    /// This node and all that it holds, as a value that can be edited.
    pub fn to_value(self) -> Value {
        match self.kind() {
            Kind::Null => Value::Null,
            Kind::Boolean => Value::Bool(self.text() == "true"),
            Kind::Number => self.text().parse::<Number>().map_or(Value::Null, Value::Number),
            Kind::Text => Value::String(self.text().to_owned()),
            Kind::List => Value::Array(self.children().map(Self::to_value).collect()),
            Kind::Object => Value::Object(
                self.children().map(|member| (member.key().to_owned(), member.to_value())).collect::<Map<_, _>>(),
            ),
        }
    }
}

/// The items of a list or the members of an object.
#[derive(Clone, Debug)]
pub struct Children<'document> {
    document: &'document Document<'document>,
    next: u32,
    end: u32,
}

impl<'document> Iterator for Children<'document> {
    type Item = Node<'document>;

    fn next(&mut self) -> Option<Self::Item> {
        let node = self.document.node(self.next).filter(|_| self.next < self.end)?;
        self.next = node.data.end;
        Some(node)
    }
}
