use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An update of information has nothing to update.
    ///
    /// ## Why
    ///
    /// `UpdateInformation` takes at least one field.
    ///
    /// ## What to do
    ///
    /// Write what is to be changed, or leave the change out.
    pub(crate) static EMPTY_UPDATE = {
        code: "empty-update",
        subject: Request,
        severity: Error,
        help: "Write what is to be changed: AWS wants at least one field.",
        aws: [],
        sources: [source::OFFER_SETS_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
