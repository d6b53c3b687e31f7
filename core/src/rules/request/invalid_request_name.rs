use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A name in a request is not what AWS permits.
    ///
    /// ## Why
    ///
    /// The name of a change has at most 72 letters, the name of a change set at most 100 letters, digits, spaces and `_+=.:@-`, a client request token 1 to 64 characters. The service model prints the pattern for changes in a form that its own examples break, so this is a warning.
    ///
    /// ## What to do
    ///
    /// Shorten the name, or leave out the characters that are not permitted.
    pub(crate) static INVALID_REQUEST_NAME = {
        code: "invalid-request-name",
        subject: Request,
        severity: Warning,
        help: "AWS permits letters only in names of changes, and little more in names of change sets.",
        aws: [],
        sources: [source::SERVICE_MODELS.implies()],
        since: "0.1.0",
        check: Check::Request,
    }
}
