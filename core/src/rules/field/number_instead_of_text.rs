use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An amount or an id is written as a JSON number.
    ///
    /// ## Why
    ///
    /// A JSON number is a binary fraction in most programs: `0.1` is not one tenth, and an AWS account loses its leading zeros. AWS takes amounts and ids as texts.
    ///
    /// ## What to do
    ///
    /// Put quotes around it.
    pub(crate) static NUMBER_INSTEAD_OF_TEXT = {
        code: "number-instead-of-text",
        subject: Field,
        severity: Error,
        help: "Write it in quotes: a JSON number loses digits of money and leading zeros of accounts.",
        aws: [],
        sources: [source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
