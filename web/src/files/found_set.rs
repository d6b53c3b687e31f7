use std::rc::Rc;

use offerset::aws::{FileFinding, ImportedSet};
use offerset::{Context, Diagnostic, Document, Fix, Location, Report, Verdict};
use serde_json::Value;

use crate::browser;
use crate::share::Snapshot;
use crate::state::shape;

/// A set that was found in the files, and how it was repaired.
#[derive(Clone, Debug)]
pub(crate) struct FoundSet {
    /// Its place in the list of sets.
    pub(crate) number: usize,
    /// The names of the files that say something about it.
    pub(crate) files: Rc<[Rc<str>]>,
    /// What it was found to be.
    basis: Rc<Basis>,
    /// What was found about it, with the places in the files.
    findings: Rc<[FileFinding]>,
    /// The repairs, each with what it made of the set.
    repairs: Vec<Rc<Repair>>,
}

#[derive(Debug)]
enum Basis {
    /// It was put together from files.
    Imported(ImportedSet),
    /// It was published for a buyer, who accepts it or does not.
    Published(Rc<Value>, Report),
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
        Self { number, files, basis: Basis::Imported(set).into(), findings, repairs: Vec::new() }
    }

    /// What was published for a buyer.
    pub(super) fn published(snapshot: &Snapshot, number: usize, name: Rc<str>) -> Self {
        let context = Context::new(browser::today()).for_acceptance();
        let report = offerset::check(&Document::from_value(&snapshot.document), context);
        let basis = Basis::Published(Rc::clone(&snapshot.document), report).into();
        Self { number, files: [name].into(), basis, findings: [].into(), repairs: Vec::new() }
    }

    /// The document as it stands.
    pub(crate) fn document(&self) -> &Value {
        match (self.repairs.last(), &*self.basis) {
            (Some(repair), _) => &repair.document,
            (None, Basis::Imported(set)) => &set.document,
            (None, Basis::Published(document, _)) => document,
        }
    }

    /// What the engine says about it.
    pub(crate) fn report(&self) -> &Report {
        match (self.repairs.last(), &*self.basis) {
            (Some(repair), _) => &repair.report,
            (None, Basis::Imported(set)) => &set.report,
            (None, Basis::Published(_, report)) => report,
        }
    }

    /// The verdict before any repair.
    pub(crate) fn first_verdict(&self) -> Verdict {
        match &*self.basis {
            Basis::Imported(set) => set.report.verdict,
            Basis::Published(_, report) => report.verdict,
        }
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
                shape::name(offer).or(id).map_or_else(|| "An offer of no set".to_owned(), |name| format!("{name}, an offer of no set"))
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
        if let Basis::Imported(set) = &*self.basis { &set.partial } else { &[] }
    }

    /// Whether it was published for a buyer, and is not to be changed.
    pub(crate) fn is_published(&self) -> bool {
        matches!(*self.basis, Basis::Published(..))
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
        let Basis::Imported(set) = &*self.basis else { return None };
        let mut document = self.document().clone();
        fix.apply(&mut document).ok()?;
        let report = set.check_again(&document);
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
        let (Basis::Imported(set), Basis::Imported(other)) = (&*self.basis, &*before.basis) else { return false };
        let is_same = set.document == other.document && set.report == other.report;
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
