use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A request waits for an id.
    ///
    /// ## Why
    ///
    /// A value such as `{{offerSetId}}` stands for an id that AWS tells when an earlier request has succeeded.
    ///
    /// ## What to do
    ///
    /// Nothing when you only look at the plan. Before sending, fill in what AWS answered.
    pub(crate) static UNFILLED_PLACEHOLDER = {
        code: "unfilled-placeholder",
        subject: Request,
        severity: Info,
        help: "Fill in the id that AWS gave to the request before.",
        aws: [],
        sources: [source::OFFERSET_FORMAT.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
