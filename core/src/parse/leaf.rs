//! The limits of single leaves: format, length, range, choice.

use std::borrow::Cow;

use crate::diagnostic::Severity;
use crate::document::{Kind, Node};
use crate::fields::{Field, Presence, Shape};
use crate::fix::Fix;
use crate::parse::objection::objection;
use crate::rule::{Finding, Findings};
use crate::rules::field;

/// Checks a leaf against its shape; each leaf gets one finding at most.
pub(super) fn check<'document>(
    node: Node<'document>,
    field: &'static Field,
    shape: &'static Shape,
    findings: &mut Findings<'document>,
) {
    let expected = match shape {
        Shape::Boolean => Kind::Boolean,
        Shape::Integer(..) => Kind::Number,
        _ => Kind::Text,
    };
    match (expected, node.kind()) {
        (Kind::Text, Kind::Number) => number_instead_of_text(node, field, shape, findings),
        (Kind::Number, Kind::Text) => text_instead_of_number(node, field, shape, findings),
        (expected, kind) if expected != kind => {
            wrong_type(node, &format!("the {}", field.label), expected.described(), findings);
        }
        _ => permitted(node, field, shape, findings),
    }
}

fn permitted<'document>(
    node: Node<'document>,
    field: &'static Field,
    shape: &'static Shape,
    findings: &mut Findings<'document>,
) {
    let Some(objection) = objection(shape, node.text()) else { return };
    findings.reporter(objection.rule).report(node.id(), |finding| {
        finding.message(format!("the {} {}", field.label, objection.message));
        if field.refused.is_some() {
            finding.aws(field.refused);
        }
        if let Some(better) = objection.better.filter(|better| is_fine(shape, better)) {
            let place = finding.location(node.id());
            finding.fix(Fix::new(format!("Write {better}")).replace(place, better));
        }
    });
}

/// A text of nothing but white space: as good as missing.
pub(super) fn blank<'document>(node: Node<'document>, field: &'static Field, findings: &mut Findings<'document>) {
    let describe = |finding: &mut Finding<'document>| {
        finding.message(format!("the {} is empty", field.label));
        match field.presence {
            Presence::Required(aws) => finding.aws(aws),
            Presence::Optional => {
                let place = finding.location(node.id());
                finding.fix(Fix::new("Leave it out").remove(place))
            }
        };
    };
    findings.reporter(&field::EMPTY_TEXT).report_incomplete(node.id(), describe);
}

/// Something of another JSON type than `expected`, which says it with its article.
pub(super) fn wrong_type<'document>(
    node: Node<'document>,
    what: &str,
    expected: &str,
    findings: &mut Findings<'document>,
) {
    findings.reporter(&field::WRONG_TYPE).report(node.id(), |finding| {
        finding.message(format!("{what} has to be {expected}, this is {}", node.kind().described()));
    });
}

fn number_instead_of_text<'document>(
    node: Node<'document>,
    field: &'static Field,
    shape: &'static Shape,
    findings: &mut Findings<'document>,
) {
    let digits = node.text();
    findings.reporter(&field::NUMBER_INSTEAD_OF_TEXT).report(node.id(), |finding| {
        finding.message(format!("the {} is the number {}, it has to be a text", field.label, shortened(digits)));
        if is_fine(shape, digits) {
            let place = finding.location(node.id());
            finding.fix(Fix::new(format!("Write \"{digits}\"")).replace(place, digits));
        }
    });
}

fn text_instead_of_number<'document>(
    node: Node<'document>,
    field: &'static Field,
    shape: &'static Shape,
    findings: &mut Findings<'document>,
) {
    let text = node.text().trim();
    findings.reporter(&field::WRONG_TYPE).report(node.id(), |finding| {
        finding.message(format!("the {} is the text `{}`, it has to be a whole number", field.label, shortened(text)));
        if let Some(number) = text.parse::<i64>().ok().filter(|_| is_fine(shape, text)) {
            let place = finding.location(node.id());
            finding.fix(Fix::new(format!("Write {number} without quotes")).replace(place, number));
        }
    });
}

/// Whether AWS would take `text` in a field of this shape.
fn is_fine(shape: &Shape, text: &str) -> bool {
    objection(shape, text).is_none_or(|objection| objection.rule.severity != Severity::Error)
}

/// A value as it is quoted in a message: at most 80 characters of it.
pub(super) fn shortened(text: &str) -> Cow<'_, str> {
    const MAX: usize = 80;
    match text.char_indices().nth(MAX) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
    }
}
