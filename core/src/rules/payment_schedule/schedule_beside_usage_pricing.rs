use super::super::terms::{effective_term, fitting_models};
use crate::model::{OfferSet, PricingModel, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A product that is billed by use has a payment schedule.
    ///
    /// ## Why
    ///
    /// SaaS subscriptions and machine learning products that are billed by use can not be paid by schedule; contracts can. (Server products can, beside hourly prices, for a long term.) This is checked when the type of the product is known.
    ///
    /// ## What to do
    ///
    /// Make it a contract, with prices by use on top where needed, or take the schedule out.
    pub(crate) static SCHEDULE_BESIDE_USAGE_PRICING = {
        code: "schedule-beside-usage-pricing",
        subject: PaymentSchedule,
        severity: Error,
        help: "What is billed by use has no payment schedule: make it a contract, or take the schedule out.",
        aws: ["UpdatePricingTerms" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::PRODUCT_TYPES.states(), source::BUYER_PRODUCT_TYPES.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some((PricingModel::Usage, at)) = offer.pricing_model.located() else { continue };
        let product = offer.product_type().filter(|it| matches!(*it, "SaaSProduct" | "MachineLearningProduct"));
        let schedule = effective_term(offer, TermKind::PaymentSchedule);
        let Some((product, schedule)) = product.zip(schedule) else { continue };
        reporter.report(schedule.at, |finding| {
            finding.message(format_args!("a `{product}` that is billed by use (`Usage`) can not be paid by schedule"));
            finding.related(at);
            for model in fitting_models(offer) {
                let name = model.name();
                finding.repair(format_args!("Make it a {name} offer")).replace(at, name);
            }
        });
    }
}
