use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A request changes the same entity twice in the same way.
    ///
    /// ## Why
    ///
    /// Within one change set, AWS does not start the same change type against the same entity more than once.
    ///
    /// ## What to do
    ///
    /// Put both into one change, or send two requests.
    pub(crate) static REPEATED_CHANGE = {
        code: "repeated-change",
        subject: Request,
        severity: Error,
        help: "Put both into one change: AWS takes each change type once for an entity.",
        aws: [],
        sources: [source::START_CHANGE_SET.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
