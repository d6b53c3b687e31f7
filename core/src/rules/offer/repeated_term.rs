use std::collections::BTreeMap;

use crate::aws_code::AwsRefusal;
use crate::fix::Fix;
use crate::model::{OfferSet, Term, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A term that is no price is in an offer more than once.
    ///
    /// ## Why
    ///
    /// AWS takes one term of each type: one contract, one refund policy, one net payment term, one agreement period, one automatic renewal.
    ///
    /// ## What to do
    ///
    /// Keep the one that is meant.
    pub(crate) static REPEATED_TERM = {
        code: "repeated-term",
        subject: Offer,
        severity: Error,
        help: "AWS takes one term of each type: keep the one that is meant.",
        aws: [
            "UpdateLegalTerms" => "HTTP_422",
            "UpdateSupportTerms" => "HTTP_422",
            "UpdateValidityTerms" => "HTTP_422",
            "UpdateRenewalTerms" => "HTTP_422",
            "UpdateNetPaymentTerms" => "DUPLICATE_TERM_TYPES",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let mut terms: BTreeMap<TermKind, Vec<&Term<'_>>> = BTreeMap::new();
        for term in offer.terms.iter().filter(|term| refusal(term.kind()).is_some()) {
            terms.entry(term.kind()).or_default().push(term);
        }
        for (kind, terms) in terms {
            let [first, second, rest @ ..] = terms.as_slice() else { continue };
            reporter.report(second.at, |finding| {
                let (name, count) = (first.written_kind, terms.len());
                finding.message(format_args!("there are {count} terms of type `{name}`, AWS takes one"));
                finding.related(first.at).related_to(rest.iter().map(|term| term.at)).aws(refusal(kind));
                if rest.is_empty() {
                    for (title, unwanted) in [("Keep the first one", second), ("Keep the second one", first)] {
                        let location = finding.location(unwanted.at);
                        finding.fix(Fix::new(title).remove(location));
                    }
                }
            });
        }
    }
}

/// What AWS answers to a second term of this kind; none for prices, of which another rule counts the terms.
fn refusal(kind: TermKind) -> Option<AwsRefusal> {
    let (change_type, code) = match kind {
        TermKind::Legal => ("UpdateLegalTerms", "HTTP_422"),
        TermKind::Support => ("UpdateSupportTerms", "HTTP_422"),
        TermKind::Validity => ("UpdateValidityTerms", "HTTP_422"),
        TermKind::Renewal => ("UpdateRenewalTerms", "HTTP_422"),
        TermKind::NetPayment => ("UpdateNetPaymentTerms", "DUPLICATE_TERM_TYPES"),
        _ => return None,
    };
    Some(AwsRefusal::new(change_type, code))
}
