use crate::model::{OfferSet, PricingModel};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::rules::terms::fitting_models;
use crate::source;

declare_rule! {
    /// Professional services are billed by use.
    ///
    /// ## Why
    ///
    /// By the seller guide professional services are sold by contract: paid ahead, by schedule, or by variable payments. Which pricing models a product takes, AWS's API does not say before it refuses one.
    ///
    /// ## What to do
    ///
    /// Make it a contract.
    pub(crate) static SERVICES_BILLED_BY_USE = {
        code: "services-billed-by-use",
        subject: Pricing,
        severity: Warning,
        help: "Professional services are sold by contract: paid ahead, or by schedule.",
        aws: ["UpdatePricingTerms" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::PROFESSIONAL_SERVICES.implies(), source::PRODUCT_TYPES.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| offer.product_type() == Some("ProfessionalServicesProduct")) {
        let Some((PricingModel::Usage, at)) = offer.pricing_model.located() else { continue };
        reporter.report(at, |finding| {
            finding.message("professional services are billed by use (`Usage`), they are sold by contract");
            if fitting_models(offer).contains(&PricingModel::Contract) {
                finding.repair("Make it a Contract offer").replace(at, "Contract");
            }
        });
    }
}
