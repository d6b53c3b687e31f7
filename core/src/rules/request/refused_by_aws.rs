use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// AWS refused a change.
    ///
    /// ## Why
    ///
    /// The answer of `DescribeChangeSet` has an error for this change. Nothing of the change set was done.
    ///
    /// ## What to do
    ///
    /// Repair what the code names, and send the request again.
    pub(crate) static REFUSED_BY_AWS = {
        code: "refused-by-aws",
        subject: Request,
        severity: Error,
        help: "Repair what AWS names, and send the request again: nothing of this change set was done.",
        aws: [],
        sources: [source::CATALOG_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
