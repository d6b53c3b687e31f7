use crate::model::OfferSet;
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
    let own = set.seller.as_ref().and_then(|seller| seller.account_id.located());
    let of_offers = set.offers.iter().filter_map(|offer| offer.seller.as_ref()?.account_id.located());
    let Some((first, first_at)) = own.or_else(|| of_offers.clone().next()) else { return };
    for (account, at) in of_offers.filter(|(account, _)| *account != first) {
        reporter.report(at, |finding| {
            finding.message(format_args!("the seller of the offer is `{account}`, elsewhere it is `{first}`"));
            finding.related(first_at);
        });
    }
}
