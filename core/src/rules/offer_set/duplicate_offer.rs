use std::collections::BTreeMap;

use super::super::repair::offer_to_take_out;
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
    let mut first_with = BTreeMap::new();
    for (place, offer) in set.offers.iter().enumerate() {
        let Some((id, at)) = offer.id.located() else { continue };
        let (first_place, first) = *first_with.entry(id.trim()).or_insert((place, at));
        if first_place == place {
            continue;
        }
        reporter.report(at, |finding| {
            let (number, first_number) = (place + 1, first_place + 1);
            finding.message(format_args!("offers {first_number} and {number} have the same id `{id}`"));
            finding.related(first);
            offer_to_take_out(set, offer, number, finding);
        });
    }
}
