use super::super::terms::effective_term;
use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Prices by use can not be compared with the dimensions of the product.
    ///
    /// ## Why
    ///
    /// Prices by use have to price every metered dimension of the product, and no other. Which those are, only you know.
    ///
    /// ## What to do
    ///
    /// Enter the dimensions of the product with their kinds and units, as they are at AWS, and they are compared.
    pub(crate) static DIMENSIONS_NOT_GIVEN = {
        code: "dimensions-not-given",
        subject: Pricing,
        severity: Info,
        help: "Enter the product's dimensions and they are compared: prices by use have to price every metered one.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(product) = offer.product.as_ref().filter(|product| product.dimensions.is_absent()) else { continue };
        if effective_term(offer, TermKind::UsageBasedPricing).is_some() {
            reporter.report(product.at.member("dimensions"), |finding| {
                finding.message(
                    "the dimensions of the product are not given: the prices by use can not be compared with them",
                );
            });
        }
    }
}
