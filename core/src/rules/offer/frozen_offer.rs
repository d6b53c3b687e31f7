use crate::model::{OfferSet, State};
use crate::rule::{Check, Context, Purpose, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is released: it is frozen.
    ///
    /// ## Why
    ///
    /// Of a released offer only the expiry date can still be moved. Prices, durations, payments, contract, buyer accounts and markup stay as AWS has them, whatever is written here; so do the terms of a released selling authorization.
    ///
    /// ## What to do
    ///
    /// Write here what was released. To change more than the expiry date, make a new offer for the set in the place of this one.
    pub(crate) static FROZEN_OFFER = {
        code: "frozen-offer",
        subject: Offer,
        severity: Info,
        help: "Only the expiry date of a released offer can still be moved: for any other change, make a new offer.",
        aws: [
            "ReleaseOffer" => "INVALID_UPDATE_REQUEST",
            "UpdateInformation" => "INCOMPATIBLE_PRE_EXISTING_AGREEMENT",
            "UpdateTargeting" => "INCOMPATIBLE_TARGETING",
            "UpdateLegalTerms" => "INCOMPATIBLE_TERMS",
            "UpdateMarkup" => "INCOMPATIBLE_MARKUP",
            "UpdateNetPaymentTerms" => "INCOMPATIBLE_STATUS",
            "UpdateNetPaymentTerms" => "INCOMPATIBLE_TERMS",
            "UpdatePaymentScheduleTerms" => "INCOMPATIBLE_CURRENCY_CODE",
            "UpdatePaymentScheduleTerms" => "INCOMPATIBLE_TERMS",
            "UpdatePricingTerms" => "INCOMPATIBLE_CURRENCY_CODE",
            "UpdatePricingTerms" => "INCOMPATIBLE_PRICING_MODEL",
            "UpdatePricingTerms" => "INCOMPATIBLE_RATE_CARD_CONSTRAINTS",
            "UpdatePricingTerms" => "INCOMPATIBLE_SELECTOR_DURATION",
            "UpdatePricingTerms" => "INCOMPATIBLE_TERMS",
            "UpdatePricingTerms" => "INVALID_PRICE_CHANGE",
            "UpdatePricingTerms" => "INVALID_RATE_CARD",
            "UpdateRenewalTerms" => "INCOMPATIBLE_TERMS",
            "UpdateSupportTerms" => "INCOMPATIBLE_TERMS",
            "UpdateValidityTerms" => "INCOMPATIBLE_AGREEMENT_END_DATE",
            "UpdateValidityTerms" => "INCOMPATIBLE_AGREEMENT_START_DATE",
            "ReleaseResaleAuthorization" => "INCOMPATIBLE_STATUS",
        ],
        sources: [source::OFFER_SETS_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    if context.purpose == Purpose::Acceptance || set.state.value() == Some(State::Released) {
        return;
    }
    let mut released = Vec::new();
    for offer in &set.offers {
        if let Some((State::Released, at)) = offer.state.located() {
            released.push(at);
        }
    }
    let [first, others @ ..] = released.as_slice() else { return };
    reporter.report(*first, |finding| {
        match others.len() {
            0 => finding.message("the offer is released: only its expiry date can still be moved"),
            more => finding
                .message(format_args!("{} offers are released: only their expiry dates can still be moved", more + 1)),
        };
        finding.related_to(others.iter().copied()).aws(None);
    });
}
