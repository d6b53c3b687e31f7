use crate::model::{Offer, OfferSet, TermBody};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer would replace a running agreement.
    ///
    /// ## Why
    ///
    /// Replacement offers, also called amendments or agreement-based offers, can not be in a set: they can not be created for one.
    ///
    /// ## What to do
    ///
    /// Make a new private offer for the set, or send the replacement on its own.
    pub(crate) static REPLACEMENT_OFFER = {
        code: "replacement-offer",
        subject: OfferSet,
        severity: Error,
        help: "Make a new private offer for the set; a running agreement is amended outside of sets.",
        aws: [
            "AssociateOffers" => "INCOMPATIBLE_OFFER_SET_REFERENCE",
            "CreateReplacementOffer" => "HTTP_403",
            "CreateReplacementOffer" => "INCOMPATIBLE_AGREEMENT",
            "CreateReplacementOffer" => "INCOMPATIBLE_PRODUCT",
            "CreateReplacementOfferUsingResaleAuthorization" => "HTTP_UNSPECIFIED",
            "CreateReplacementOfferUsingResaleAuthorization" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "UpdateTargeting" => "INCOMPATIBLE_TARGETING",
            "UpdateTargeting" => "INCOMPATIBLE_BUYER_ACCOUNTS",
            "UpdatePricingTerms" => "INCOMPATIBLE_AGREEMENT",
            "UpdatePricingTerms" => "INCOMPATIBLE_PRODUCT",
            "UpdateValidityTerms" => "INCOMPATIBLE_AGREEMENT",
            "UpdateValidityTerms" => "INCOMPATIBLE_AGREEMENT_START_DATE",
            "ReleaseOffer" => "MISSING_AGREEMENT_END_DATE",
        ],
        sources: [source::PREPARING_OFFER_SET.states(), source::PRIVATE_OFFERS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((agreement, at)) = offer.replaces_agreement_id.located() else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("the offer would replace the agreement `{agreement}`"));
            if !ends_without_a_start(offer) {
                finding.repair("Make it a new offer").remove(at);
            }
        });
    }
}

/// Whether the agreement has an end date alone, as it can be in replacement offers only.
fn ends_without_a_start(offer: &Offer<'_>) -> bool {
    offer.bodies().any(|body| {
        matches!(body, TermBody::Validity { agreement_start_date, agreement_end_date, .. }
            if agreement_start_date.is_absent() && !agreement_end_date.is_absent())
    })
}
