//! Document → model and findings: total, it never fails.
//!
//! It walks the document along the field table, reports every single field that can not be what it has to be, and reads
//! what can be read into the model.

mod leaf;
mod objection;

pub(crate) use leaf::shortened;

use crate::document::{Document, Fault, Kind, Node};
use crate::fields::{Field, ListLimits, OFFER_SET, Presence, Shape, Variant};
use crate::model::OfferSet;
use crate::order::sorted_by_key;
use crate::parse::leaf::Slot;
use crate::rule::{Findings, Purpose};
use crate::rules::{field, json};

/// Reads a document and reports what single fields do wrong; `None` when there is nothing that could be a set.
pub(crate) fn parse<'document>(
    document: &'document Document<'document>,
    purpose: Purpose,
    findings: &mut Findings<'document>,
) -> Option<OfferSet<'document>> {
    for fault in document.faults() {
        report_fault(fault, findings);
    }
    let root = document.root()?;
    if root.kind() != Kind::Object {
        leaf::wrong_type(root, "document", "an object", findings);
        return None;
    }
    Walk { purpose, findings, values: Vec::new() }.object(root, OFFER_SET, None);
    OfferSet::read(document)
}

fn report_fault(fault: &Fault, findings: &mut Findings<'_>) {
    let root = crate::document::NodeId::ROOT;
    match fault {
        Fault::Syntax { message, line, column } => {
            findings.reporter(&json::UNREADABLE_JSON).report(root, |finding| {
                finding.message(format_args!("the text is no JSON: line {line}, column {column}: {message}"));
            });
        }
        Fault::TooLarge { bytes } => findings.reporter(&json::DOCUMENT_TOO_LARGE).report(root, |finding| {
            let limit = crate::document::MAX_TEXT_BYTES;
            finding.message(format_args!("the text has {bytes} bytes, at most {limit} are read"));
        }),
        Fault::TooDeep => findings.reporter(&json::NESTING_TOO_DEEP).report(root, |finding| {
            let limit = crate::document::MAX_DEPTH;
            finding.message(format_args!("lists and objects are nested more than {limit} levels deep"));
        }),
        Fault::DuplicateKey { node } => findings.reporter(&json::DUPLICATE_KEY).report(*node, |finding| {
            let location = finding.location(*node);
            let key = location.as_pointer().last().map(|token| token.decoded().into_owned()).unwrap_or_default();
            finding.message(format_args!("the object has the key `{key}` more than once"));
        }),
    }
}

struct Walk<'walk, 'document> {
    purpose: Purpose,
    findings: &'walk mut Findings<'document>,
    /// The values of the fields of the objects that are being looked at, the innermost last.
    values: Vec<Option<Node<'document>>>,
}

impl<'document> Walk<'_, 'document> {
    /// An object of these fields; `tag` is a member that is known already.
    fn object(&mut self, object: Node<'document>, fields: &'static [Field], tag: Option<&str>) {
        // Each member is looked at once: most come in the order of the fields, and so the next one is looked for first.
        let first = self.values.len();
        self.values.resize(first + fields.len(), None);
        let mut next = 0;
        let mut has_strays = false;
        for member in object.children() {
            let key = member.key();
            let place = match fields.get(next) {
                Some(field) if field.key == key => Some(next),
                _ => fields.iter().position(|field| field.key == key),
            };
            let Some(place) = place else {
                has_strays |= Some(key) != tag;
                continue;
            };
            if let Some(value) = self.values.get_mut(first + place) {
                *value = Some(member);
            }
            next = place + 1;
        }
        for (place, field) in fields.iter().enumerate() {
            match self.values.get(first + place).copied().flatten() {
                Some(value) => self.field(value, field),
                None => self.missing(object, field),
            }
        }
        self.values.truncate(first);
        if has_strays {
            self.unknown_members(object, fields, tag);
        }
    }

    /// Of the members that the format does not know, in the order of their keys: whatever the order in the text.
    fn unknown_members(&mut self, object: Node<'document>, fields: &'static [Field], tag: Option<&str>) {
        let known = |key: &str| Some(key) == tag || fields.iter().any(|field| field.key == key);
        let unknown: Vec<Node<'document>> = object.children().filter(|member| !known(member.key())).collect();
        for member in sorted_by_key(unknown, |member| member.key()) {
            self.findings.reporter(&field::UNKNOWN_FIELD).report(member.id(), |finding| {
                finding.message(format_args!("the format has no field `{}` here", shortened(member.key())));
            });
        }
    }

    fn missing(&mut self, object: Node<'document>, field: &'static Field) {
        let Presence::Required(aws) = field.presence else { return };
        if field.is_internal && self.purpose == Purpose::Acceptance {
            // The buyer is not given it.
            return;
        }
        self.findings.reporter(&field::MISSING_FIELD).report_incomplete(object.id().member(field.key), |finding| {
            finding.message(format_args!("the {} is missing", field.label)).aws(aws);
            if let Shape::Choice([only]) = field.shape {
                finding.repair(format_args!("Set it to {only}")).add(object.id().member(field.key), only);
            }
        });
    }

    fn field(&mut self, value: Node<'document>, field: &'static Field) {
        let is_leaf = !matches!(field.shape, Shape::Object(_) | Shape::List(_) | Shape::Tagged(_));
        if is_leaf && value.is_blank() {
            leaf::blank(value, field, self.findings);
        } else {
            self.value(value, Slot::of(field));
        }
    }

    fn value(&mut self, value: Node<'document>, slot: Slot) {
        match (slot.shape, value.kind()) {
            (Shape::Object(fields), Kind::Object) => self.object(value, fields, None),
            (Shape::List(limits), Kind::List) => self.list(value, slot, limits),
            (Shape::Tagged(variants), Kind::Object) => self.tagged(value, variants),
            (Shape::Object(_) | Shape::Tagged(_), _) => {
                leaf::wrong_type(value, slot.label, "an object", self.findings);
            }
            (Shape::List(_), _) => {
                leaf::wrong_type(value, &format!("value for the {}", slot.label), "a list", self.findings);
            }
            _ => leaf::check(value, slot, self.findings),
        }
    }

    fn list(&mut self, list: Node<'document>, slot: Slot, limits: &'static ListLimits) {
        let Slot { label, refused, .. } = slot;
        let (count, items) = (list.children().count(), limits.items);
        if count < items.min {
            self.findings.reporter(&field::EMPTY_LIST).report_incomplete(list.id(), |finding| {
                finding.message(format_args!("there is no {} in the {label}", limits.item_label)).aws(refused);
            });
        } else if count > items.max {
            self.findings.reporter(&field::TOO_MANY_ITEMS).report(list.id(), |finding| {
                let most = items.max;
                finding.message(format_args!("there are {count} items in the {label}, AWS takes at most {most}"));
                finding.aws(items.exceeded.or(refused));
            });
        } else if count > items.undisputed_max {
            self.findings.reporter(&field::DISPUTED_ITEM_COUNT).report(list.id(), |finding| {
                finding.message(format_args!(
                    "there are {count} items in the {label}; AWS's own pages differ: {} by one, {} by another",
                    items.undisputed_max, items.max
                ));
            });
        }
        for item in list.children() {
            self.value(item, Slot { label: limits.item_label, shape: limits.item, refused: None });
        }
    }

    fn tagged(&mut self, object: Node<'document>, variants: &'static [Variant]) {
        const TAG: &str = "type";
        let Some(tag) = object.get(TAG) else {
            self.findings.reporter(&field::MISSING_FIELD).report_incomplete(object.id().member(TAG), |finding| {
                finding.message("the type of the term is missing").aws(None);
            });
            return;
        };
        if let Some(variant) = variants.iter().find(|variant| tag.kind() == Kind::Text && variant.tag == tag.text()) {
            self.object(object, variant.fields, Some(TAG));
        } else {
            self.findings.reporter(&field::UNKNOWN_TERM).report(tag.id(), |finding| {
                finding.message(format_args!("there is no term of type `{}` here", shortened(tag.text())));
                let alike = variants.iter().find(|variant| variant.tag.eq_ignore_ascii_case(tag.text().trim()));
                if let Some(variant) = alike {
                    finding.repair(format_args!("Write {}", variant.tag)).replace(tag.id(), variant.tag);
                }
            });
        }
    }
}
