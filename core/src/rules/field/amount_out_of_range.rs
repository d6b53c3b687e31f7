use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An amount is beyond what AWS takes.
    ///
    /// ## Why
    ///
    /// AWS refuses the change that sets it.
    ///
    /// ## What to do
    ///
    /// Check the amount; spread a very large total over several charges.
    pub(crate) static AMOUNT_OUT_OF_RANGE = {
        code: "amount-out-of-range",
        subject: Field,
        severity: Error,
        help: "Use an amount within the limits of AWS.",
        aws: [],
        sources: [source::DETAILS_MODELS.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
