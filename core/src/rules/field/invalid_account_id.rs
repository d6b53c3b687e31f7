use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An AWS account is not written as twelve digits.
    ///
    /// ## Why
    ///
    /// An offer for a wrong account can not be seen by the buyer, and the accounts of a released offer can not be changed.
    ///
    /// ## What to do
    ///
    /// Ask the buyer for the twelve digits; spaces, hyphens and dots between them can be taken out with one click.
    pub(crate) static INVALID_ACCOUNT_ID = {
        code: "invalid-account-id",
        subject: Field,
        severity: Error,
        help: "An AWS account id has exactly 12 digits, leading zeros included; a wrong one shows the buyer a page that is not found.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states(), source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
