use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is for the account that makes it.
    ///
    /// ## Why
    ///
    /// A seller does not buy from itself: the account of the buyer is probably another, and the accounts of a released offer can not be changed.
    ///
    /// ## What to do
    ///
    /// Ask the buyer for the AWS account. For a test of your own, leave it.
    pub(crate) static BUYER_IS_SELLER = {
        code: "buyer-is-seller",
        subject: Offer,
        severity: Warning,
        help: "Ask the buyer for the AWS account: this one is your own.",
        aws: [],
        sources: [source::PREPARING_OFFER_SET.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let seller = offer.seller.as_ref().or(set.seller.as_ref()).and_then(|seller| seller.account_id.located());
        let (Some((seller, seller_at)), Some(buyers)) = (seller, offer.buyer_account_list()) else { continue };
        if let Some((_, at)) = buyers.iter().find(|(buyer, _)| buyer.as_str() == seller) {
            reporter.report(*at, |finding| {
                finding.message(format_args!("the buyer account `{seller}` is the seller's own"));
                finding.related(seller_at);
            });
        }
    }
}
