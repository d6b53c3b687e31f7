use std::rc::Rc;

use offerset::{Context, Document, Fix, Report};
use serde_json::Value;

use crate::browser;
use crate::share::Snapshot;

/// A document that was checked, and how it was repaired.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CheckedSet {
    /// The document as it stands.
    pub(crate) document: Rc<Value>,
    /// What the engine says about it.
    pub(crate) report: Rc<Report>,
    /// What it was made for.
    pub(crate) origin: Origin,
    /// The repairs, each with the state before it.
    repairs: Vec<Rc<Repair>>,
}

/// What a document was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// For the seller: it is to be released.
    Seller,
    /// For the buyer: it is published, and to be accepted.
    Buyer,
}

#[derive(Debug, PartialEq)]
struct Repair {
    title: String,
    before: CheckedSet,
}

impl CheckedSet {
    /// A document as it was read from a text; `value` is the same to edit.
    pub(super) fn read(document: &Document<'_>, value: Value) -> Self {
        let report = offerset::check(document, Context::new(browser::today()));
        Self { document: value.into(), report: report.into(), origin: Origin::Seller, repairs: Vec::new() }
    }

    /// What was published for a buyer.
    pub(super) fn shared(snapshot: &Snapshot) -> Self {
        let context = Context::new(browser::today()).for_acceptance();
        let report = offerset::check(&Document::from_value(&snapshot.document), context);
        Self {
            document: Rc::clone(&snapshot.document),
            report: report.into(),
            origin: Origin::Buyer,
            repairs: Vec::new(),
        }
    }

    /// The set with a repair of its report. [`None`] when the repair does not fit.
    pub(crate) fn repaired(&self, fix: &Fix) -> Option<Self> {
        let mut document = Value::clone(&self.document);
        fix.apply(&mut document).ok()?;
        let mut repaired = Self::read(&Document::from_value(&document), document.clone());
        repaired.repairs.clone_from(&self.repairs);
        repaired.repairs.push(Repair { title: fix.title.clone(), before: self.clone() }.into());
        Some(repaired)
    }

    /// The set before the last repair.
    pub(crate) fn unrepaired(&self) -> Option<Self> {
        self.repairs.last().map(|repair| repair.before.clone())
    }

    /// What was repaired, in order.
    pub(crate) fn repairs(&self) -> impl ExactSizeIterator<Item = &str> {
        self.repairs.iter().map(|repair| repair.title.as_str())
    }

    /// The document as the text of a file.
    pub(crate) fn text(&self) -> String {
        format!("{:#}\n", self.document)
    }
}
