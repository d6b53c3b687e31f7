use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A duration is longer than AWS takes.
    ///
    /// ## Why
    ///
    /// Contracts last 144 months at most, and products that are paid for by the hour 4,380 days.
    ///
    /// ## What to do
    ///
    /// Choose a shorter duration. What comes after it is a matter for a later offer or for automatic renewal.
    pub(crate) static DURATION_OUT_OF_RANGE = {
        code: "duration-out-of-range",
        subject: Field,
        severity: Error,
        help: "Choose a shorter duration: 144 months or 4,380 days are the most.",
        aws: [
            "UpdatePricingTerms" => "INVALID_SELECTOR_DURATION_VALUE",
            "UpdatePricingTerms" => "INVALID_DURATION",
            "UpdatePricingTerms" => "INVALID_AGREEMENT_DURATION",
            "UpdateValidityTerms" => "INVALID_AGREEMENT_DURATION",
        ],
        sources: [source::PRODUCT_TYPES.states(), source::BUYER_PRODUCT_TYPES.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
