use std::collections::BTreeMap;

use crate::fix::Fix;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// One buyer account is in an offer twice.
    ///
    /// ## Why
    ///
    /// It counts against the limit of accounts, and often stands in the place of another account that was meant.
    ///
    /// ## What to do
    ///
    /// Take the second one out, or correct it.
    pub(crate) static DUPLICATE_BUYER_ACCOUNT = {
        code: "duplicate-buyer-account",
        subject: Offer,
        severity: Warning,
        help: "Take the second one out, or put in the account that was meant.",
        aws: [],
        sources: [source::PRIVATE_OFFERS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for targeting in set.offers.iter().filter_map(|offer| offer.targeting.as_ref()) {
        let mut first_at = BTreeMap::new();
        for (account, at) in &targeting.buyer_accounts {
            let first = *first_at.entry(*account).or_insert(*at);
            if first != *at {
                reporter.report(*at, |finding| {
                    finding.message(format_args!("the buyer account `{account}` is in the offer more than once"));
                    finding.related(first);
                    let location = finding.location(*at);
                    finding.fix(Fix::new("Take out the second one").remove(location));
                });
            }
        }
    }
}
