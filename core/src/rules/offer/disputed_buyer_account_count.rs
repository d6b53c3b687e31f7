use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is for more buyer accounts than the AWS console takes.
    ///
    /// ## Why
    ///
    /// AWS's pages differ: 24 accounts by the seller guide, which describes the console; 26 by the API guide, 25 for offers of channel partners.
    ///
    /// ## What to do
    ///
    /// Keep to 24 accounts to be safe.
    pub(crate) static DISPUTED_BUYER_ACCOUNT_COUNT = {
        code: "disputed-buyer-account-count",
        subject: Offer,
        severity: Warning,
        help: "One page of AWS permits so many accounts, another does not: keep to 24 to be safe.",
        aws: ["UpdateTargeting" => "TOO_MANY_BUYER_ACCOUNTS"],
        sources: [source::PRIVATE_OFFERS.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// Source: the seller guide's page on creating private offers.
const MAX_OF_CONSOLE: usize = 24;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(list) = offer.buyer_account_list() else { continue };
        let (count, most) = (list.items.len(), offer.max_buyer_accounts());
        if let Some(at) = list.at.filter(|_| count > MAX_OF_CONSOLE && count <= most) {
            reporter.report(at, |finding| {
                finding.message(format_args!(
                    "the offer is for {count} buyer accounts; AWS's own pages differ: \
                     {MAX_OF_CONSOLE} by one, {most} by another"
                ));
            });
        }
    }
}
