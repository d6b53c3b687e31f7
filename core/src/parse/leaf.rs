//! The limits of single leaves: format, length, range, choice.

use std::borrow::Cow;

use crate::aws_code::AwsRefusal;
use crate::diagnostic::Severity;
use crate::document::{Kind, Node};
use crate::fields::{Field, Presence, Shape};
use crate::parse::objection::objection;
use crate::rule::{Finding, Findings};
use crate::rules::field;

/// What is expected at a place: by a field, or by a list of its items.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// What stands there, in words.
    pub(super) label: &'static str,
    /// What it may be.
    pub(super) shape: &'static Shape,
    /// What AWS answers to a value that is not permitted.
    pub(super) refused: Option<AwsRefusal>,
}

impl Slot {
    /// What a field may hold.
    pub(super) fn of(field: &'static Field) -> Self {
        Self { label: field.label, shape: &field.shape, refused: field.refused }
    }
}

/// Checks a leaf against its shape; each leaf gets one finding at most.
pub(super) fn check<'document>(node: Node<'document>, slot: Slot, findings: &mut Findings<'document>) {
    let expected = match slot.shape {
        Shape::Boolean => Kind::Boolean,
        Shape::Integer(..) => Kind::Number,
        _ => Kind::Text,
    };
    match (expected, node.kind()) {
        (Kind::Text, Kind::Number) => number_instead_of_text(node, slot, findings),
        (Kind::Number, Kind::Text) => text_instead_of_number(node, slot, findings),
        (expected, kind) if expected != kind => {
            wrong_type(node, slot.label, expected.described(), findings);
        }
        _ => permitted(node, slot, findings),
    }
}

fn permitted<'document>(node: Node<'document>, slot: Slot, findings: &mut Findings<'document>) {
    let Some(objection) = objection(slot.shape, node.text()) else { return };
    findings.reporter(objection.rule).report(node.id(), |finding| {
        let aws = objection.aws.or(slot.refused);
        finding.message(format_args!("the {} {}", slot.label, objection.message)).aws(aws);
        if let Some(better) = objection.better.filter(|better| is_fine(slot.shape, better)) {
            finding.repair(format_args!("Write {better}")).replace(node.id(), &better);
        }
    });
}

/// A text of nothing but white space: as good as missing.
pub(super) fn blank<'document>(node: Node<'document>, field: &'static Field, findings: &mut Findings<'document>) {
    let describe = |finding: &mut Finding<'_>| {
        finding.message(format_args!("the {} is empty", field.label));
        match field.presence {
            Presence::Required(aws) => finding.aws(aws),
            Presence::Conditional => finding,
            Presence::Optional => {
                finding.repair("Leave it out").remove(node.id());
                finding
            }
        };
    };
    findings.reporter(&field::EMPTY_TEXT).report_incomplete(node.id(), describe);
}

/// Something of another JSON type than `expected`, which says it with its article.
pub(super) fn wrong_type<'document>(
    node: Node<'document>,
    label: &str,
    expected: &str,
    findings: &mut Findings<'document>,
) {
    findings.reporter(&field::WRONG_TYPE).report(node.id(), |finding| {
        finding.message(format_args!("the {label} has to be {expected}, this is {}", node.kind().described()));
    });
}

fn number_instead_of_text<'document>(node: Node<'document>, slot: Slot, findings: &mut Findings<'document>) {
    let digits = node.text();
    findings.reporter(&field::NUMBER_INSTEAD_OF_TEXT).report(node.id(), |finding| {
        finding.message(format_args!("the {} is the number {}, it has to be a text", slot.label, shortened(digits)));
        if is_fine(slot.shape, digits) {
            finding.repair(format_args!("Write \"{digits}\"")).replace(node.id(), digits);
        }
    });
}

fn text_instead_of_number<'document>(node: Node<'document>, slot: Slot, findings: &mut Findings<'document>) {
    let text = node.text().trim();
    findings.reporter(&field::WRONG_TYPE).report(node.id(), |finding| {
        finding.message(format_args!(
            "the {} is the text `{}`, it has to be a whole number",
            slot.label,
            shortened(text)
        ));
        if let Some(number) = text.parse::<i64>().ok().filter(|_| is_fine(slot.shape, text)) {
            let title = format_args!("Write {number} without quotes");
            finding.repair(title).replace_value(node.id(), number.into());
        }
    });
}

/// Whether AWS would take `text` in a field of this shape.
fn is_fine(shape: &Shape, text: &str) -> bool {
    objection(shape, text).is_none_or(|objection| objection.rule.severity != Severity::Error)
}

/// A value as it is quoted in a message: at most 80 characters of it.
pub(crate) fn shortened(text: &str) -> Cow<'_, str> {
    const MAX: usize = 80;
    match text.char_indices().nth(MAX) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
    }
}
