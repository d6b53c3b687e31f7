use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An amount is not written as a plain decimal number.
    ///
    /// ## Why
    ///
    /// AWS takes digits with a point before the decimals: no sign, no currency, no commas between the thousands, no exponent.
    ///
    /// ## What to do
    ///
    /// Write for instance `60000.00`.
    pub(crate) static INVALID_AMOUNT = {
        code: "invalid-amount",
        subject: Field,
        severity: Error,
        help: "Write digits, and a point before the decimals: 60000.00",
        aws: [],
        sources: [source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
