use crate::model::OfferSet;
use crate::rule::{Check, Context, Purpose, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer uses the Enterprise Contract by itself.
    ///
    /// ## Why
    ///
    /// AWS takes the Standard Contract and custom ones in the legal term of an offer. The Enterprise Contract comes from a selling authorization only, whose contract an offer of a channel partner takes over.
    ///
    /// ## What to do
    ///
    /// Use the Standard Contract, or give the address of your own agreement. In an offer of a channel partner, leave the legal term out.
    pub(crate) static OWN_ENTERPRISE_CONTRACT = {
        code: "own-enterprise-contract",
        subject: Offer,
        severity: Error,
        help: "Only a selling authorization brings the Enterprise Contract: use the Standard Contract or your own.",
        aws: ["UpdateLegalTerms" => "HTTP_422"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    if context.purpose == Purpose::Acceptance {
        // What a buyer is given holds the terms that were taken over.
        return;
    }
    for offer in &set.offers {
        for document in offer.legal_documents() {
            let Some(("EnterpriseEula", at)) = document.kind.located() else { continue };
            reporter.report(at, |finding| {
                finding.message("the legal term is the Enterprise Contract, which AWS does not take in an offer");
            });
        }
    }
}
