use crate::model::OfferSet;
use crate::rule::{Check, Context, Purpose, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer renews an agreement, and it is not said whether the agreement still runs.
    ///
    /// ## Why
    ///
    /// While the old agreement runs, the buyer may not be able to accept a new one for the same product.
    ///
    /// ## What to do
    ///
    /// Say in `buyerHasActiveAgreement` whether the buyer has an active agreement for the product.
    pub(crate) static UNKNOWN_ACTIVE_AGREEMENT = {
        code: "unknown-active-agreement",
        subject: Offer,
        severity: Info,
        help: "Say whether the agreement that is renewed still runs: while it does, the acceptance may fail.",
        aws: [],
        sources: [source::FAQ.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    if context.purpose == Purpose::Acceptance {
        return;
    }
    for offer in set.offers.iter().filter(|offer| offer.buyer_has_active_agreement.is_absent()) {
        let Some(renewed) = &offer.pre_existing_agreement else { continue };
        if renewed.acquisition_channel.value() == Some("AwsMarketplace") {
            reporter.report(offer.at.member("buyerHasActiveAgreement"), |finding| {
                finding.message("the offer renews an agreement; it is not said whether that still runs");
                finding.related(renewed.at);
            });
        }
    }
}
