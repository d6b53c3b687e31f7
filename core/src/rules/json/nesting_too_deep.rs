use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// Lists and objects are nested more than 64 levels deep.
    ///
    /// ## Why
    ///
    /// The format needs nine levels; the limit keeps a hostile file from exhausting the stack.
    ///
    /// ## What to do
    ///
    /// Check whether the file is the right one.
    pub(crate) static NESTING_TOO_DEEP = {
        code: "nesting-too-deep",
        subject: Json,
        severity: Error,
        help: "The format needs nine levels; a file that is nested deeper holds something else.",
        aws: [],
        sources: [source::JSON_STANDARD.implies()],
        since: "0.1.0",
        check: Check::Field,
    }
}
