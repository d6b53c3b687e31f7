//! What is reported: one finding, and the report that holds all of them.

mod display;

use serde::{Deserialize, Serialize};

use crate::aws_code::AwsRefusal;
use crate::fix::Fix;
use crate::location::Location;
use crate::model::CalendarDate;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// AWS would refuse, or the buyer could not accept.
    Error,
    /// AWS would take it, but it is likely wrong, or AWS's own pages disagree.
    Warning,
    /// Worth knowing.
    Info,
}

/// One finding about a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic {
    /// The rule that was broken: kebab-case, never renamed and never reused.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Whether something is merely not filled in yet: a to-do rather than a mistake.
    pub incomplete: bool,
    /// What is wrong, with the values: lower case, no full stop, values in backticks.
    pub message: String,
    /// Why it matters and what to do.
    pub help: &'static str,
    /// Where it is.
    pub location: Location,
    /// The other places that it conflicts with.
    pub related: Vec<Location>,
    /// What AWS would answer; `None` where AWS has no code for it.
    pub aws: Option<AwsRefusal>,
    /// Repairs, the most likely first; each clears this finding.
    pub fixes: Vec<Fix>,
}

/// What became of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// No error: AWS is expected to take the set.
    Ready,
    /// All that is wrong is not filled in yet.
    Incomplete,
    /// AWS would refuse the set.
    Rejected,
}

/// How many findings there are of each severity, the unlisted ones included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Findings of severity `error`.
    pub error: usize,
    /// Findings of severity `warning`.
    pub warning: usize,
    /// Findings of severity `info`.
    pub info: usize,
}

/// Findings that were counted but not listed, because there are so many of the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unlisted {
    /// The rule.
    pub code: &'static str,
    /// How many of its findings are not in the list.
    pub count: usize,
}

/// Everything a check found.
///
/// The same document and the same day always give the same report: findings are ordered by location, then by code.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// What became of the check.
    pub verdict: Verdict,
    /// The UTC date that the check took for today.
    pub today: CalendarDate,
    /// How many findings there are.
    pub counts: Counts,
    /// The UTC date at whose end the first of the offers, and with it the set, expires.
    pub effective_expiry: Option<CalendarDate>,
    /// The findings.
    pub diagnostics: Vec<Diagnostic>,
    /// What the list leaves out.
    pub unlisted: Vec<Unlisted>,
}

impl Report {
    /// The findings at `location` or inside of it.
    pub fn within<'report>(&'report self, location: &'report Location) -> impl Iterator<Item = &'report Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.location.is_within(location))
    }

    /// The findings at exactly `location`.
    pub fn at<'report>(&'report self, location: &'report Location) -> impl Iterator<Item = &'report Diagnostic> {
        self.diagnostics.iter().filter(move |diagnostic| diagnostic.location == *location)
    }
}
