use std::collections::BTreeMap;

use super::super::terms::{offer_to_keep, term_lists};
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A price or a payment schedule is in an offer more than once.
    ///
    /// ## Why
    ///
    /// AWS takes each type of term once.
    ///
    /// ## What to do
    ///
    /// Put everything into one term: further dimensions into its rate card, further charges into its schedule.
    pub(crate) static REPEATED_PRICE = {
        code: "repeated-price",
        subject: Pricing,
        severity: Error,
        help: "AWS takes each type of term once: put everything into one of them.",
        aws: [
            "UpdatePricingTerms" => "DUPLICATE_TERM_TYPES",
            "UpdatePaymentScheduleTerms" => "HTTP_422",
            "ReleaseResaleAuthorization" => "DUPLICATE_TERM_TYPES",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for list in set.offers.iter().flat_map(term_lists) {
        let mut places: BTreeMap<TermKind, (&str, Vec<NodeId>)> = BTreeMap::new();
        for term in list.terms.iter().filter(|term| is_single(term.kind())) {
            places.entry(term.kind()).or_insert((term.written_kind, Vec::new())).1.push(term.at);
        }
        for (kind, (name, places)) in &places {
            let [first, second, rest @ ..] = places.as_slice() else { continue };
            reporter.report(*second, |finding| {
                finding.message(format!("there are {} terms of type `{name}`, AWS takes one", places.len()));
                finding.related([*first]).related(rest.iter().copied());
                if !list.is_own {
                    finding.aws(Some(AwsRefusal::new("ReleaseResaleAuthorization", "DUPLICATE_TERM_TYPES")));
                } else if *kind == TermKind::PaymentSchedule {
                    finding.aws(Some(AwsRefusal::new("UpdatePaymentScheduleTerms", "HTTP_422")));
                }
                for (place, kept) in (1..).zip(places).take_while(|_| list.is_own && places.len() <= MAX_CHOICES) {
                    offer_to_keep(format!("Keep only the {}", ordinal(place)), *kept, places.iter(), finding);
                }
            });
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

/// Other terms, such as the legal one, have rules of their own that say how many there are.
fn is_single(kind: TermKind) -> bool {
    (kind.is_pricing() && kind != TermKind::FreeTrialPricing) || kind == TermKind::PaymentSchedule
}
