use crate::aws_code::AwsRefusal;
use crate::model::{LegalDocument, OfferSet, Reading};
use crate::rule::{Check, Context, Purpose, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The Standard Contract is not in its present version.
    ///
    /// ## Why
    ///
    /// AWS takes the version of 2022-07-14 only for new offers. The version before it passes the check of the request and fails afterwards.
    ///
    /// ## What to do
    ///
    /// Use the present version.
    pub(crate) static STANDARD_CONTRACT_VERSION = {
        code: "standard-contract-version",
        subject: Offer,
        severity: Error,
        help: "Use the version of 2022-07-14: AWS takes no other for new offers.",
        aws: ["UpdateLegalTerms" => "INVALID_LEGAL_DOCUMENTS", "UpdateLegalTerms" => "HTTP_422"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    if context.purpose == Purpose::Acceptance {
        return;
    }
    // For professional services it is the wrong contract in any version.
    for offer in set.offers.iter().filter(|offer| !offer.is_for_services()) {
        for document in offer.legal_documents() {
            if document.kind.value() == Some("StandardEula") {
                check_version(document, reporter);
            }
        }
    }
}

fn check_version(document: &LegalDocument<'_>, reporter: &mut Reporter<'_, '_>) {
    const PRESENT: &str = LegalDocument::STANDARD_VERSION;
    let place = document.at.member("version");
    let title = format_args!("Use the version of {PRESENT}");
    match document.version {
        Reading::Absent => reporter.report_incomplete(place, |finding| {
            finding.message("the version of the Standard Contract is missing");
            finding.aws(Some(AwsRefusal::new("UpdateLegalTerms", "HTTP_422")));
            finding.repair(title).add(place, PRESENT);
        }),
        Reading::Read { value, at } if value.to_string() != PRESENT => reporter.report(at, |finding| {
            finding.message(format_args!("the version of the Standard Contract is `{value}`, AWS takes `{PRESENT}`"));
            finding.repair(title).replace(at, PRESENT);
        }),
        _ => {}
    }
}
