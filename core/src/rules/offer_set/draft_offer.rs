use crate::model::{OfferSet, State};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is a draft.
    ///
    /// ## Why
    ///
    /// AWS releases a set only when each of its offers is released already, and a released offer is frozen: only its expiry date can still be moved.
    ///
    /// ## What to do
    ///
    /// Nothing now: the release plan releases the offers before the set. Check them first, as AWS does not let you change them after that.
    pub(crate) static DRAFT_OFFER = {
        code: "draft-offer",
        subject: OfferSet,
        severity: Info,
        help: "AWS releases a set only when each of its offers is released; the release plan does that first.",
        aws: ["ReleaseOfferSet" => "DRAFT_OFFERS"],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((State::Draft, at)) = offer.state.located() else { continue };
        reporter.report(at, |finding| {
            finding.message("the offer is a draft; it has to be released before the set");
        });
    }
}
