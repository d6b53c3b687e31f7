//! Runs the whole registry over a document.

use crate::diagnostic::{Report, Verdict};
use crate::document::Document;
use crate::model::{CalendarDate, OfferSet};
use crate::parse::parse;
use crate::proof;
use crate::rule::{Check, Context, Findings, Rule};
use crate::rules::RELATIONSHIPS;

/// Checks a document: the JSON, every single field, and every rule of the registry.
pub fn check(document: &Document<'_>, context: Context) -> Report {
    read_and_check(document, context).0
}

/// Checks a document with those relationship rules only that `wanted` takes; single fields are always checked.
///
/// For measuring what a group of rules costs, and for tools that are interested in some rules only.
pub fn check_with(document: &Document<'_>, context: Context, wanted: impl Fn(&Rule) -> bool) -> Report {
    let mut findings = Findings::new(document);
    let offer_set = parse(document, context.purpose, &mut findings);
    relate(offer_set.as_ref(), context, &wanted, &mut findings);
    findings.into_report(context.today, offer_set.as_ref().and_then(effective_expiry))
}

fn read_and_check<'document>(
    document: &'document Document<'document>,
    context: Context,
) -> (Report, Option<OfferSet<'document>>) {
    let mut findings = Findings::new(document);
    let offer_set = parse(document, context.purpose, &mut findings);
    let errors_of_fields = findings.errors();
    relate(offer_set.as_ref(), context, &|_| true, &mut findings);
    let errors_of_relationships = findings.errors().saturating_sub(errors_of_fields);
    let mut report = findings.into_report(context.today, offer_set.as_ref().and_then(effective_expiry));
    proof::keep_what_holds(document, context, errors_of_relationships, &mut report.diagnostics);
    (report, offer_set)
}

/// How many errors rules about relations find in a document.
pub(crate) fn relationship_errors(document: &Document<'_>, context: Context) -> usize {
    let mut findings = Findings::counted(document);
    relate(OfferSet::read(document).as_ref(), context, &|_| true, &mut findings);
    findings.errors()
}

/// Asks every rule about relations that `wanted` takes.
fn relate<'document>(
    offer_set: Option<&OfferSet<'document>>,
    context: Context,
    wanted: &dyn Fn(&Rule) -> bool,
    findings: &mut Findings<'document>,
) {
    let Some(offer_set) = offer_set else { return };
    for rule in RELATIONSHIPS.iter().copied().filter(|rule| context.purpose.concerns(rule.subject) && wanted(rule)) {
        if let Check::Relationship(check) = rule.check {
            check(offer_set, context, &mut findings.reporter(rule));
        }
    }
}

fn effective_expiry(offer_set: &OfferSet<'_>) -> Option<CalendarDate> {
    offer_set.offers.iter().filter_map(|offer| offer.availability_end_date.value()).min()
}

/// A set that the check found no error in: the only input of publishing, of the plan and of the acceptance.
#[derive(Debug)]
pub struct ReadyOfferSet<'document> {
    document: &'document Document<'document>,
    offer_set: OfferSet<'document>,
    report: Report,
}

impl<'document> ReadyOfferSet<'document> {
    /// The document that was checked.
    pub fn document(&self) -> &'document Document<'document> {
        self.document
    }

    /// What the document means.
    pub fn offer_set(&self) -> &OfferSet<'document> {
        &self.offer_set
    }

    /// The report of the check: warnings and infos at most.
    pub fn report(&self) -> &Report {
        &self.report
    }
}

/// Checks a document and gives the set when it is ready.
///
/// # Errors
///
/// The report, when it has an error.
pub fn ready<'document>(
    document: &'document Document<'document>,
    context: Context,
) -> Result<ReadyOfferSet<'document>, Box<Report>> {
    let (report, offer_set) = read_and_check(document, context);
    match offer_set {
        Some(offer_set) if report.verdict == Verdict::Ready => Ok(ReadyOfferSet { document, offer_set, report }),
        _ => Err(Box::new(report)),
    }
}
