use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A change type does not exist for its entity.
    ///
    /// ## Why
    ///
    /// Offer sets, offers and selling authorizations have change types of their own. `AssociateWithOfferSet`, for one, is a permission and no change.
    ///
    /// ## What to do
    ///
    /// Check the spelling, and whether the change belongs to another type of entity.
    pub(crate) static UNKNOWN_CHANGE_TYPE = {
        code: "unknown-change-type",
        subject: Request,
        severity: Error,
        help: "Check the spelling and the entity type: AWS knows no such change there.",
        aws: [],
        sources: [source::OFFER_SETS_API.states(), source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
