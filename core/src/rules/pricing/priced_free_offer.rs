use super::super::amounts::amounts;
use super::super::terms::{SHOWN, effective_term, offer_fitting_models};
use crate::document::NodeId;
use crate::model::{Amount, Offer, OfferSet, PricingModel, Term, TermKind};
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
        let priced: Vec<(Amount, NodeId)> = offer.effective_terms().flat_map(prices).collect();
        let Some((amount, _)) = priced.first() else { continue };
        reporter.report(at, |finding| {
            match priced.len() {
                1 => finding.message(format_args!("the offer is `Free`, but has a price of `{amount}`")),
                count => finding.message(format_args!(
                    "the offer is `Free`, but has a price of `{amount}`, the first of {count} such amounts"
                )),
            };
            finding.related_to(priced.iter().take(SHOWN).map(|(_, place)| *place));
            offer_fitting_models(offer, at, finding);
            let own: Vec<NodeId> = offer.terms.iter().flat_map(prices).map(|(_, place)| place).collect();
            if own.len() == priced.len() && can_cost_nothing(offer) {
                finding.offer_to_write("Set every price and charge to 0", "0.00", &own);
            }
        });
    }
}

/// The prices and charges of a term that are not 0.
fn prices(term: &Term<'_>) -> Vec<(Amount, NodeId)> {
    let mut prices = amounts(term);
    prices.retain(|(amount, _)| !amount.is_zero());
    prices
}

/// Whether the charges may become 0: they need not when a total is agreed.
fn can_cost_nothing(offer: &Offer<'_>) -> bool {
    let has_schedule = effective_term(offer, TermKind::PaymentSchedule).is_some();
    !has_schedule || offer.contract_total.value().is_none_or(Amount::is_zero)
}
