use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A release has details.
    ///
    /// ## Why
    ///
    /// The details of a release are an empty object. What the entity holds is said by other changes before.
    ///
    /// ## What to do
    ///
    /// Write `"DetailsDocument": {}`.
    pub(crate) static RELEASE_WITH_DETAILS = {
        code: "release-with-details",
        subject: Request,
        severity: Error,
        help: "The details of a release are an empty object.",
        aws: [],
        sources: [source::OFFER_SETS_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
