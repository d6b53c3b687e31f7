use super::super::terms::own_terms;
use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer has a monthly price.
    ///
    /// ## Why
    ///
    /// The API has a term for monthly prices. But the products that have them, AMI products with a monthly fee, are not among those for which the seller guide permits private offers.
    ///
    /// ## What to do
    ///
    /// Charge the months by a payment schedule.
    pub(crate) static MONTHLY_PRICE = {
        code: "monthly-price",
        subject: Pricing,
        severity: Warning,
        help: "Products with a monthly fee are not among those with private offers: charge the months by a payment schedule.",
        aws: ["UpdatePricingTerms" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::PRODUCT_TYPES.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (_, term) in own_terms(set, TermKind::RecurringPayment) {
        reporter.report(term.at, |finding| {
            finding.message("the offer has a monthly price; private offers for such products are not supported");
        });
    }
}
