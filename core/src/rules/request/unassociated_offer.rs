use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An offer was created for a set that does not contain it.
    ///
    /// ## Why
    ///
    /// The id of the set in an offer is only an intention: the offer is in the set when it is associated. Until then nobody can buy it.
    ///
    /// ## What to do
    ///
    /// Add it to `AssociateOffers`, or leave it when it is not wanted any more.
    pub(crate) static UNASSOCIATED_OFFER = {
        code: "unassociated-offer",
        subject: Request,
        severity: Warning,
        help: "Associate the offer, or nobody can buy it.",
        aws: [],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
