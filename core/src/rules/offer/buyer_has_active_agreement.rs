use crate::model::{Offer, OfferSet, PricingModel};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The buyer has an agreement for the product already.
    ///
    /// ## Why
    ///
    /// A buyer can have one contract for a product at a time, so that the acceptance may fail for this offer. Since 2026 AWS permits several at once (Concurrent Agreements) where the seller's software supports it. A replacement offer can not be in a set.
    ///
    /// ## What to do
    ///
    /// Check whether the product supports Concurrent Agreements. Otherwise let the old agreement end first, or send a replacement offer on its own.
    pub(crate) static BUYER_HAS_ACTIVE_AGREEMENT = {
        code: "buyer-has-active-agreement",
        subject: Offer,
        severity: Warning,
        help: "The acceptance may fail, unless the product supports Concurrent Agreements: check it, or let the old agreement end.",
        aws: [],
        sources: [source::FAQ.states(), source::CONCURRENT_AGREEMENTS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((true, at)) = offer.buyer_has_active_agreement.located() else { continue };
        if offer.replaces_agreement_id.is_absent() && !overrides(offer) {
            reporter.report(at, |finding| {
                finding.message("the buyer has an active agreement for the product: the acceptance may fail");
            });
        }
    }
}

/// Whether new terms take the place of those that run: so it is for servers that are paid for by the hour.
fn overrides(offer: &Offer<'_>) -> bool {
    offer.is_for_server() && offer.pricing_model.value() == Some(PricingModel::Usage)
}
