use crate::fix::Fix;
use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is a free trial.
    ///
    /// ## Why
    ///
    /// Free trials can not be in a set.
    ///
    /// ## What to do
    ///
    /// Take the free trial term out, or take the offer out of the set.
    pub(crate) static FREE_TRIAL_OFFER = {
        code: "free-trial-offer",
        subject: OfferSet,
        severity: Error,
        help: "Take the free trial out: a set holds private offers that are paid for or free for good.",
        aws: [],
        sources: [source::PREPARING_OFFER_SET.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for term in set.offers.iter().flat_map(|offer| &offer.terms) {
        if term.kind() == TermKind::FreeTrialPricing {
            reporter.report(term.at, |finding| {
                finding.message("the offer is a free trial");
                let location = finding.location(term.at);
                finding.fix(Fix::new("Take out the free trial").remove(location));
            });
        }
    }
}
