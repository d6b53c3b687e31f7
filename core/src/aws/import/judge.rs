//! Checks a document that was put together, and tells what was found with the places in the files.

use serde_json::Value;

use super::ImportedSet;
use super::assemble::{Assembled, Gap};
use super::desk::{Desk, FileFinding, InSet};
use super::place::FileLocation;
use crate::check::check;
use crate::diagnostic::{Diagnostic, Report, Severity, Verdict};
use crate::document::Document;
use crate::location::Location;
use crate::rule::{Context, Subject};
use crate::rules::{request, rule};
use crate::words::joined;

/// Checks a set: as a buyer would when AWS has released it and no request wants to change it, for release otherwise.
pub(super) fn judge(index: usize, set: Assembled, context: Context, desk: &mut Desk) -> ImportedSet {
    let Assembled { document, origins, files, is_changed, gaps } = set;
    let is_released = document.get("state").is_some_and(|state| state == "Released");
    let context = if is_released && !is_changed { context.for_acceptance() } else { context };
    report_gaps(&gaps, desk);
    let standard = Standard { context, gaps };
    let report = standard.report(&document);
    for diagnostic in &report.diagnostics {
        let Some(at) = origins.find(&diagnostic.location) else { continue };
        let Diagnostic { code, severity, incomplete, message, help, location, related, aws, .. } = diagnostic;
        desk.add(FileFinding {
            code,
            severity: *severity,
            incomplete: *incomplete,
            message: message.clone(),
            help,
            at,
            related: related.iter().filter_map(|related| origins.find(related)).collect(),
            aws: *aws,
            in_set: Some(InSet { set: index, location: location.clone() }),
        });
    }
    let mut partial = Vec::new();
    for (part, gap) in &standard.gaps {
        if *gap != Gap::Untold {
            partial.push(part.clone());
        }
    }
    ImportedSet { document, report, partial, files, standard }
}

/// Parts that are not told in full, in order.
type Gaps = [(Location, Gap)];

fn gap_at<'gaps>(gaps: &'gaps Gaps, part: &Location) -> Option<&'gaps Gap> {
    let place = gaps.binary_search_by(|(location, _)| location.cmp(part)).ok()?;
    gaps.get(place).map(|(_, gap)| gap)
}

/// What a set is held to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Standard {
    context: Context,
    gaps: Vec<(Location, Gap)>,
}

impl Standard {
    /// The report about a document, without what is missing where the files do not tell a part in full.
    pub(super) fn report(&self, document: &Value) -> Report {
        let mut report = check(&Document::from_value(document), self.context);
        if !self.gaps.is_empty() {
            leave_open(&mut report, &self.gaps, document);
        }
        report
    }
}

/// Says once for each set which entities the files do not describe.
fn report_gaps(gaps: &Gaps, desk: &mut Desk) {
    const MAX_NAMED: usize = 10;
    let mut named: Vec<(&str, &FileLocation)> = Vec::new();
    for (_, gap) in gaps {
        let Gap::Entity(name, place) = gap else { continue };
        if named.len() <= MAX_NAMED && !named.contains(&(name.as_str(), place)) {
            named.push((name, place));
        }
    }
    let Some(((_, first), others)) = named.split_first() else { return };
    let more = if named.len() > MAX_NAMED { " and others" } else { "" };
    let list: Vec<&str> = named.iter().take(MAX_NAMED).map(|(name, _)| *name).collect();
    let message = format!("the files do not tell in full what is there: {}{more}", joined(&list, ", "));
    let mut related: Vec<FileLocation> = others.iter().map(|(_, place)| (*place).clone()).collect();
    related.retain(|place| place != *first);
    related.dedup();
    desk.report_related(&request::UNDESCRIBED_ENTITY, first, related, message);
}

/// Takes back what was found because the files are silent about a part.
fn leave_open(report: &mut Report, gaps: &Gaps, document: &Value) {
    report.diagnostics.retain(|finding| {
        let is_open = is_left_open(finding, gaps, document);
        if is_open {
            let count = match finding.severity {
                Severity::Error => &mut report.counts.error,
                Severity::Warning => &mut report.counts.warning,
                Severity::Info => &mut report.counts.info,
            };
            *count = count.saturating_sub(1);
        }
        !is_open
    });
    let is_mistake = |finding: &Diagnostic| finding.severity == Severity::Error && !finding.incomplete;
    let has_mistakes = report.diagnostics.iter().any(is_mistake);
    // What is not told in full can not be called ready.
    let is_whole = gaps.iter().all(|(_, gap)| *gap == Gap::Untold);
    report.verdict = match (has_mistakes, report.counts.error) {
        (true, _) => Verdict::Rejected,
        (false, 0) if is_whole => Verdict::Ready,
        _ => Verdict::Incomplete,
    };
}

/// Whether a finding is about something that a part does not have, where the files do not tell the part in full; or about a
/// set where there is none.
fn is_left_open(finding: &Diagnostic, gaps: &Gaps, document: &Value) -> bool {
    let location = &finding.location;
    let is_of_set = rule(finding.code).is_some_and(|rule| rule.subject == Subject::OfferSet);
    if is_of_set && gap_at(gaps, &Location::root()) == Some(&Gap::NoSet) {
        return true;
    }
    let is_there = document.pointer(location.as_str()).is_some();
    let mut part = Location::root();
    let mut tokens = location.as_pointer().tokens();
    loop {
        let token = tokens.next();
        if gap_at(gaps, &part).is_some() {
            let is_set = part == Location::root();
            // Which offers a set has, and which terms an offer, is among the things that are not told.
            let list = part.clone().key(if is_set { "offers" } else { "terms" });
            let is_list = *location == list;
            let belongs = !(is_set && location.offer_index().is_some());
            if belongs && (!is_there || is_list || *location == part) {
                return true;
            }
        }
        let Some(token) = token else { return false };
        part = part.key(&token.decoded());
    }
}
