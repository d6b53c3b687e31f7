use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A value has another JSON type than its field.
    ///
    /// ## Why
    ///
    /// AWS refuses a request whose details do not have the documented shape.
    ///
    /// ## What to do
    ///
    /// Write a text in quotes, a list in square brackets, an object in braces.
    pub(crate) static WRONG_TYPE = {
        code: "wrong-type",
        subject: Field,
        severity: Error,
        help: "Write the value in the JSON type that the field has.",
        aws: [],
        sources: [source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
