use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A text is longer than AWS permits.
    ///
    /// ## Why
    ///
    /// AWS refuses the change that sets it.
    ///
    /// ## What to do
    ///
    /// Shorten it.
    pub(crate) static TEXT_TOO_LONG = {
        code: "text-too-long",
        subject: Field,
        severity: Error,
        help: "Shorten it: AWS counts every character.",
        aws: [],
        sources: [source::OFFER_SETS_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
