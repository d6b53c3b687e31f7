use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer set has fewer than two offers.
    ///
    /// ## Why
    ///
    /// AWS does not release a set of fewer than two offers.
    ///
    /// ## What to do
    ///
    /// Add offers. A single private offer is sent to the buyer on its own, without a set.
    pub(crate) static MISSING_OFFERS = {
        code: "missing-offers",
        subject: OfferSet,
        severity: Error,
        help: "An offer set bundles at least two private offers; a single offer is sent without a set.",
        aws: ["ReleaseOfferSet" => "MISSING_OFFERS"],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let count = set.offers.items.len();
    if set.offers.unreadable || count >= OfferSet::MIN_OFFERS {
        return;
    }
    reporter.report_incomplete(set.at.member("offers"), |finding| {
        let has = if count == 0 { "no offer" } else { "1 offer" };
        finding.message(format_args!("the set has {has}, it needs at least {}", OfferSet::MIN_OFFERS));
    });
}
