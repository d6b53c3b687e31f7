//! The calls into the engine. The app holds no rule: what it shows, `offerset` computed.

use std::collections::HashMap;
use std::rc::Rc;

use offerset::{Context, Diagnostic, Document, Location, Report};
use serde_json::Value;
use yew::{hook, use_memo};

use crate::browser;

/// A report that is asked by location.
#[derive(Debug, PartialEq)]
pub(crate) struct Checked {
    /// The report.
    pub(crate) report: Report,
    by_location: HashMap<Location, Vec<usize>>,
}

impl Checked {
    /// Checks `document` on the current day.
    pub(crate) fn now(document: &Value) -> Self {
        Self::of(offerset::check(&Document::from_value(document), Context::new(browser::today())))
    }

    /// Sorts the findings of `report` by location.
    pub(crate) fn of(report: Report) -> Self {
        let mut by_location: HashMap<Location, Vec<usize>> = HashMap::new();
        for (index, diagnostic) in report.diagnostics.iter().enumerate() {
            by_location.entry(diagnostic.location.clone()).or_default().push(index);
        }
        Self { report, by_location }
    }

    /// The findings at exactly `location`.
    pub(crate) fn at(&self, location: &Location) -> impl Iterator<Item = &Diagnostic> {
        let indices = self.by_location.get(location).map_or(&[][..], Vec::as_slice);
        indices.iter().filter_map(|index| self.report.diagnostics.get(*index))
    }
}

/// The report about `document`, checked once per change.
#[hook]
pub(crate) fn use_check(document: &Rc<Value>) -> Rc<Checked> {
    use_memo(Rc::clone(document), |document| Checked::now(document))
}
