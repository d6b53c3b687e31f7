use crate::fix::Fix;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer would replace a running agreement.
    ///
    /// ## Why
    ///
    /// Replacement offers, also called amendments or agreement-based offers, can not be in a set.
    ///
    /// ## What to do
    ///
    /// Make a new private offer for the set, or send the replacement on its own.
    pub(crate) static REPLACEMENT_OFFER = {
        code: "replacement-offer",
        subject: OfferSet,
        severity: Error,
        help: "Make a new private offer for the set; a running agreement is amended outside of sets.",
        aws: [],
        sources: [source::PREPARING_OFFER_SET.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((agreement, at)) = offer.replaces_agreement_id.located() else { continue };
        reporter.report(at, |finding| {
            finding.message(format!("the offer would replace the agreement `{agreement}`"));
            let location = finding.location(at);
            finding.fix(Fix::new("Make it a new offer").remove(location));
        });
    }
}
