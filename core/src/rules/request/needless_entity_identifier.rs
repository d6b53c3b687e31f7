use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A change that creates an entity names one.
    ///
    /// ## Why
    ///
    /// AWS gives the id of what it creates. A request that creates something and names an id at once contradicts itself.
    ///
    /// ## What to do
    ///
    /// Leave `Entity.Identifier` out, or use a change type that changes what is there.
    pub(crate) static NEEDLESS_ENTITY_IDENTIFIER = {
        code: "needless-entity-identifier",
        subject: Request,
        severity: Error,
        help: "Leave `Entity.Identifier` out: AWS gives the id of what it creates.",
        aws: [],
        sources: [source::OFFER_SETS_API.implies(), source::PRIVATE_OFFERS_API.implies()],
        since: "0.1.0",
        check: Check::Request,
    }
}
