use super::super::terms::fitting_models;
use crate::fix::Fix;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer does not say how the product is paid for.
    ///
    /// ## Why
    ///
    /// The pricing model is set together with the prices: without it AWS takes no price, and an offer without a price is not released. An offer that is made from a selling authorization takes the model over, until it sets a price of its own.
    ///
    /// ## What to do
    ///
    /// Choose `Contract` for what is bought ahead, with or without consumption on top, or `Usage` for what is billed by use.
    pub(crate) static MISSING_PRICING_MODEL = {
        code: "missing-pricing-model",
        subject: Pricing,
        severity: Error,
        help: "Choose how the product is paid for: `Contract` for what is bought ahead, `Usage` for what is billed by use.",
        aws: ["ReleaseOffer" => "MISSING_MANDATORY_TERMS"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let sets_a_price = offer.terms.iter().any(|term| term.kind().is_pricing());
        if !offer.pricing_model.is_absent() || (offer.is_cppo() && !sets_a_price) {
            continue;
        }
        let place = offer.at.member("pricingModel");
        reporter.report_incomplete(place, |finding| {
            finding.message("the pricing model is missing");
            for model in fitting_models(offer) {
                let name = model.name();
                finding.fix(Fix::new(format!("Set it to {name}")).add(finding.location(place), name));
            }
        });
    }
}
