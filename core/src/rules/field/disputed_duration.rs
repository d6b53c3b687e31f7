use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A duration is longer than one page of AWS permits, but not longer than another does.
    ///
    /// ## Why
    ///
    /// Two versions of the seller guide's page on product types are in circulation: one permits 60 months and 1,095 days, the other, like the buyer guide, 144 months and 4,380 days.
    ///
    /// ## What to do
    ///
    /// Nothing, when the product is known to be sold for that long. Otherwise choose 60 months or 1,095 days at most, or try the offer early.
    pub(crate) static DISPUTED_DURATION = {
        code: "disputed-duration",
        subject: Field,
        severity: Warning,
        help: "Up to 60 months or 1,095 days no page of AWS objects; be ready to shorten it.",
        aws: [],
        sources: [source::PRODUCT_TYPES.states(), source::BUYER_PRODUCT_TYPES.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
