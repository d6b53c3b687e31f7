use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A product of a type that can not be resold is in a channel partner offer.
    ///
    /// ## Why
    ///
    /// Selling authorizations are for AMI, container, SaaS and professional services products.
    ///
    /// ## What to do
    ///
    /// Let the manufacturer offer the product directly, outside of this set.
    pub(crate) static UNSUPPORTED_PRODUCT_FOR_RESALE = {
        code: "unsupported-product-for-resale",
        subject: Resale,
        severity: Error,
        help: "Only AMI, container, SaaS and professional services products can be resold.",
        aws: [
            "CreateResaleAuthorization" => "INCOMPATIBLE_PRODUCT",
            "CreateResaleAuthorization" => "HTTP_404",
        ],
        sources: [source::SELLING_AUTHORIZATIONS.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| offer.is_cppo()) {
        let Some((kind, at)) = offer.product.as_ref().and_then(|product| product.kind.located()) else { continue };
        if matches!(kind, "MachineLearningProduct" | "DataProduct") {
            reporter.report(at, |finding| {
                finding.message(format_args!("a `{kind}` can not be resold"));
                finding.related_to(offer.written_kind.node());
            });
        }
    }
}
