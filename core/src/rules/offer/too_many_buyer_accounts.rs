use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is for more buyer accounts than AWS takes.
    ///
    /// ## Why
    ///
    /// AWS takes 26 accounts for an offer, and 25 for an offer that a channel partner makes from a selling authorization.
    ///
    /// ## What to do
    ///
    /// Take accounts out, in every offer of the set. One account of the buyer is enough where its organization shares what it buys.
    pub(crate) static TOO_MANY_BUYER_ACCOUNTS = {
        code: "too-many-buyer-accounts",
        subject: Offer,
        severity: Error,
        help: "Take accounts out, in every offer of the set: AWS takes 26, and 25 for an offer of a channel partner.",
        aws: ["UpdateTargeting" => "TOO_MANY_BUYER_ACCOUNTS"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(list) = offer.buyer_account_list() else { continue };
        let (count, most) = (list.items.len(), offer.max_buyer_accounts());
        if let Some(at) = list.at.filter(|_| count > most) {
            reporter.report(at, |finding| {
                let whose = if offer.is_cppo() { " in an offer of a channel partner" } else { "" };
                finding
                    .message(format_args!("the offer is for {count} buyer accounts, AWS takes at most {most}{whose}"));
            });
        }
    }
}
