use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A text has characters that AWS does not permit there.
    ///
    /// ## Why
    ///
    /// The name of a set is one line. The name of an offer holds no `\`, `<` or `>` and begins with no space.
    ///
    /// ## What to do
    ///
    /// Take them out.
    pub(crate) static FORBIDDEN_CHARACTERS = {
        code: "forbidden-characters",
        subject: Field,
        severity: Error,
        help: "Take the characters out that AWS does not permit there.",
        aws: [],
        sources: [source::SERVICE_MODELS.states(), source::DETAILS_MODELS.states()],
        since: "0.1.0",
        check: Check::Field,
    }
}
