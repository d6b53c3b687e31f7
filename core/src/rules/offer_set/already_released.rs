use crate::model::{OfferSet, State};
use crate::rule::{Check, Context, Purpose, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The set is released already.
    ///
    /// ## Why
    ///
    /// A released set can not be edited, nor released again.
    ///
    /// ## What to do
    ///
    /// Make a new set: clone the offers that stay, create the changed ones anew, release the new set, then let the old one expire.
    pub(crate) static ALREADY_RELEASED = {
        code: "already-released",
        subject: OfferSet,
        severity: Error,
        help: "A released set is frozen: clone it, change the copy, and let the old one expire.",
        aws: [
            "ReleaseOfferSet" => "INVALID_UPDATE_REQUEST",
            "AssociateOffers" => "INVALID_UPDATE_REQUEST",
            "DisassociateOffers" => "INVALID_UPDATE_REQUEST",
            "AssociateSolution" => "INVALID_UPDATE_REQUEST",
            "DisassociateSolution" => "INVALID_UPDATE_REQUEST",
        ],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let Some((State::Released, at)) = set.state.located() else { return };
    if context.purpose == Purpose::Release {
        reporter.report(at, |finding| {
            finding.message("the set is released already and can not be changed");
        });
    }
}
