//! Writes parts of a document as parts of a request, and keeps account of what was written.

use serde_json::{Map, Value};

use crate::aws::names::request_key;
use crate::document::{Document, Kind, Node, NodeId};
use crate::fields::{Field, Shape};
use crate::location::Location;
use crate::order::sorted_by_key;

/// Takes parts of a document into requests: in AWS's spelling, and only what the field table knows, because AWS refuses
/// details with unknown properties.
pub(super) struct Writer {
    written: Vec<NodeId>,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self { written: Vec::new() }
    }

    /// The member `key` of `object` as it stands there.
    pub(super) fn member(&mut self, object: Node<'_>, key: &str) -> Option<Value> {
        object.get(key).map(|member| self.leaf(member))
    }

    /// The member `key` of `object`, which holds these fields.
    pub(super) fn object(&mut self, object: Node<'_>, key: &str, fields: &'static [Field]) -> Option<Value> {
        let field = fields.iter().find(|field| field.key == key)?;
        object.get(key).map(|member| self.value(member, &field.shape))
    }

    /// The list `key` of `object`, unless it is empty.
    pub(super) fn list(&mut self, object: Node<'_>, key: &str) -> Option<Value> {
        let list = object.get(key).filter(|list| list.children().next().is_some())?;
        Some(list.children().map(|item| self.leaf(item)).collect())
    }

    /// A value of this shape.
    pub(super) fn value(&mut self, node: Node<'_>, shape: &'static Shape) -> Value {
        match (shape, node.kind()) {
            (Shape::Object(fields), Kind::Object) => self.members(node, fields, Map::new()),
            (Shape::Tagged(variants), Kind::Object) => {
                let tag = node.get("type").map(|tag| self.leaf(tag)).unwrap_or_default();
                let variant = variants.iter().find(|variant| tag == variant.tag);
                let start = Map::from_iter([("Type".to_owned(), tag)]);
                self.members(node, variant.map_or(&[], |variant| variant.fields), start)
            }
            (Shape::List(limits), Kind::List) => node.children().map(|item| self.value(item, limits.item)).collect(),
            _ => self.leaf(node),
        }
    }

    fn members(&mut self, object: Node<'_>, fields: &'static [Field], mut members: Map<String, Value>) -> Value {
        for field in fields {
            if let Some(member) = object.get(field.key) {
                members.insert(request_key(field.key), self.value(member, &field.shape));
            }
        }
        Value::Object(members)
    }

    fn leaf(&mut self, node: Node<'_>) -> Value {
        self.mark(node);
        node.to_value()
    }

    /// Notes that `node` went into a request in some way.
    pub(super) fn mark(&mut self, node: Node<'_>) {
        self.written.push(node.id());
    }

    /// The parts of `document` that went into no request.
    ///
    /// An object or a list of which nothing was written is named as one; what holds nothing is not named.
    pub(super) fn left_out(&self, document: &Document<'_>) -> Vec<Location> {
        let written = sorted_by_key(self.written.clone(), |id| *id);
        let mut left_out = Vec::new();
        for member in document.root().into_iter().flat_map(Node::children) {
            collect(document, member, &written, &mut left_out);
        }
        left_out
    }
}

/// Collects what is not among `written`, which is in order.
fn collect(document: &Document<'_>, node: Node<'_>, written: &[NodeId], left_out: &mut Vec<Location>) {
    if written.binary_search(&node.id()).is_ok() {
        return;
    }
    let is_container = matches!(node.kind(), Kind::Object | Kind::List);
    // The ids of what a node holds follow its own, so that one look is enough.
    let inside = node.ids();
    let next = written.get(written.partition_point(|id| *id < inside.start));
    if is_container && next.is_some_and(|next| inside.contains(next)) {
        for child in node.children() {
            collect(document, child, written, left_out);
        }
    } else if !is_container || node.children().next().is_some() {
        left_out.push(document.location(node.id()));
    }
}
