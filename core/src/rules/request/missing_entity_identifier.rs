use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A change does not say which entity it changes.
    ///
    /// ## Why
    ///
    /// Every change but one that creates something names its entity in `Entity.Identifier`.
    ///
    /// ## What to do
    ///
    /// Write the id of the entity, or a reference to the change that creates it, such as `$OfferA.Entity.Identifier`.
    pub(crate) static MISSING_ENTITY_IDENTIFIER = {
        code: "missing-entity-identifier",
        subject: Request,
        severity: Error,
        help: "Name the entity in `Entity.Identifier`: only a change that creates one goes without.",
        aws: [],
        sources: [source::OFFER_SETS_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
