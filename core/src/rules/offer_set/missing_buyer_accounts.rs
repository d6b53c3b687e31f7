use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is not aimed at buyer accounts.
    ///
    /// ## Why
    ///
    /// Only private offers can be in a set: an offer without buyer accounts would be public, and much of what a private offer may have, such as an expiry date, a duration of the agreement and net payment terms, a public one may not.
    ///
    /// ## What to do
    ///
    /// Enter the AWS account of the buyer; where the buyer uses a private marketplace, its administrator's account as well.
    pub(crate) static MISSING_BUYER_ACCOUNTS = {
        code: "missing-buyer-accounts",
        subject: OfferSet,
        severity: Error,
        help: "Every offer of a set has to name the AWS accounts of the buyer.",
        aws: [
            "ReleaseOfferSet" => "INCOMPATIBLE_OFFER_TARGETING_RULE",
            "ReleaseOffer" => "INCOMPATIBLE_TARGETING",
            "ReleaseOffer" => "MISSING_BUYER_ACCOUNTS",
            "ReleaseOffer" => "MISSING_MANDATORY_TERMS",
            "ReleaseOffer" => "TOO_MANY_OFFERS",
            "UpdateAvailability" => "INVALID_AVAILABILITY_END_DATE",
            "UpdateValidityTerms" => "INCOMPATIBLE_TERMS",
            "UpdateNetPaymentTerms" => "INCOMPATIBLE_TERMS",
            "UpdateRenewalTerms" => "INCOMPATIBLE_TERMS",
            "UpdateRenewalTerms" => "MISSING_MANDATORY_TERMS",
        ],
        sources: [source::PREPARING_OFFER_SET.states(), source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let list = offer.buyer_account_list();
        if list.is_some_and(|list| list.unreadable || !list.items.is_empty()) {
            continue;
        }
        let place = match (list.and_then(|list| list.at), &offer.targeting) {
            (Some(list), _) => list.into(),
            (None, Some(targeting)) => targeting.at.member("buyerAccounts"),
            (None, None) => offer.at.member("targeting"),
        };
        reporter.report_incomplete(place, |finding| {
            finding.message("the offer names no buyer account");
        });
    }
}
