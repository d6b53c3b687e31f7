use serde_json::Value;

use crate::fix::texts;
use crate::model::{LegalDocument, Offer, OfferSet, TermKind};
use crate::rule::{Check, Context, Finding, Place, Purpose, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer has no legal term.
    ///
    /// ## Why
    ///
    /// AWS does not release an offer without the agreement that the buyer accepts. Only an offer of a channel partner takes it over, from the selling authorization.
    ///
    /// ## What to do
    ///
    /// Use the Standard Contract for AWS Marketplace, or give the address of your own agreement. For professional services it has to be your own.
    pub(crate) static MISSING_LEGAL_TERM = {
        code: "missing-legal-term",
        subject: Offer,
        severity: Error,
        help: "Choose what the buyer agrees to: the Standard Contract for AWS Marketplace, or your own agreement.",
        aws: ["ReleaseOffer" => "MISSING_MANDATORY_TERMS"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    if context.purpose == Purpose::Acceptance {
        return;
    }
    for offer in set.offers.iter().filter(|offer| !offer.is_cppo() && !offer.terms.unreadable) {
        if !offer.terms.iter().any(|term| term.kind() == TermKind::Legal) {
            let place = offer.terms.at.map_or_else(|| offer.at.member("terms"), Place::from);
            reporter.report_incomplete(place, |finding| {
                finding.message("the offer has no legal term: the buyer would agree to nothing");
                offer_standard_contract(offer, finding);
            });
        }
    }
}

/// Offers the Standard Contract, where it can be used.
fn offer_standard_contract(offer: &Offer<'_>, finding: &mut Finding<'_>) {
    if offer.is_for_services() {
        return;
    }
    let document = texts(&[("type", "StandardEula"), ("version", LegalDocument::STANDARD_VERSION)]);
    let mut term = texts(&[("type", "LegalTerm")]);
    term.insert("documents".to_owned(), Value::Array(vec![document.into()]));
    let mut repair = finding.repair("Use the Standard Contract for AWS Marketplace");
    match offer.terms.at {
        Some(terms) => repair.append(terms, term.into()),
        None => repair.add_value(offer.at.member("terms"), Value::Array(vec![term.into()])),
    };
}
