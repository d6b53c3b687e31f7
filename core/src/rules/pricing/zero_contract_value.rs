use super::super::amounts::amount_readings;
use super::super::terms::{effective_term, knows_all_terms};
use crate::document::NodeId;
use crate::model::{Offer, OfferSet, PricingModel, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer costs nothing, although its pricing model is not `Free`.
    ///
    /// ## Why
    ///
    /// AWS takes it. But every price and charge of the offer is 0, which is mostly a price that was forgotten. (A private trial of a machine learning product is made so on purpose.)
    ///
    /// ## What to do
    ///
    /// Enter the price. Leave it when the product is given away.
    pub(crate) static ZERO_CONTRACT_VALUE = {
        code: "zero-contract-value",
        subject: Pricing,
        severity: Warning,
        help: "Every price and charge of the offer is 0: check that the product is meant to be given away.",
        aws: [],
        sources: [source::PRODUCT_TYPES.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| knows_all_terms(offer)) {
        let model = offer.pricing_model.located().filter(|(model, _)| *model != PricingModel::Free);
        let Some(((model, model_at), at)) = model.zip(place_of_nothing(offer)) else { continue };
        reporter.report(at, |finding| {
            let message = format!("every price of the offer is 0, but its pricing model is `{}`", model.name());
            finding.message(message).related(model_at);
        });
    }
}

/// Where the offer says that it costs nothing: its first charge, or else its first price. `None` when it costs something,
/// or when an amount is still to be filled in.
fn place_of_nothing(offer: &Offer<'_>) -> Option<NodeId> {
    let mut first_charge = None;
    let mut first_price = None;
    let authorized = offer.authorization().map(|authorization| &authorization.terms);
    for term in offer.effective_terms() {
        let is_charge = term.kind() == TermKind::PaymentSchedule;
        // An authorization takes no charge of 0, which has a finding of its own.
        if is_charge && authorized.is_some_and(|terms| terms.iter().any(|other| other.at == term.at)) {
            return None;
        }
        let first = if is_charge { &mut first_charge } else { &mut first_price };
        for reading in amount_readings(term) {
            let (_, at) = reading.located().filter(|(amount, _)| amount.is_zero())?;
            first.get_or_insert(at);
        }
    }
    // A fixed price is 0 by rule: without a charge nothing is said yet.
    let is_fixed = effective_term(offer, TermKind::FixedUpfrontPricing).is_some();
    first_charge.or(first_price.filter(|_| !is_fixed))
}
