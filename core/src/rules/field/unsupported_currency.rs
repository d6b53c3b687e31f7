use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// The currency is none that AWS Marketplace takes for private offers.
    ///
    /// ## Why
    ///
    /// Private offers can be made in seven currencies.
    ///
    /// ## What to do
    ///
    /// Use one of the codes of the message. `JPN` in some tables of AWS stands for `JPY`.
    pub(crate) static UNSUPPORTED_CURRENCY = {
        code: "unsupported-currency",
        subject: Field,
        severity: Error,
        help: "Use the code of a currency that AWS Marketplace takes.",
        aws: [],
        sources: [source::FAQ.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
