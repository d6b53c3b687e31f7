use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A country is not written as its two-letter code.
    ///
    /// ## Why
    ///
    /// AWS takes ISO 3166-1 alpha-2 codes in capital letters.
    ///
    /// ## What to do
    ///
    /// Use the two letters, such as `US` or `DE`.
    pub(crate) static UNKNOWN_COUNTRY = {
        code: "unknown-country",
        subject: Field,
        severity: Error,
        help: "Use the two letters of ISO 3166-1, such as US.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
