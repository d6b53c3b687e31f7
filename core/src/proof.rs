//! Whether the repair of a single field holds: tried on the whole set before it is offered.
//!
//! As long as a field can not be read, rules about how values relate say nothing about it. Made readable, it may break one
//! of them, and what looked like a repair would only exchange one error for another. The repairs of rules about relations
//! are written with the whole set in view, and need no trial.

use json_patch::PatchOperation;
use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::{Document, Kind};
use crate::fix::Fix;
use crate::rule::{Check, Context};
use crate::{Location, check, rules};

/// How many nodes are looked at in all trials of one report together: a thousand repairs of a usual set, forty of the
/// largest that AWS takes. It bounds the time of a report; beyond it, no repair is offered until some were made.
const MAX_NODES: usize = 500_000;

/// Takes away repairs of single fields that would break a rule about relations, of which `errors` are broken already.
pub(crate) fn keep_what_holds(
    document: &Document<'_>,
    context: Context,
    errors: usize,
    diagnostics: &mut [Diagnostic],
) {
    let mut trials = MAX_NODES / document.len().max(1);
    for diagnostic in diagnostics {
        let is_about_a_field = rules::rule(diagnostic.code).is_some_and(|rule| matches!(rule.check, Check::Field));
        if is_about_a_field {
            diagnostic.fixes.retain(|fix| {
                let Some(repaired) = repaired(document, fix) else { return true };
                let is_left = trials > 0;
                trials = trials.saturating_sub(1);
                is_left && check::relationship_errors(&repaired, context) <= errors
            });
        }
    }
}

/// The document with a repair that writes one leaf or takes one member out; `None` for repairs of other kinds, which touch
/// nothing that rules relate.
fn repaired<'document>(document: &'document Document<'document>, fix: &'document Fix) -> Option<Document<'document>> {
    let [operation] = fix.patch.0.as_slice() else { return None };
    let node = document.find(&Location::from(operation.path().to_buf()))?;
    match operation {
        PatchOperation::Remove(_) => Some(document.without(node)),
        PatchOperation::Replace(replace) => match &replace.value {
            Value::String(text) => Some(document.with_leaf(node, Kind::Text, text)),
            Value::Number(number) => Some(document.with_leaf(node, Kind::Number, number.as_str())),
            _ => None,
        },
        _ => None,
    }
}
