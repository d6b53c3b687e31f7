use super::repeated::{Claim, report_repeated};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The same offer is in the set twice.
    ///
    /// ## Why
    ///
    /// AWS counts it once: the set then has fewer offers than it seems to have.
    ///
    /// ## What to do
    ///
    /// Take one of the two out.
    pub(crate) static DUPLICATE_OFFER = {
        code: "duplicate-offer",
        subject: OfferSet,
        severity: Error,
        help: "List each offer once.",
        aws: [],
        sources: [source::OFFER_SETS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let mut claims = Vec::new();
    for (number, offer) in (1..).zip(&set.offers) {
        if let Some((text, at)) = offer.id.located() {
            claims.push(Claim { offer, number, text, at });
        }
    }
    report_repeated(set, &claims, "have the same id", reporter);
}
