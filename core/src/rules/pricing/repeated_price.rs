use std::collections::BTreeMap;

use super::super::agreement::upfront_durations;
use super::super::terms::{offer_to_keep, term_lists};
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::model::{Duration, OfferSet, Term, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A price is in an offer more than once.
    ///
    /// ## Why
    ///
    /// AWS takes each type of term once.
    ///
    /// ## What to do
    ///
    /// Put everything into one term: further dimensions into its rate card, further durations into rate cards of their own.
    pub(crate) static REPEATED_PRICE = {
        code: "repeated-price",
        subject: Pricing,
        severity: Error,
        help: "AWS takes each type of term once: put everything into one of them.",
        aws: [
            "UpdatePricingTerms" => "DUPLICATE_TERM_TYPES",
            "ReleaseResaleAuthorization" => "DUPLICATE_TERM_TYPES",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for list in set.offers.iter().flat_map(term_lists) {
        let mut prices: BTreeMap<TermKind, Vec<&Term<'_>>> = BTreeMap::new();
        for term in list.terms.iter().filter(|term| is_single(term.kind())) {
            prices.entry(term.kind()).or_default().push(term);
        }
        for terms in prices.values() {
            let [first, second, rest @ ..] = terms.as_slice() else { continue };
            reporter.report(second.at, |finding| {
                let (name, count) = (first.written_kind, terms.len());
                finding.message(format_args!("there are {count} terms of type `{name}`, AWS takes one"));
                finding.related(first.at).related_to(rest.iter().map(|term| term.at));
                if list.is_own {
                    offer_choice(terms, finding);
                } else {
                    finding.aws(Some(AwsRefusal::new("ReleaseResaleAuthorization", "DUPLICATE_TERM_TYPES")));
                }
            });
        }
    }
}

/// Offers to keep one of the terms; not where they are for different durations, on which the rest of the offer depends.
fn offer_choice(terms: &[&Term<'_>], finding: &mut Finding<'_>) {
    let mut durations = terms
        .iter()
        .map(|term| upfront_durations(std::slice::from_ref(*term)).iter().map(|price| price.duration).collect());
    let first: Option<Vec<Duration>> = durations.next();
    if terms.len() <= MAX_CHOICES && durations.all(|other| first.as_ref() == Some(&other)) {
        let places: Vec<NodeId> = terms.iter().map(|term| term.at).collect();
        for (place, kept) in (1..).zip(&places) {
            offer_to_keep(format!("Keep only the {}", ordinal(place)), *kept, places.iter(), finding);
        }
    }
}

/// Of more terms than this, a person has to choose without help.
const MAX_CHOICES: usize = 3;

fn ordinal(place: usize) -> &'static str {
    match place {
        1 => "first",
        2 => "second",
        _ => "third",
    }
}

/// A free trial can not be in a set at all, which has a finding of its own.
fn is_single(kind: TermKind) -> bool {
    kind.is_pricing() && kind != TermKind::FreeTrialPricing
}
