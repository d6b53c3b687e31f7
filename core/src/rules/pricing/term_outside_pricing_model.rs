use super::super::terms::fitting_models;
use crate::fix::Fix;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A price does not suit the pricing model of the offer.
    ///
    /// ## Why
    ///
    /// A contract has prices that are paid ahead, and prices by use on top; a usage offer has prices by use, a monthly price, and prices ahead for a long term; the `Byol` term stands for a licence that was bought elsewhere.
    ///
    /// ## What to do
    ///
    /// Choose the model that suits the prices, or take the price out.
    pub(crate) static TERM_OUTSIDE_PRICING_MODEL = {
        code: "term-outside-pricing-model",
        subject: Pricing,
        severity: Error,
        help: "Choose the pricing model that suits the prices, or take the price out.",
        aws: ["UpdatePricingTerms" => "INCOMPATIBLE_TERMS"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::SAMPLES.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((model, at)) = offer.pricing_model.located() else { continue };
        for term in offer.effective_terms().filter(|term| term.kind().is_pricing() && !model.takes(term.kind())) {
            reporter.report(term.at, |finding| {
                finding
                    .message(format_args!("a `{}` offer takes no `{}`", model.name(), term.written_kind))
                    .related(at);
                for fitting in fitting_models(offer) {
                    let name = fitting.name();
                    finding.fix(Fix::new(format!("Make it a {name} offer")).replace(finding.location(at), name));
                }
            });
        }
    }
}
