use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// An offer that exists already is put into a set that is created just now.
    ///
    /// ## Why
    ///
    /// The id of the set is given when an offer is created, and can not be changed. An offer that is there before its set was created for no set, or for another one. AWS's own sample makes this mistake.
    ///
    /// ## What to do
    ///
    /// Create the set first, then the offers with its id, then associate them.
    pub(crate) static OFFER_OLDER_THAN_SET = {
        code: "offer-older-than-set",
        subject: Request,
        severity: Error,
        help: "Create the set first and the offers after it, with its id: an offer that is there already can not join.",
        aws: ["AssociateOffers" => "INCOMPATIBLE_OFFER_SET_REFERENCE"],
        sources: [source::OFFER_SETS_API.implies(), source::SAMPLES.implies()],
        since: "0.1.0",
        check: Check::Request,
    }
}
