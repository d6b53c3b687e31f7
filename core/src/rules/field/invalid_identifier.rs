use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An id can not be one that AWS gave.
    ///
    /// ## Why
    ///
    /// AWS refuses a change that names it.
    ///
    /// ## What to do
    ///
    /// Copy the id from the AWS console or from the answer of the API.
    pub(crate) static INVALID_IDENTIFIER = {
        code: "invalid-identifier",
        subject: Field,
        severity: Error,
        help: "Copy the id as AWS shows it.",
        aws: [],
        sources: [source::OFFER_SETS_API.states(), source::SERVICE_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
