use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A change is about something else than offers.
    ///
    /// ## Why
    ///
    /// Changes of products, solutions and others have a meaning of their own, which is not checked here.
    ///
    /// ## What to do
    ///
    /// Nothing. The change is kept and named.
    pub(crate) static UNREAD_CHANGE = {
        code: "unread-change",
        subject: Request,
        severity: Info,
        help: "The change is kept, but not checked: it is not about an offer set, an offer or a selling authorization.",
        aws: [],
        sources: [source::OFFERSET_FORMAT.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
