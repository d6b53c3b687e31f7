use crate::document::NodeId;
use crate::model::{OfferSet, Party};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Offers of one set name different sellers of record.
    ///
    /// ## Why
    ///
    /// The offers of a set are created, associated and released by one account; in AWS's own examples all of them show the same seller of record.
    ///
    /// ## What to do
    ///
    /// Check the account. The maker of a resold product is its manufacturer, not its seller.
    pub(crate) static MIXED_SELLERS = {
        code: "mixed-sellers",
        subject: OfferSet,
        severity: Warning,
        help: "All offers of a set are made by one account: check whose offer this is.",
        aws: [],
        sources: [source::SERVICE_MODELS.implies(), source::OFFER_SETS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let mut first = account(set.seller.as_ref());
    for offer in &set.offers {
        let Some((account, at)) = account(offer.seller.as_ref()) else { continue };
        let (usual, usual_at) = *first.get_or_insert((account, at));
        if account != usual {
            reporter.report(at, |finding| {
                finding.message(format_args!("the seller of the offer is `{account}`, elsewhere it is `{usual}`"));
                finding.related(usual_at);
            });
        }
    }
}

fn account<'document>(seller: Option<&Party<'document>>) -> Option<(&'document str, NodeId)> {
    seller?.account_id.located()
}
