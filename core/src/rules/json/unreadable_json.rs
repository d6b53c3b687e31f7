use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// The text can not be read as JSON.
    ///
    /// ## Why
    ///
    /// Nothing can be said about a set that can not be read.
    ///
    /// ## What to do
    ///
    /// Go to the line and column of the message: a comma, a quote or a bracket is missing or too much, or half of a character stands alone.
    pub(crate) static UNREADABLE_JSON = {
        code: "unreadable-json",
        subject: Json,
        severity: Error,
        help: "Mend the text at the place that the message names; until then nothing else can be checked.",
        aws: [],
        sources: [source::JSON_STANDARD.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
