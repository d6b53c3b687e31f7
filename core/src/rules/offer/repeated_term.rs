use crate::aws_code::AwsRefusal;
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

/// The terms of which AWS takes one, and what it answers to a second one. Of prices, another rule counts the terms.
const SINGLE: [(TermKind, AwsRefusal); 5] = [
    (TermKind::Validity, AwsRefusal::new("UpdateValidityTerms", "HTTP_422")),
    (TermKind::Legal, AwsRefusal::new("UpdateLegalTerms", "HTTP_422")),
    (TermKind::Support, AwsRefusal::new("UpdateSupportTerms", "HTTP_422")),
    (TermKind::NetPayment, AwsRefusal::new("UpdateNetPaymentTerms", "DUPLICATE_TERM_TYPES")),
    (TermKind::Renewal, AwsRefusal::new("UpdateRenewalTerms", "HTTP_422")),
];

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        for (kind, refusal) in SINGLE {
            let terms: Vec<&Term<'_>> = offer.terms.iter().filter(|term| term.kind() == kind).collect();
            let [first, second, rest @ ..] = terms.as_slice() else { continue };
            reporter.report(second.at, |finding| {
                let (name, count) = (first.written_kind, terms.len());
                finding.message(format_args!("there are {count} terms of type `{name}`, AWS takes one"));
                finding.related(first.at).aws(Some(refusal));
                for term in rest {
                    finding.related(term.at);
                }
                if rest.is_empty() {
                    finding.repair("Keep the first one").remove(second.at);
                    finding.repair("Keep the second one").remove(first.at);
                }
            });
        }
    }
}
