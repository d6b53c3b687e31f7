use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// One object has the same key twice.
    ///
    /// ## Why
    ///
    /// Some readers take the first, some the last, some refuse: two people could read two different offers from one file.
    ///
    /// ## What to do
    ///
    /// Keep the right one and delete the other.
    pub(crate) static DUPLICATE_KEY = {
        code: "duplicate-key",
        subject: Json,
        severity: Error,
        help: "Readers of JSON disagree about which of the two counts: keep one and delete the other.",
        aws: [],
        sources: [source::JSON_STANDARD.implies()],
        since: "0.1.0",
        check: Check::Field,
    }
}
