use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A number is no whole number, or beyond its limits.
    ///
    /// ## Why
    ///
    /// AWS refuses the change that sets it.
    ///
    /// ## What to do
    ///
    /// Use a whole number within the limits of the message.
    pub(crate) static NUMBER_OUT_OF_RANGE = {
        code: "number-out-of-range",
        subject: Field,
        severity: Error,
        help: "Use a whole number within the limits.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
