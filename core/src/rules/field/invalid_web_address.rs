use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An address is none that AWS could open.
    ///
    /// ## Why
    ///
    /// AWS fetches the document from the address when the offer is made; it has to be public or a presigned address of Amazon S3.
    ///
    /// ## What to do
    ///
    /// Use an address that begins with `https://`.
    pub(crate) static INVALID_WEB_ADDRESS = {
        code: "invalid-web-address",
        subject: Field,
        severity: Error,
        help: "Use an address that begins with https://",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states(), source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
