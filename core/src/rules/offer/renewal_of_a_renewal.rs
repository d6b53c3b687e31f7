use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer that is itself a renewal would renew automatically.
    ///
    /// ## Why
    ///
    /// AWS refuses automatic renewal on an offer that is a renewal, and does not say which kind of renewal it means.
    ///
    /// ## What to do
    ///
    /// Leave automatic renewal out to be safe, or do not mark the offer as a renewal; the listing fee of renewals is lower.
    pub(crate) static RENEWAL_OF_A_RENEWAL = {
        code: "renewal-of-a-renewal",
        subject: Offer,
        severity: Warning,
        help: "AWS may refuse automatic renewal on an offer that is marked as a renewal: leave one of them out to be safe.",
        aws: ["UpdateRenewalTerms" => "INVALID_UPDATE_REQUEST"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(renewed) = &offer.pre_existing_agreement else { continue };
        for term in offer.terms.iter().filter(|term| term.kind() == TermKind::Renewal) {
            reporter.report(term.at, |finding| {
                finding.message("the offer renews an agreement and would renew automatically in turn");
                finding.related(renewed.at);
            });
        }
    }
}
