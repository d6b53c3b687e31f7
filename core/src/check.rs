//! Runs the whole registry over a document.

use crate::diagnostic::{Report, Verdict};
use crate::document::Document;
use crate::model::OfferSet;
use crate::parse::parse;
use crate::rule::{Check, Context, Findings, Rule};
use crate::rules::RELATIONSHIPS;

/// Checks a document: the JSON, every single field, and every rule of the registry.
pub fn check(document: &Document<'_>, context: Context) -> Report {
    run(document, context, |_| true).0
}

/// Checks a document with those relationship rules only that `wanted` takes; single fields are always checked.
///
/// For measuring what a group of rules costs, and for tools that are interested in some rules only.
pub fn check_with(document: &Document<'_>, context: Context, wanted: impl Fn(&Rule) -> bool) -> Report {
    run(document, context, wanted).0
}

fn run<'document>(
    document: &'document Document<'document>,
    context: Context,
    wanted: impl Fn(&Rule) -> bool,
) -> (Report, Option<OfferSet<'document>>) {
    let mut findings = Findings::new(document);
    let offer_set = parse(document, context.purpose, &mut findings);
    if let Some(offer_set) = &offer_set {
        for rule in RELATIONSHIPS.iter().copied().filter(|rule| context.purpose.concerns(rule.subject) && wanted(rule))
        {
            if let Check::Relationship(check) = rule.check {
                check(offer_set, context, &mut findings.reporter(rule));
            }
        }
    }
    let expiries = offer_set.iter().flat_map(|set| &set.offers);
    let effective_expiry = expiries.filter_map(|offer| offer.availability_end_date.value()).min();
    (findings.into_report(context.today, effective_expiry), offer_set)
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
    let (report, offer_set) = run(document, context, |_| true);
    match offer_set {
        Some(offer_set) if report.verdict == Verdict::Ready => Ok(ReadyOfferSet { document, offer_set, report }),
        _ => Err(Box::new(report)),
    }
}
