use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// There is no term of this type here.
    ///
    /// ## Why
    ///
    /// AWS refuses terms that it does not know; the terms of a selling authorization have names of their own, most of which begin with `Resale`.
    ///
    /// ## What to do
    ///
    /// Use the name of the term as AWS writes it.
    pub(crate) static UNKNOWN_TERM = {
        code: "unknown-term",
        subject: Field,
        severity: Error,
        help: "Use the name of the term as AWS writes it.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
