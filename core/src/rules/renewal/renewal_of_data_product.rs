use crate::document::NodeId;
use crate::model::{OfferSet, RenewalTerm, TermBody};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The automatic renewal of a data product has details.
    ///
    /// ## Why
    ///
    /// For products of AWS Data Exchange, AWS takes a renewal term without lockout period, number of renewals, adjustment deadline and price increase only.
    ///
    /// ## What to do
    ///
    /// Leave the details out.
    pub(crate) static RENEWAL_OF_DATA_PRODUCT = {
        code: "renewal-of-data-product",
        subject: Renewal,
        severity: Error,
        help: "For data products a renewal term says only that the agreement renews.",
        aws: ["UpdateRenewalTerms" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| offer.product_type() == Some("DataProduct")) {
        for term in &offer.terms {
            let TermBody::Renewal(renewal) = &term.body else { continue };
            let details = details(renewal);
            if details.is_empty() {
                continue;
            }
            reporter.report(term.at, |finding| {
                finding.message("the renewal of a data product has details that AWS takes for other products only");
                finding.related_to(details.iter().copied());
                let mut repair = finding.repair("Leave the details out");
                for detail in &details {
                    repair.remove(*detail);
                }
            });
        }
    }
}

fn details(renewal: &RenewalTerm<'_>) -> Vec<NodeId> {
    let details = [
        renewal.lockout_period.node(),
        renewal.adjustment_deadline.node(),
        renewal.max_renewals.node(),
        renewal.price_increase.map(|increase| increase.at),
    ];
    details.into_iter().flatten().collect()
}
