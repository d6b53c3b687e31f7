use crate::model::OfferSet;
use crate::order::firsts;
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
        let accounts = targeting.buyer_accounts.items.as_slice();
        for ((account, at), first) in accounts.iter().zip(firsts(accounts, |(account, _)| *account)) {
            let Some((_, first)) = accounts.get(first).filter(|(_, first)| first != at) else { continue };
            reporter.report(*at, |finding| {
                finding.message(format_args!("the buyer account `{account}` is in the offer more than once"));
                finding.related(*first);
                finding.repair("Take out the second one").remove(*at);
            });
        }
    }
}
