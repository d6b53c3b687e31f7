use crate::model::OfferSet;
use crate::order::distinct;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The set sells a product that the linked solution does not list.
    ///
    /// ## Why
    ///
    /// The link between a set and a solution is loose: AWS does not check that the products match, and a solution lists at most five products while a set has up to seven offers.
    ///
    /// ## What to do
    ///
    /// Nothing, when it is meant so.
    pub(crate) static SOLUTION_PRODUCT_MISMATCH = {
        code: "solution-product-mismatch",
        subject: OfferSet,
        severity: Info,
        help: "AWS does not compare them; the buyer may wonder.",
        aws: [],
        sources: [source::OFFER_SETS_API.states(), source::SOLUTIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let Some(solution) = &set.solution else { return };
    if solution.products.is_absent() || solution.products.unreadable {
        return;
    }
    let listed = distinct(solution.products.iter().map(|(product, _)| product.trim()).collect());
    for offer in &set.offers {
        let Some((product, at)) = offer.product_id() else { continue };
        if listed.binary_search(&product).is_err() {
            reporter.report(at, |finding| {
                finding.message(format_args!("the linked solution does not list the product `{product}`"));
                finding.related_to(solution.products.at);
            });
        }
    }
}
