use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The product of an offer is neither limited nor public.
    ///
    /// ## Why
    ///
    /// AWS takes offers for products that are published, if only for some accounts: not for drafts, nor for restricted products.
    ///
    /// ## What to do
    ///
    /// Publish the product first.
    pub(crate) static UNPUBLISHED_PRODUCT = {
        code: "unpublished-product",
        subject: Offer,
        severity: Error,
        help: "Publish the product first: offers are made for limited and public products only.",
        aws: [
            "CreateOffer" => "INCOMPATIBLE_PRODUCT",
            "CreateResaleAuthorization" => "HTTP_404",
            "ReleaseResaleAuthorization" => "INCOMPATIBLE_PRODUCT",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for product in set.offers.iter().filter_map(|offer| offer.product.as_ref()) {
        let Some((state @ ("Draft" | "Restricted"), at)) = product.state.located() else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("the product is `{state}`, it has to be `Limited` or `Public`"));
        });
    }
}
