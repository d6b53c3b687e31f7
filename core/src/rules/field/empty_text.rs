use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A text is empty, or nothing but white space.
    ///
    /// ## Why
    ///
    /// Every text that AWS takes has at least one character.
    ///
    /// ## What to do
    ///
    /// Fill it in, or leave the field out where it is optional.
    pub(crate) static EMPTY_TEXT = {
        code: "empty-text",
        subject: Field,
        severity: Error,
        help: "Fill it in, or leave the field out.",
        aws: [],
        sources: [source::OFFER_SETS_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
