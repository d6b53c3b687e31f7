//! Takes what the importer finds, and what it can not use.

use serde::Serialize;
use serde_json::Value;

use super::place::{At, FileLocation};
use crate::aws_code::AwsRefusal;
use crate::diagnostic::{Counts, Severity, Unlisted};
use crate::location::Location;
use crate::order::sorted_by_key;
use crate::rule::{MAX_LISTED, Rule};

/// A finding about a file that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileFinding {
    /// The rule that was broken.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Whether something is merely not filled in yet.
    pub incomplete: bool,
    /// What is wrong, with the values.
    pub message: String,
    /// Why it matters and what to do.
    pub help: &'static str,
    /// Where it is.
    pub at: FileLocation,
    /// The other places that it conflicts with.
    pub related: Vec<FileLocation>,
    /// What AWS would answer, or has answered.
    pub aws: Option<AwsRefusal>,
    /// The set that it is about, by its place in [`Imported::sets`](super::Imported::sets), and where it is in the document
    /// of the set; `None` when it is about the request itself.
    pub in_set: Option<InSet>,
}

/// Where a finding is in a document that was put together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InSet {
    /// The set, by its place in the list of sets.
    pub set: usize,
    /// Where in its document.
    pub location: Location,
}

/// Something in a file that became part of no document. It is kept here, so that nothing is lost.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Unread {
    /// Where it is.
    pub at: FileLocation,
    /// What it is, and why it was not used.
    pub what: String,
    /// What stands there.
    pub value: Value,
}

#[derive(Debug, Default)]
pub(super) struct Desk {
    pub(super) findings: Vec<FileFinding>,
    pub(super) unread: Vec<Unread>,
    /// What was found in each file.
    files: Vec<Found>,
}

/// What was found in a file.
#[derive(Clone, Debug, Default)]
struct Found {
    counts: Counts,
    /// Whether there is an error which is more than something not filled in.
    has_mistakes: bool,
    /// How many findings there are of each code.
    codes: Vec<(&'static str, usize)>,
}

impl Desk {
    pub(super) fn report(&mut self, rule: &'static Rule, at: &FileLocation, message: impl Into<String>) {
        self.report_related(rule, at, Vec::new(), message);
    }

    pub(super) fn report_related(
        &mut self,
        rule: &'static Rule,
        at: &FileLocation,
        related: Vec<FileLocation>,
        message: impl Into<String>,
    ) {
        self.add(FileFinding {
            code: rule.code,
            severity: rule.severity,
            incomplete: false,
            message: message.into(),
            help: rule.help,
            at: at.clone(),
            related,
            aws: rule.aws.first().copied(),
            in_set: None,
        });
    }

    /// Counts a finding, and lists it unless there are too many of its kind in its file.
    pub(super) fn add(&mut self, finding: FileFinding) {
        let file = finding.at.file;
        if self.files.len() <= file {
            self.files.resize(file + 1, Found::default());
        }
        let count = self.files.get_mut(file).map_or(0, |found| found.count(&finding));
        if count <= MAX_LISTED {
            self.findings.push(finding);
        }
    }

    pub(super) fn keep(&mut self, at: &At<'_>, what: impl Into<String>) {
        self.unread.push(Unread { at: at.place.clone(), what: what.into(), value: at.value.clone() });
    }

    /// How many findings `file` has, the unlisted ones included.
    pub(super) fn counts(&self, file: usize) -> Counts {
        self.files.get(file).map(|found| found.counts).unwrap_or_default()
    }

    /// Whether `file` has an error which is more than something not filled in.
    pub(super) fn has_mistakes(&self, file: usize) -> bool {
        self.files.get(file).is_some_and(|found| found.has_mistakes)
    }

    /// What the list of findings leaves out.
    pub(super) fn unlisted(&self, file: usize) -> Vec<Unlisted> {
        let mut unlisted = Vec::new();
        for (code, count) in self.files.get(file).map_or(&[][..], |found| &found.codes) {
            if *count > MAX_LISTED {
                unlisted.push(Unlisted { code, count: count - MAX_LISTED });
            }
        }
        sorted_by_key(unlisted, |unlisted| unlisted.code)
    }
}

impl Found {
    /// Counts a finding; tells how many of its kind there are by now.
    fn count(&mut self, finding: &FileFinding) -> usize {
        match finding.severity {
            Severity::Error => self.counts.error += 1,
            Severity::Warning => self.counts.warning += 1,
            Severity::Info => self.counts.info += 1,
        }
        self.has_mistakes |= finding.severity == Severity::Error && !finding.incomplete;
        for (code, count) in &mut self.codes {
            if *code == finding.code {
                *count += 1;
                return *count;
            }
        }
        self.codes.push((finding.code, 1));
        1
    }
}
