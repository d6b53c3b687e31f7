use super::super::amounts::amounts;
use super::super::terms::{SHOWN, effective_term, offer_fitting_models};
use crate::document::NodeId;
use crate::model::{Amount, Offer, OfferSet, PricingModel, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is free, but has a price or a charge.
    ///
    /// ## Why
    ///
    /// In the pricing model `Free` every price and every charge has to be 0.
    ///
    /// ## What to do
    ///
    /// Choose the pricing model that suits the prices, or set them to 0.
    pub(crate) static PRICED_FREE_OFFER = {
        code: "priced-free-offer",
        subject: Pricing,
        severity: Error,
        help: "In a free offer every price and charge is 0: choose another pricing model, or set them to 0.",
        aws: ["UpdatePricingTerms" => "INCOMPATIBLE_RATES"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((PricingModel::Free, at)) = offer.pricing_model.located() else { continue };
        let mut priced: Vec<(Amount, NodeId)> = Vec::new();
        let mut count_of_own = 0;
        for (place, term) in offer.effective_terms().enumerate() {
            for (amount, place) in amounts(term) {
                if !amount.is_zero() {
                    priced.push((amount, place));
                }
            }
            // Its own terms come first.
            if place < offer.terms.items.len() {
                count_of_own = priced.len();
            }
        }
        let Some((amount, _)) = priced.first() else { continue };
        reporter.report(at, |finding| {
            match priced.len() {
                1 => finding.message(format_args!("the offer is `Free`, but has a price of `{amount}`")),
                count => finding.message(format_args!(
                    "the offer is `Free`, but has a price of `{amount}`, the first of {count} such amounts"
                )),
            };
            for (_, place) in priced.iter().take(SHOWN) {
                finding.related(*place);
            }
            offer_fitting_models(offer, at, finding);
            if count_of_own == priced.len() && can_cost_nothing(offer) {
                let places: Vec<NodeId> = priced.iter().map(|(_, place)| *place).collect();
                finding.repair("Set every price and charge to 0").replace_all(&places, "0.00");
            }
        });
    }
}

/// Whether the charges may become 0: they need not when a total is agreed.
fn can_cost_nothing(offer: &Offer<'_>) -> bool {
    let has_schedule = effective_term(offer, TermKind::PaymentSchedule).is_some();
    !has_schedule || offer.contract_total.value().is_none_or(Amount::is_zero)
}
