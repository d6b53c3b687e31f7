use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// The text is larger than 16 MiB.
    ///
    /// ## Why
    ///
    /// The largest set that AWS would take has some hundred kilobytes; the limit bounds time and memory whatever a file holds.
    ///
    /// ## What to do
    ///
    /// Check whether the file is the right one.
    pub(crate) static DOCUMENT_TOO_LARGE = {
        code: "document-too-large",
        subject: Json,
        severity: Error,
        help: "A file of this size holds something else: the largest set that AWS takes is a hundredth of it.",
        aws: [],
        sources: [source::OFFERSET_FORMAT.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
