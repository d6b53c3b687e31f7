use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A date is not written as YYYY-MM-DD, or there is no such day.
    ///
    /// ## Why
    ///
    /// AWS takes dates in this form only, and reads them in UTC.
    ///
    /// ## What to do
    ///
    /// Write the date as YYYY-MM-DD.
    pub(crate) static INVALID_DATE = {
        code: "invalid-date",
        subject: Field,
        severity: Error,
        help: "Write the date as YYYY-MM-DD; AWS reads it in UTC.",
        aws: [],
        sources: [source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
