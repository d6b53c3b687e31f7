use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A request has more than twenty changes.
    ///
    /// ## Why
    ///
    /// AWS takes at most twenty changes in one change set.
    ///
    /// ## What to do
    ///
    /// Divide them: each offer whole, with all its changes in one request. The release plan does it so.
    pub(crate) static TOO_MANY_CHANGES = {
        code: "too-many-changes",
        subject: Request,
        severity: Error,
        help: "Divide the changes among several requests: AWS takes at most twenty at once.",
        aws: [],
        sources: [source::CATALOG_API.states(), source::SERVICE_MODELS.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
