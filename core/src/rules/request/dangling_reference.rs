use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A reference leads to no change of its request.
    ///
    /// ## Why
    ///
    /// `$Name.Entity.Identifier` stands for the entity that the change `Name` of the same request creates. References to other requests do not exist.
    ///
    /// ## What to do
    ///
    /// Correct the name, or write the id that AWS gave.
    pub(crate) static DANGLING_REFERENCE = {
        code: "dangling-reference",
        subject: Request,
        severity: Error,
        help: "A reference leads to a named change of the same request, and to nothing else.",
        aws: [],
        sources: [source::CATALOG_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
