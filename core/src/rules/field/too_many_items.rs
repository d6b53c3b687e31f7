use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A list has more items than AWS takes.
    ///
    /// ## Why
    ///
    /// AWS refuses the change that sets it.
    ///
    /// ## What to do
    ///
    /// Take items out until the limit of the message is kept.
    pub(crate) static TOO_MANY_ITEMS = {
        code: "too-many-items",
        subject: Field,
        severity: Error,
        help: "Take items out until the limit is kept.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states(), source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
