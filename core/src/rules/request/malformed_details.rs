use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// The details of a change can not be read.
    ///
    /// ## Why
    ///
    /// `DetailsDocument` is an object, the older `Details` a text of at most 16,384 characters that holds an object. A change has one of the two.
    ///
    /// ## What to do
    ///
    /// Write the details as an object in `DetailsDocument`.
    pub(crate) static MALFORMED_DETAILS = {
        code: "malformed-details",
        subject: Request,
        severity: Error,
        help: "Write the details as an object in `DetailsDocument`; `Details` is the same as a text.",
        aws: [],
        sources: [source::SERVICE_MODELS.states(), source::CATALOG_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
