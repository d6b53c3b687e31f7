use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A request has a field that AWS does not print.
    ///
    /// ## Why
    ///
    /// AWS refuses unknown fields in the details of selling authorizations, and may do so elsewhere. A misspelt field has no effect at best.
    ///
    /// ## What to do
    ///
    /// Check the spelling, capitals included: `availabilityEndDate` is `AvailabilityEndDate` at AWS.
    pub(crate) static UNKNOWN_REQUEST_FIELD = {
        code: "unknown-request-field",
        subject: Request,
        severity: Warning,
        help: "Check the spelling, capitals included: AWS prints no such field.",
        aws: [],
        sources: [source::RESALE_AUTHORIZATIONS_API.states(), source::OFFER_SETS_API.implies(), source::PRIVATE_OFFERS_API.implies()],
        since: "0.1.0",
        check: Check::Request,
    }
}
