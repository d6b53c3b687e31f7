use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A list that needs an item is empty.
    ///
    /// ## Why
    ///
    /// AWS refuses the change that sets it.
    ///
    /// ## What to do
    ///
    /// Add an item, or leave the list out where it is optional.
    pub(crate) static EMPTY_LIST = {
        code: "empty-list",
        subject: Field,
        severity: Error,
        help: "Add an item, or leave the list out.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
