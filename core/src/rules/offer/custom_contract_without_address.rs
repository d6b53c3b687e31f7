use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A custom contract has no address.
    ///
    /// ## Why
    ///
    /// AWS fetches the document when the offer is made, and the buyer reads it before accepting.
    ///
    /// ## What to do
    ///
    /// Give the public address of the PDF, or a presigned address of Amazon S3.
    pub(crate) static CUSTOM_CONTRACT_WITHOUT_ADDRESS = {
        code: "custom-contract-without-address",
        subject: Offer,
        severity: Error,
        help: "Give the address from which AWS can fetch the contract: a public one, or a presigned one of Amazon S3.",
        aws: ["UpdateLegalTerms" => "HTTP_422"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        for document in offer.legal_documents() {
            if document.kind.value() == Some("CustomEula") && document.url.is_absent() {
                reporter.report_incomplete(document.at.member("url"), |finding| {
                    finding.message("the custom contract has no address");
                });
            }
        }
    }
}
