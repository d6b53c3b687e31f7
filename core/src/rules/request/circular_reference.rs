use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// References lead in a circle.
    ///
    /// ## Why
    ///
    /// A reference has to end at a change that creates an entity, or at an id. In a circle nothing is ever created.
    ///
    /// ## What to do
    ///
    /// Let one of the changes name the entity itself.
    pub(crate) static CIRCULAR_REFERENCE = {
        code: "circular-reference",
        subject: Request,
        severity: Error,
        help: "A reference has to end at a change that creates something, or at an id.",
        aws: [],
        sources: [source::CATALOG_API.implies()],
        since: "0.1.0",
        check: Check::Request,
    }
}
