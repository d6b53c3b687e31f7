use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// The format has no such field here.
    ///
    /// ## Why
    ///
    /// A misspelt name is easily overlooked, and what it holds would have no effect. AWS refuses details with unknown properties for selling authorizations.
    ///
    /// ## What to do
    ///
    /// Check the spelling. What stands there is kept as it is.
    pub(crate) static UNKNOWN_FIELD = {
        code: "unknown-field",
        subject: Field,
        severity: Warning,
        help: "It is kept, but nobody reads it: check the spelling.",
        aws: [
            "CreateResaleAuthorization" => "HTTP_422",
            "UpdateInformation" => "HTTP_422",
            "UpdateAvailability" => "HTTP_UNSPECIFIED",
            "UpdateBuyerTargetingTerms" => "HTTP_UNSPECIFIED",
            "UpdateBuyerValidityTerms" => "HTTP_UNSPECIFIED",
            "UpdateLegalTerms" => "HTTP_422",
            "UpdatePaymentScheduleTerms" => "HTTP_422",
            "UpdatePricingTerms" => "HTTP_UNSPECIFIED",
        ],
        sources: [source::OFFERSET_FORMAT.states(), source::RESALE_AUTHORIZATIONS_API.implies()],
        since: "0.1.0",
        check: Check::Field,
    }
}
