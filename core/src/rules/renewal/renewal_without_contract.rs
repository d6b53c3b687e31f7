use super::{Renewal, renewals};
use crate::model::{OfferSet, PricingModel};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer renews automatically, but is not paid for by contract.
    ///
    /// ## Why
    ///
    /// AWS takes a renewal term with contract pricing only.
    ///
    /// ## What to do
    ///
    /// Leave automatic renewal out, or choose contract pricing.
    pub(crate) static RENEWAL_WITHOUT_CONTRACT = {
        code: "renewal-without-contract",
        subject: Renewal,
        severity: Error,
        help: "Only agreements with contract pricing renew automatically.",
        aws: ["UpdateRenewalTerms" => "INCOMPATIBLE_TERMS"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::PREPARING_PRIVATE_OFFER.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &Renewal { offer, at, .. } in &renewals(set) {
        let Some((model, model_at)) = offer.pricing_model.located() else { continue };
        if model == PricingModel::Contract {
            continue;
        }
        reporter.report(at, |finding| {
            let model = model.name();
            finding.message(format_args!("the offer renews automatically, but its pricing model is `{model}`"));
            finding.related(model_at);
            finding.repair("Leave automatic renewal out").remove(at);
        });
    }
}
