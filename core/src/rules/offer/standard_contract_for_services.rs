use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer of professional services uses the Standard Contract.
    ///
    /// ## Why
    ///
    /// The Standard Contract is written for software. AWS takes custom terms only for professional services.
    ///
    /// ## What to do
    ///
    /// Give the address of your own agreement.
    pub(crate) static STANDARD_CONTRACT_FOR_SERVICES = {
        code: "standard-contract-for-services",
        subject: Offer,
        severity: Error,
        help: "Professional services need an agreement of your own: give its address.",
        aws: ["UpdateLegalTerms" => "INVALID_LEGAL_DOCUMENTS"],
        sources: [source::SELLING_AUTHORIZATIONS.states(), source::PROFESSIONAL_SERVICES.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| offer.is_for_services()) {
        for document in offer.legal_documents() {
            let Some(("StandardEula", at)) = document.kind.located() else { continue };
            reporter.report(at, |finding| {
                finding
                    .message("the offer is for professional services, the contract is the standard one for software");
                finding.related_to(offer.product.as_ref().and_then(|product| product.kind.node()));
            });
        }
    }
}
