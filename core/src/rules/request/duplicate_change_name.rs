use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// Two changes of a request have the same name.
    ///
    /// ## Why
    ///
    /// References lead to a change by its name; with two of the same name they lead nowhere for certain.
    ///
    /// ## What to do
    ///
    /// Give each change that is referred to a name of its own.
    pub(crate) static DUPLICATE_CHANGE_NAME = {
        code: "duplicate-change-name",
        subject: Request,
        severity: Error,
        help: "Give each change a name of its own, or references to it are ambiguous.",
        aws: [],
        sources: [source::CATALOG_API.implies()],
        since: "0.1.0",
        check: Check::Request,
    }
}
