use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A field that has to be there is missing.
    ///
    /// ## Why
    ///
    /// AWS does not release an offer or a set that lacks it.
    ///
    /// ## What to do
    ///
    /// Fill it in.
    pub(crate) static MISSING_FIELD = {
        code: "missing-field",
        subject: Field,
        severity: Error,
        help: "Fill it in: the offer set can not be released without it.",
        aws: ["ReleaseOffer" => "MISSING_NAME", "ReleaseOffer" => "MISSING_DESCRIPTION", "ReleaseOffer" => "MISSING_AVAILABILITY_END_DATE"],
        sources: [source::OFFER_SETS_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
