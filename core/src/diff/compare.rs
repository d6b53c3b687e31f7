//! Compares two trees along the field table.

use super::items::{ItemKey, Pair, pairs};
use super::words::{self, quoted, same};
use super::{Change, ChangeKind};
use crate::document::{Document, Kind, Node};
use crate::fields::{Field, ListLimits, Shape, Variant};
use crate::order::{Lookup, sorted_by_key};

/// A comparison of two documents, and what it has found.
pub(super) struct Comparison<'document> {
    before: &'document Document<'document>,
    after: &'document Document<'document>,
    pub(super) changes: Vec<Change>,
}

/// What stands around a value in a sentence.
#[derive(Clone, Copy)]
struct Words<'words> {
    /// Behind the name of the field, such as ` on 2027-07-15`.
    of: &'words str,
    /// Behind an amount, such as ` USD`.
    unit: &'words str,
}

const PLAIN: Words<'static> = Words { of: "", unit: "" };

/// A value of the old version and the one of the new version that it is compared with.
pub(super) type Both<'document> = (Option<Node<'document>>, Option<Node<'document>>);

impl<'document> Comparison<'document> {
    pub(super) fn new(before: &'document Document<'document>, after: &'document Document<'document>) -> Self {
        Self { before, after, changes: Vec::new() }
    }

    /// Compares two objects with these fields, all but the members in `skipped`.
    pub(super) fn objects(&mut self, both: Both<'document>, fields: &'static [Field], skipped: &[&str]) {
        self.members(both, fields, skipped, PLAIN);
    }

    fn members(&mut self, both: Both<'document>, fields: &'static [Field], skipped: &[&str], words: Words<'_>) {
        let (before, after) = (members(both.0), members(both.1));
        for field in fields.iter().filter(|field| !skipped.contains(&field.key)) {
            self.field((before.get(field.key).copied(), after.get(field.key).copied()), field, words);
        }
        let is_unknown = |key: &&str| !skipped.contains(key) && fields.iter().all(|field| field.key != *key);
        let keys = before.iter().chain(after.iter()).map(|(key, _)| *key).filter(is_unknown);
        let mut keys = sorted_by_key(keys.collect(), |key| *key);
        keys.dedup();
        for key in keys {
            let what = format!("the field `{key}`{}", words.of);
            self.leaf((before.get(key).copied(), after.get(key).copied()), &what, "");
        }
    }

    fn field(&mut self, both: Both<'document>, field: &'static Field, words: Words<'_>) {
        let what = format!("the {}{}", field.label, words.of);
        match (field.shape, both) {
            (Shape::Object(fields), (Some(before), Some(after))) if is_object(before) && is_object(after) => {
                self.members(both, fields, &[], words);
            }
            (Shape::List(limits), (before, after)) if is_list(before) && is_list(after) => {
                self.list((before, after), limits, words);
            }
            (Shape::Amount(_), _) => self.leaf(both, &what, words.unit),
            _ => self.leaf(both, &what, ""),
        }
    }

    fn list(&mut self, both: Both<'document>, limits: &'static ListLimits, words: Words<'_>) {
        match limits.item {
            Shape::Object(fields) => {
                let count = both.1.map_or(0, |list| list.children().count());
                for Pair { key, before, after } in pairs(both.0, both.1, false) {
                    let of = format!("{}{}", words.of, key.words(count));
                    self.item((before, after), limits.item_label, fields, Words { of: &of, ..words });
                }
            }
            Shape::Tagged(variants) => {
                for Pair { key, before, after } in pairs(both.0, both.1, true) {
                    self.term((before, after), key, variants);
                }
            }
            _ => self.values(both, limits.item_label, words),
        }
    }

    fn item(&mut self, both: Both<'document>, label: &str, fields: &'static [Field], words: Words<'_>) {
        let what = format!("the {label}{}", words.of);
        match both {
            (Some(before), Some(after)) if is_object(before) && is_object(after) => {
                self.members(both, fields, &[], words);
            }
            (Some(_), Some(_)) => self.leaf(both, &what, ""),
            _ => self.one_sided(both, &what, amount_of),
        }
    }

    fn term(&mut self, both: Both<'document>, key: ItemKey<'_>, variants: &'static [Variant]) {
        let tag = if let ItemKey::Tag(tag) = key { tag } else { "" };
        let (Some(before), Some(after)) = both else {
            self.one_sided(both, &format!("the {}", words::term(tag)), |_| None);
            return;
        };
        let fields = variants.iter().find(|variant| variant.tag == tag).map_or(&[][..], |variant| variant.fields);
        let currency = |term: Node<'document>| term.get("currencyCode").map(Node::text);
        let unit = match (currency(before), currency(after)) {
            (Some(before), Some(after)) if before == after => format!(" {before}"),
            _ => String::new(),
        };
        let of = if tag.starts_with("Resale") { " (wholesale)" } else { "" };
        self.members(both, fields, &["type"], Words { of, unit: &unit });
    }

    /// Lists of plain values, whose order means nothing.
    fn values(&mut self, both: Both<'document>, label: &str, words: Words<'_>) {
        let what = format!("the {label}{}", words.of);
        let (before, after) = (texts(both.0), texts(both.1));
        for (value, node) in before.iter() {
            if after.get(*value).is_none() {
                let sentence = format!("{what} {} is removed", quoted(value));
                self.note((Some(*node), None), sentence, (Some((*value).to_owned()), None));
            }
        }
        for (value, node) in after.iter() {
            if before.get(*value).is_none() {
                let sentence = format!("{what} {} is added", quoted(value));
                self.note((None, Some(*node)), sentence, (None, Some((*value).to_owned())));
            }
        }
    }

    /// A single value, or anything else that is not looked into.
    fn leaf(&mut self, both: Both<'document>, what: &str, unit: &str) {
        let (Some(before), Some(after)) = both else {
            self.one_sided(both, what, text);
            return;
        };
        match (text(before), text(after)) {
            (Some(old), Some(new)) if before.kind() == after.kind() && same(&old, &new) => {}
            (Some(old), Some(new)) => self.changed(both, what, (old, new), unit),
            (None, None) if before.to_value() == after.to_value() => {}
            values => self.note(both, format!("{what} changes"), values),
        }
    }

    /// Notes what only one of the versions has, if any; `value` is what it says.
    fn one_sided(&mut self, both: Both<'document>, what: &str, value: fn(Node<'document>) -> Option<String>) {
        let (verb, colon, node) = match both {
            (Some(before), _) => ("is gone", ", it was ", before),
            (None, Some(after)) => ("is new", ": ", after),
            (None, None) => return,
        };
        let value = value(node);
        let words = value.as_deref().map(|value| format!("{colon}{}", quoted(value))).unwrap_or_default();
        let values = if both.0.is_some() { (value, None) } else { (None, value) };
        self.note(both, format!("{what} {verb}{words}"), values);
    }

    /// Notes that a value differs; `unit` is read behind both.
    pub(super) fn changed(&mut self, both: Both<'document>, what: &str, values: (String, String), unit: &str) {
        let (before, after) = values;
        let (verb, old, new) = (words::verb(&before, &after), quoted(&before), quoted(&after));
        let sentence = format!("{what} {verb} from {old}{unit} to {new}{unit}");
        self.note(both, sentence, (Some(before), Some(after)));
    }

    fn note(&mut self, both: Both<'document>, sentence: String, (before, after): (Option<String>, Option<String>)) {
        self.changes.push(Change {
            kind: match both {
                (None, _) => ChangeKind::Added,
                (_, None) => ChangeKind::Removed,
                _ => ChangeKind::Changed,
            },
            sentence,
            before,
            after,
            location_before: both.0.map(|node| self.before.location(node.id())),
            location_after: both.1.map(|node| self.after.location(node.id())),
        });
    }
}

/// What the items of a list say, with the last item that says it.
fn texts(list: Option<Node<'_>>) -> Lookup<&str, Node<'_>> {
    Lookup::of(list.into_iter().flat_map(Node::children).map(|item| (item.text(), item)).collect())
}

/// The members of an object by key; of duplicates the last one.
fn members(object: Option<Node<'_>>) -> Lookup<&str, Node<'_>> {
    let members = object.filter(|object| is_object(*object)).into_iter().flat_map(Node::children);
    Lookup::of(members.map(|member| (member.key(), member)).collect())
}

fn is_object(node: Node<'_>) -> bool {
    node.kind() == Kind::Object
}

/// Whether there is a list; none at all counts as an empty one.
fn is_list(node: Option<Node<'_>>) -> bool {
    node.is_none_or(|node| node.kind() == Kind::List)
}

/// What a leaf says; `None` for an object or a list.
fn text(node: Node<'_>) -> Option<String> {
    match node.kind() {
        Kind::Object | Kind::List => None,
        Kind::Null => Some("null".to_owned()),
        _ => Some(node.text().to_owned()),
    }
}

/// The number that matters most in an item of a list.
fn amount_of(item: Node<'_>) -> Option<String> {
    const AMOUNTS: [&str; 4] = ["chargeAmount", "price", "maxQuantity", "chargePercentage"];
    AMOUNTS.into_iter().find_map(|key| text(item.get(key)?))
}
