use std::rc::Rc;

use offerset::aws::{FileFinding, ImportedSet};
use offerset::{Diagnostic, Fix, Location, Report, Verdict};
use serde_json::Value;

use crate::state::shape;

/// A set that was found in the files, and how it was repaired.
#[derive(Clone, Debug)]
pub(crate) struct FoundSet {
    /// Its place in the list of sets.
    pub(crate) number: usize,
    /// The names of the files that say something about it.
    pub(crate) files: Rc<[Rc<str>]>,
    /// What it was when it was put together from the files.
    imported: Rc<ImportedSet>,
    /// What was found about it, with the places in the files.
    findings: Rc<[FileFinding]>,
    /// The repairs, each with what it made of the set.
    repairs: Vec<Rc<Repair>>,
}

#[derive(Debug)]
struct Repair {
    title: String,
    document: Value,
    report: Report,
}

/// Two handles are the same when they are of the same state.
impl PartialEq for FoundSet {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl FoundSet {
    /// A set that was put together from files.
    pub(super) fn imported(set: ImportedSet, number: usize, files: Rc<[Rc<str>]>, findings: Rc<[FileFinding]>) -> Self {
        Self { number, files, imported: set.into(), findings, repairs: Vec::new() }
    }

    /// The document as it stands.
    pub(crate) fn document(&self) -> &Value {
        self.repairs.last().map_or(&self.imported.document, |repair| &repair.document)
    }

    /// What the engine says about it.
    pub(crate) fn report(&self) -> &Report {
        self.repairs.last().map_or(&self.imported.report, |repair| &repair.report)
    }

    /// The verdict before any repair.
    pub(crate) fn first_verdict(&self) -> Verdict {
        self.imported.report.verdict
    }

    /// What it is called.
    pub(crate) fn title(&self) -> String {
        let document = self.document();
        let id = document.get("id").and_then(Value::as_str).filter(|id| !id.is_empty());
        if let Some(name) = shape::name(document).or(id) {
            return name.to_owned();
        }
        match shape::offers(document) {
            [offer] if self.is_without_set() => {
                let id = offer.get("id").and_then(Value::as_str);
                shape::name(offer)
                    .or(id)
                    .map_or_else(|| "An offer of no set".to_owned(), |name| format!("{name}, an offer of no set"))
            }
            _ => "An offer set without a name".to_owned(),
        }
    }

    /// Whether the files tell of an offer, and of no set that it belongs to.
    pub(crate) fn is_without_set(&self) -> bool {
        shape::offers(self.document()).len() == 1 && self.partial().first().is_some_and(|part| part.as_str().is_empty())
    }

    /// The parts of the document that the files do not tell in full.
    pub(crate) fn partial(&self) -> &[Location] {
        &self.imported.partial
    }

    /// Whether nothing is wrong with what the files tell, and they do not tell all.
    pub(crate) fn is_ready_as_far_as_told(&self) -> bool {
        let report = self.report();
        report.verdict == Verdict::Incomplete && report.counts.error == 0
    }

    /// The same finding with its places in the files; `None` when a repair has brought it.
    pub(crate) fn in_files(&self, finding: &Diagnostic) -> Option<&FileFinding> {
        self.findings.iter().find(|other| {
            let is_at = other.in_set.as_ref().is_some_and(|place| place.location == finding.location);
            is_at && other.code == finding.code && other.message == finding.message
        })
    }

    /// The set with a repair of its report. [`None`] when the repair does not fit.
    pub(super) fn repaired(&self, fix: &Fix) -> Option<Self> {
        let mut document = self.document().clone();
        fix.apply(&mut document).ok()?;
        let report = self.imported.check_again(&document);
        let mut repaired = self.clone();
        repaired.repairs.push(Repair { title: fix.title.clone(), document, report }.into());
        Some(repaired)
    }

    /// The set before the last repair.
    pub(super) fn unrepaired(&self) -> Self {
        let mut before = self.clone();
        before.repairs.pop();
        before
    }

    /// Takes over the repairs of a set from which nothing has changed; whether that can be.
    pub(super) fn take_over_repairs(&mut self, before: &Self) -> bool {
        let is_same =
            self.imported.document == before.imported.document && self.imported.report == before.imported.report;
        if is_same {
            self.repairs.clone_from(&before.repairs);
        }
        is_same
    }

    /// What was repaired, in order.
    pub(crate) fn repairs(&self) -> impl ExactSizeIterator<Item = &str> {
        self.repairs.iter().map(|repair| repair.title.as_str())
    }
}
