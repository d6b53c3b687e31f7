use super::super::repair::offer_to_take_out;
use crate::model::{Offer, OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is a free trial.
    ///
    /// ## Why
    ///
    /// Free trials can not be in a set, and AWS does not take their term in a private offer.
    ///
    /// ## What to do
    ///
    /// Take the free trial term out and give the offer a price, or take the offer out of the set.
    pub(crate) static FREE_TRIAL_OFFER = {
        code: "free-trial-offer",
        subject: OfferSet,
        severity: Error,
        help: "Take the free trial out: a set holds private offers that are paid for or free for good.",
        aws: [
            "UpdatePricingTerms" => "INCOMPATIBLE_TERMS",
            "UpdatePricingTerms" => "INCOMPATIBLE_PRODUCT",
            "UpdatePricingTerms" => "INCOMPATIBLE_RATES",
            "UpdatePricingTerms" => "INVALID_DURATION",
            "UpdatePricingTerms" => "INVALID_GRANTS",
            "UpdatePricingTerms" => "INVALID_RATE_CARD",
            "UpdateSupportTerms" => "INCOMPATIBLE_TERMS",
        ],
        sources: [source::PREPARING_OFFER_SET.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (place, offer) in set.offers.iter().enumerate() {
        for term in offer.terms.iter().filter(|term| term.kind() == TermKind::FreeTrialPricing) {
            reporter.report(term.at, |finding| {
                finding.message("the offer is a free trial");
                if has_a_price(offer) {
                    finding.repair("Take out the free trial").remove(term.at);
                }
                offer_to_take_out(set, offer, place + 1, finding);
            });
        }
    }
}

/// Whether the offer says what the product costs when the trial is taken out.
fn has_a_price(offer: &Offer<'_>) -> bool {
    offer.effective_terms().any(|term| term.kind().is_pricing() && term.kind() != TermKind::FreeTrialPricing)
}
