use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is put into two sets.
    ///
    /// ## Why
    ///
    /// An offer belongs to one set, the one that it was created for.
    ///
    /// ## What to do
    ///
    /// Create an offer of its own for the other set.
    pub(crate) static OFFER_IN_TWO_SETS = {
        code: "offer-in-two-sets",
        subject: Request,
        severity: Error,
        help: "An offer belongs to one set: create another one for the other set.",
        aws: ["AssociateOffers" => "INCOMPATIBLE_OFFER_SET_REFERENCE"],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
