//! What a rule is, and how it reports.

mod finding;
mod repair;

use std::fmt;

use serde::Serialize;

use crate::aws_code::AwsRefusal;
use crate::diagnostic::{Counts, Diagnostic, Report, Severity, Unlisted, Verdict};
use crate::document::{Document, NodeId};
use crate::model::{CalendarDate, OfferSet};
use crate::order;
#[cfg(feature = "manual")]
use crate::source::Source;

use finding::in_words;
pub use finding::{Finding, Place};
pub use repair::Repair;

/// What a document is checked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// The seller wants to release the set at AWS.
    #[default]
    Release,
    /// The set is released, and the buyer wants to accept it.
    Acceptance,
}

impl Purpose {
    /// Whether rules about `subject` matter for it: what seller and manufacturer agreed on, a buyer is not even given.
    pub(crate) const fn concerns(self, subject: Subject) -> bool {
        !matches!((self, subject), (Self::Acceptance, Subject::Resale))
    }
}

/// What a check needs to know beside the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The current date in UTC; the engine has no clock.
    pub today: CalendarDate,
    /// What the document is checked for.
    pub purpose: Purpose,
}

impl Context {
    /// A check on `today`, in order to release the set.
    pub const fn new(today: CalendarDate) -> Self {
        Self { today, purpose: Purpose::Release }
    }

    /// The same check, in order to accept the set.
    #[must_use]
    pub const fn for_acceptance(self) -> Self {
        Self { purpose: Purpose::Acceptance, ..self }
    }
}

/// What a rule is about; rules are grouped by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The JSON itself.
    Json,
    /// The content of a single field.
    Field,
    /// The set as a whole.
    OfferSet,
    /// One offer.
    Offer,
    /// Prices and currencies.
    Pricing,
    /// Durations, start and end.
    Validity,
    /// Charges on dates.
    PaymentSchedule,
    /// Automatic renewal.
    Renewal,
    /// Channel partner private offers and selling authorizations.
    Resale,
    /// Requests and answers of AWS.
    Request,
}

impl Subject {
    /// The subject as a heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Json => "The JSON itself",
            Self::Field => "Single fields",
            Self::OfferSet => "The set as a whole",
            Self::Offer => "Each offer",
            Self::Pricing => "Prices and currencies",
            Self::Validity => "Durations, start and end",
            Self::PaymentSchedule => "Payment schedules",
            Self::Renewal => "Renewal",
            Self::Resale => "Channel partner private offers",
            Self::Request => "Requests and answers of AWS",
        }
    }
}

/// How a rule finds what breaks it.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// By looking at the whole set: the rule is about how values relate.
    Relationship(fn(&OfferSet<'_>, Context, &mut Reporter<'_, '_>)),
    /// By the table of single fields, or by the reader of the JSON.
    Field,
    /// By the importer: the rule is about requests and answers of AWS.
    Request,
}

/// A rule: everything there is to know about it, and how it is checked.
#[derive(Debug)]
pub struct Rule {
    /// The name that never changes: kebab-case, says the problem.
    pub code: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// How much a finding matters.
    pub severity: Severity,
    /// Why a finding matters and what to do, in one or two sentences.
    pub help: &'static str,
    /// What AWS would answer, the most usual first; none where AWS has no code for it.
    pub aws: &'static [AwsRefusal],
    /// How it is checked.
    pub check: Check,
    /// What is to be read about it.
    #[cfg(feature = "manual")]
    pub manual: Manual,
}

/// What there is to read about a rule.
///
/// A check does not need it, and it is as large as the checks are: the feature `manual`, which is on by default, leaves it
/// out of modules that travel to a browser. They have it as a file of its own, `docs/rules.json`.
#[cfg(feature = "manual")]
#[derive(Debug)]
pub struct Manual {
    /// The doc comment of the rule as the compiler hands it over; see [`Manual::docs`].
    pub(crate) raw_docs: &'static str,
    /// Where the rule comes from.
    pub sources: &'static [Source],
    /// The version of Offerset that brought the rule.
    pub since: &'static str,
}

#[cfg(feature = "manual")]
impl Manual {
    /// The rule in one sentence.
    pub fn summary(&self) -> &'static str {
        self.raw_docs.lines().next().unwrap_or_default().trim()
    }

    /// The rule in words, in Markdown: the summary, then why it is so and what to do.
    pub fn docs(&self) -> String {
        let lines = self.raw_docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Declares a rule; its doc comment becomes its manual, so that the manual, the package and the app share one text.
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])+
        $visibility:vis static $name:ident = {
            code: $code:literal,
            subject: $subject:ident,
            severity: $severity:ident,
            help: $help:literal,
            aws: [$($change_type:literal => $aws_code:literal),* $(,)?],
            sources: [$($source:expr),* $(,)?],
            since: $since:literal,
            check: $check:expr $(,)?
        }
    ) => {
        $(#[doc = $doc])+
        $visibility static $name: $crate::rule::Rule = $crate::rule::Rule {
            code: $code,
            subject: $crate::rule::Subject::$subject,
            severity: $crate::diagnostic::Severity::$severity,
            help: $help,
            aws: &[$($crate::aws_code::AwsRefusal::new($change_type, $aws_code)),*],
            check: $check,
            #[cfg(feature = "manual")]
            manual: $crate::rule::Manual {
                raw_docs: concat!($($doc, "\n"),+),
                sources: &[$($source),*],
                since: $since,
            },
        };
        #[cfg(not(feature = "manual"))]
        const _: &[$crate::source::Source] = &[$($source),*];
    };
}
pub(crate) use declare_rule;

/// How many findings of one rule are listed; further ones are counted.
pub const MAX_LISTED: usize = 100;

/// All findings of one check.
pub(crate) struct Findings<'document> {
    listed: Finding<'document>,
    /// How often each rule that is broken was found to be so.
    found: Vec<(&'static str, usize)>,
    counts: Counts,
    mistakes: usize,
}

impl<'document> Findings<'document> {
    pub(crate) fn new(document: &'document Document<'document>) -> Self {
        let listed = Finding { document, diagnostics: Vec::new() };
        Self { listed, found: Vec::new(), counts: Counts::default(), mistakes: 0 }
    }

    /// Where `rule` reports what it finds.
    pub(crate) fn reporter<'check>(&'check mut self, rule: &'static Rule) -> Reporter<'check, 'document> {
        Reporter { findings: self, rule }
    }

    pub(crate) fn into_report(self, today: CalendarDate, effective_expiry: Option<CalendarDate>) -> Report {
        let by_place = |a: &Diagnostic, b: &Diagnostic| a.location.cmp(&b.location).then_with(|| a.code.cmp(b.code));
        let found = order::sorted(self.found, |(a, _), (b, _)| a.cmp(b));
        let unlisted = found.into_iter().filter(|(_, count)| *count > MAX_LISTED);
        Report {
            verdict: match (self.counts.error, self.mistakes) {
                (0, _) => Verdict::Ready,
                (_, 0) => Verdict::Incomplete,
                _ => Verdict::Rejected,
            },
            today,
            counts: self.counts,
            effective_expiry,
            diagnostics: order::sorted(self.listed.diagnostics, by_place),
            unlisted: unlisted.map(|(code, count)| Unlisted { code, count: count - MAX_LISTED }).collect(),
        }
    }

    /// Counts one more finding of the rule `code`, and says the how manieth it is.
    fn count(&mut self, code: &'static str) -> usize {
        // The same rule as the last time, nearly always.
        if let Some((_, count)) = self.found.iter_mut().rev().find(|(known, _)| *known == code) {
            *count += 1;
            return *count;
        }
        self.found.push((code, 1));
        1
    }
}

/// Takes the findings of one rule.
pub struct Reporter<'check, 'document> {
    findings: &'check mut Findings<'document>,
    rule: &'static Rule,
}

impl fmt::Debug for Reporter<'_, '_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Reporter").field("rule", &self.rule.code).finish_non_exhaustive()
    }
}

#[expect(clippy::inline_always, reason = "a function of its own for each finding of a rule is larger")]
impl<'document> Reporter<'_, 'document> {
    /// Reports that the rule is broken at `place`; `describe` is asked only for findings that are listed.
    #[inline(always)]
    pub fn report(&mut self, place: impl Into<Place>, describe: impl FnOnce(&mut Finding<'document>)) {
        let Place { node, member } = place.into();
        if let Some(finding) = self.begin(node, member, false) {
            describe(finding);
        }
    }

    /// Reports that something at `place` is not filled in yet.
    #[inline(always)]
    pub fn report_incomplete(&mut self, place: impl Into<Place>, describe: impl FnOnce(&mut Finding<'document>)) {
        let Place { node, member } = place.into();
        if let Some(finding) = self.begin(node, member, true) {
            describe(finding);
        }
    }

    /// Counts a finding, and gives it when it is to be listed. (Generic code is compiled once for each rule: what is the
    /// same for all of them is here.)
    fn begin(
        &mut self,
        node: NodeId,
        member: Option<&'static str>,
        incomplete: bool,
    ) -> Option<&mut Finding<'document>> {
        let Self { findings, rule } = self;
        match rule.severity {
            Severity::Error => findings.counts.error += 1,
            Severity::Warning => findings.counts.warning += 1,
            Severity::Info => findings.counts.info += 1,
        }
        findings.mistakes += usize::from(rule.severity == Severity::Error && !incomplete);
        if findings.count(rule.code) > MAX_LISTED {
            return None;
        }
        let finding = &mut findings.listed;
        finding.diagnostics.push(Diagnostic {
            code: rule.code,
            severity: rule.severity,
            incomplete,
            message: String::new(),
            help: rule.help,
            location: finding.document.place(node, member),
            related: Vec::new(),
            aws: match rule.check {
                Check::Relationship(_) | Check::Request => rule.aws.first().copied(),
                // What AWS answers depends on the field.
                Check::Field => None,
            },
            fixes: Vec::new(),
        });
        Some(finding)
    }
}
