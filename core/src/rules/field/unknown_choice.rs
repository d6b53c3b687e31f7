use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A value is none of those that are permitted.
    ///
    /// ## Why
    ///
    /// AWS takes these values only, letter by letter.
    ///
    /// ## What to do
    ///
    /// Use one of the values that the message names.
    pub(crate) static UNKNOWN_CHOICE = {
        code: "unknown-choice",
        subject: Field,
        severity: Error,
        help: "Use one of the values that AWS knows.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
