//! Takes what the importer finds, and what it can not use.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::place::{At, FileLocation};
use crate::aws_code::AwsRefusal;
use crate::diagnostic::{Counts, Severity, Unlisted};
use crate::location::Location;
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
    found: BTreeMap<(usize, &'static str), usize>,
    counts: BTreeMap<usize, Counts>,
    /// The files that have errors which are more than something not filled in.
    mistaken: BTreeSet<usize>,
}

impl Desk {
    pub(super) fn report(&mut self, rule: &'static Rule, at: &FileLocation, message: impl Into<String>) {
        self.report_related(rule, at, [], message);
    }

    pub(super) fn report_related(
        &mut self,
        rule: &'static Rule,
        at: &FileLocation,
        related: impl IntoIterator<Item = FileLocation>,
        message: impl Into<String>,
    ) {
        self.add(FileFinding {
            code: rule.code,
            severity: rule.severity,
            incomplete: false,
            message: message.into(),
            help: rule.help,
            at: at.clone(),
            related: related.into_iter().collect(),
            aws: rule.aws.first().copied(),
            in_set: None,
        });
    }

    /// Counts a finding, and lists it unless there are too many of its kind in its file.
    pub(super) fn add(&mut self, finding: FileFinding) {
        let counts = self.counts.entry(finding.at.file).or_default();
        match finding.severity {
            Severity::Error => counts.error += 1,
            Severity::Warning => counts.warning += 1,
            Severity::Info => counts.info += 1,
        }
        if finding.severity == Severity::Error && !finding.incomplete {
            self.mistaken.insert(finding.at.file);
        }
        let found = self.found.entry((finding.at.file, finding.code)).or_default();
        *found += 1;
        if *found <= MAX_LISTED {
            self.findings.push(finding);
        }
    }

    pub(super) fn keep(&mut self, at: &At<'_>, what: impl Into<String>) {
        self.unread.push(Unread { at: at.place.clone(), what: what.into(), value: at.value.clone() });
    }

    /// How many findings `file` has, the unlisted ones included.
    pub(super) fn counts(&self, file: usize) -> Counts {
        self.counts.get(&file).copied().unwrap_or_default()
    }

    /// Whether `file` has an error which is more than something not filled in.
    pub(super) fn has_mistakes(&self, file: usize) -> bool {
        self.mistaken.contains(&file)
    }

    /// What the list of findings leaves out.
    pub(super) fn unlisted(&self, file: usize) -> Vec<Unlisted> {
        let of_file = self.found.range((file, "")..(file.saturating_add(1), ""));
        let beyond = of_file.filter(|(_, count)| **count > MAX_LISTED);
        beyond.map(|((_, code), count)| Unlisted { code, count: count - MAX_LISTED }).collect()
    }
}
