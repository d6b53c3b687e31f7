use super::super::terms::own_terms;
use crate::model::{OfferSet, TermBody, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The fixed price of a server product does not say how long it is for.
    ///
    /// ## Why
    ///
    /// AWS's own pages differ: by its table the duration is required, by its text it is optional, and it refuses a price without one for products that need it, without saying which. AWS's samples have it for AMI products and leave it out for SaaS.
    ///
    /// ## What to do
    ///
    /// Enter the duration, such as `P365D` beside hourly prices or `P12M` for a contract.
    pub(crate) static MISSING_PRICE_DURATION = {
        code: "missing-price-duration",
        subject: Pricing,
        severity: Warning,
        help: "AWS's samples give the fixed price of a server product a duration, and AWS refuses some prices without one.",
        aws: ["UpdatePricingTerms" => "MISSING_DURATION"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::SAMPLES.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let is_server = |product: &str| matches!(product, "AmiProduct" | "ContainerProduct" | "MachineLearningProduct");
    for (offer, term) in own_terms(set, TermKind::FixedUpfrontPricing) {
        let TermBody::FixedUpfrontPricing { duration, .. } = &term.body else { continue };
        if duration.is_absent() && offer.product_type().is_some_and(is_server) {
            reporter.report_incomplete(term.at.member("duration"), |finding| {
                finding.message("the fixed price has no duration; AWS's own pages differ on whether it needs one");
            });
        }
    }
}
