use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// The details of a change lack a field.
    ///
    /// ## Why
    ///
    /// AWS refuses a change without the fields that it requires.
    ///
    /// ## What to do
    ///
    /// Add the field; the message names it.
    pub(crate) static MISSING_REQUEST_FIELD = {
        code: "missing-request-field",
        subject: Request,
        severity: Error,
        help: "Add the field: AWS requires it for this change type.",
        aws: [],
        sources: [source::OFFER_SETS_API.states(), source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
