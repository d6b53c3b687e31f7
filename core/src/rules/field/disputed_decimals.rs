use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An amount has more decimals than one of two sources permits.
    ///
    /// ## Why
    ///
    /// The API guide permits three decimals for contract prices, AWS's generated models permit eight.
    ///
    /// ## What to do
    ///
    /// Use at most three decimals to be safe.
    pub(crate) static DISPUTED_DECIMALS = {
        code: "disputed-decimals",
        subject: Field,
        severity: Warning,
        help: "One page of AWS permits so many decimals, another does not: use fewer to be safe.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states(), source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
