use super::super::terms::{offer_to_keep, term_lists};
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::model::{OfferSet, Term, TermKind};
use crate::order::sorted_by_key;
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

/// Of more terms than this, a person has to choose without help.
const MAX_CHOICES: usize = 3;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for list in set.offers.iter().flat_map(term_lists) {
        let mut prices: Vec<&Term<'_>> = Vec::new();
        for term in list.terms {
            // A free trial can not be in a set at all, which has a finding of its own.
            if term.kind().is_pricing() && term.kind() != TermKind::FreeTrialPricing {
                prices.push(term);
            }
        }
        for terms in sorted_by_key(prices, |term| term.kind()).chunk_by(|a, b| a.kind() == b.kind()) {
            let [first, second, rest @ ..] = terms else { continue };
            reporter.report(second.at, |finding| {
                let (name, count) = (first.written_kind, terms.len());
                finding.message(format_args!("there are {count} terms of type `{name}`, AWS takes one"));
                finding.related(first.at);
                for term in rest {
                    finding.related(term.at);
                }
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
    let [first, others @ ..] = terms else { return };
    if terms.len() <= MAX_CHOICES && others.iter().all(|other| is_as_long(first, other)) {
        let places: Vec<NodeId> = terms.iter().map(|term| term.at).collect();
        for (ordinal, kept) in ["first", "second", "third"].into_iter().zip(&places) {
            offer_to_keep(&format_args!("Keep only the {ordinal}"), *kept, &places, finding);
        }
    }
}

/// Whether both terms are for the same durations, in the same order.
fn is_as_long(one: &Term<'_>, other: &Term<'_>) -> bool {
    let (one, other) = (one.upfront_durations(), other.upfront_durations());
    one.len() == other.len() && one.iter().zip(&other).all(|((one, _), (other, _))| one == other)
}
