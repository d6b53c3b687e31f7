use super::super::amounts::amounts;
use super::super::terms::{effective_term, fitting_models};
use crate::document::NodeId;
use crate::fix::Fix;
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

/// How many of the prices a finding points to.
const SHOWN: usize = 10;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((PricingModel::Free, at)) = offer.pricing_model.located() else { continue };
        let priced = |term: &Term<'_>| amounts(term).filter(|(amount, _)| !amount.is_zero()).collect::<Vec<_>>();
        let places: Vec<(Amount, NodeId)> = offer.effective_terms().flat_map(priced).collect();
        let Some((amount, _)) = places.first() else { continue };
        reporter.report(at, |finding| {
            let more = match places.len() {
                1 => String::new(),
                count => format!(", the first of {count} such amounts"),
            };
            finding.message(format_args!("the offer is `Free`, but has a price of `{amount}`{more}"));
            finding.related_to(places.iter().take(SHOWN).map(|(_, place)| *place));
            for model in fitting_models(offer) {
                let name = model.name();
                finding.fix(Fix::new(format!("Make it a {name} offer")).replace(finding.location(at), name));
            }
            let own: Vec<NodeId> = offer.terms.iter().flat_map(priced).map(|(_, place)| place).collect();
            if own.len() == places.len() && can_cost_nothing(offer) {
                let fix = Fix::new("Set every price and charge to 0");
                finding.fix(own.iter().fold(fix, |fix, place| fix.replace(finding.location(*place), "0.00")));
            }
        });
    }
}

/// Whether the charges may become 0: they need not when a total is agreed.
fn can_cost_nothing(offer: &Offer<'_>) -> bool {
    let has_schedule = effective_term(offer, TermKind::PaymentSchedule).is_some();
    !has_schedule || offer.contract_total.value().is_none_or(Amount::is_zero)
}
