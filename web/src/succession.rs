//! One set in the place of another.

use std::rc::Rc;

use offerset::aws::{self, RecreatePlan};
use offerset::diff::{Difference, diff};
use offerset::{CalendarDate, Context, Counts, Document};
use serde_json::Value;

/// How a set takes the place of another one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Succession {
    /// What changes.
    pub(crate) difference: Difference,
    /// How it is done; nothing while the successor is not ready.
    pub(crate) plan: Option<RecreatePlan>,
    /// What is found in the successor.
    pub(crate) counts: Counts,
    /// The successor.
    pub(crate) successor: Rc<Value>,
}

impl Succession {
    /// How `successor` takes the place of `old`, from the day `today` on.
    pub(crate) fn of(old: &Value, successor: &Rc<Value>, today: CalendarDate) -> Self {
        let (before, after) = (Document::from_value(old), Document::from_value(successor));
        let context = Context::new(today);
        let (plan, counts) = match offerset::ready(&after, context) {
            Ok(ready) => (Some(aws::recreate_plan(&before, &ready, context)), ready.report().counts),
            Err(report) => (None, report.counts),
        };
        Self { difference: diff(&before, &after), plan, counts, successor: Rc::clone(successor) }
    }
}
