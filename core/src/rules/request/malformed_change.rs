use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A change is not what AWS takes for one.
    ///
    /// ## Why
    ///
    /// A change is an object with the texts `ChangeType` and `Entity.Type`; a change set has at least one of them. What it is meant to do can not be told otherwise.
    ///
    /// ## What to do
    ///
    /// Write the change type, and the entity with its type.
    pub(crate) static MALFORMED_CHANGE = {
        code: "malformed-change",
        subject: Request,
        severity: Error,
        help: "A change needs a `ChangeType` and an `Entity` with its `Type`.",
        aws: [],
        sources: [source::SERVICE_MODELS.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
