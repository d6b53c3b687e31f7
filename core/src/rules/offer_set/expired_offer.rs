use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is past its expiry date.
    ///
    /// ## Why
    ///
    /// AWS does not release a set with an expired offer, lets no term of one be edited, and a buyer can not accept one.
    ///
    /// ## What to do
    ///
    /// Choose a later date, for all offers of the set.
    pub(crate) static EXPIRED_OFFER = {
        code: "expired-offer",
        subject: OfferSet,
        severity: Error,
        help: "Move the expiry date: the last moment of an offer is 23:59:59.999 UTC of that day.",
        aws: [
            "ReleaseOfferSet" => "EXPIRED_OFFERS",
            "UpdateAvailability" => "INVALID_AVAILABILITY_END_DATE",
            "UpdateTargeting" => "INCOMPATIBLE_TARGETING",
            "UpdateLegalTerms" => "INCOMPATIBLE_TERMS",
            "UpdatePaymentScheduleTerms" => "INCOMPATIBLE_TERMS",
            "UpdatePricingTerms" => "INCOMPATIBLE_TERMS",
            "UpdateRenewalTerms" => "INCOMPATIBLE_TERMS",
            "UpdateSupportTerms" => "INCOMPATIBLE_TERMS",
            "UpdateValidityTerms" => "INCOMPATIBLE_TERMS",
        ],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((date, at)) = offer.availability_end_date.located() else { continue };
        if date < context.today {
            reporter.report(at, |finding| {
                finding.message(format_args!("the offer expired on `{date}`, today is `{}` (UTC)", context.today));
            });
        }
    }
}
