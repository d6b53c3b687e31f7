use super::resold;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A selling authorization limits the start of agreements, but the product does not permit one.
    ///
    /// ## Why
    ///
    /// AWS takes a latest start in authorizations for SaaS products only.
    ///
    /// ## What to do
    ///
    /// Check the type of the product, and the authorization.
    pub(crate) static LATEST_START_UNSUPPORTED = {
        code: "latest-start-unsupported",
        subject: Resale,
        severity: Error,
        help: "Only agreements for SaaS products can start on a date of their own, so only their authorizations limit it.",
        aws: ["UpdateBuyerValidityTerms" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::RESALE_AUTHORIZATIONS_API.states(), source::FUTURE_DATED.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        let kind = offer.product.as_ref().and_then(|product| product.kind.located());
        let Some((kind, kind_at)) = kind.filter(|(kind, _)| *kind != "SaaSProduct") else { continue };
        let Some((start, at)) = authorization.maximum_agreement_start_date.located() else { continue };
        reporter.report(at, |finding| {
            finding
                .message(format_args!("agreements start on `{start}` at the latest, which `{kind}` does not permit"));
            finding.related(kind_at);
        });
    }
}
