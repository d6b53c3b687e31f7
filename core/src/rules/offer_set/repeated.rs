//! Offers that say what an earlier one says already.

use super::super::repair::offer_to_take_out;
use crate::document::NodeId;
use crate::model::{Offer, OfferSet};
use crate::order::firsts;
use crate::rule::Reporter;

/// An offer and what no other offer of its set may say.
pub(super) struct Claim<'set, 'document> {
    pub(super) offer: &'set Offer<'document>,
    /// The number of the offer, from 1.
    pub(super) number: usize,
    pub(super) text: &'document str,
    /// Where the text is.
    pub(super) at: NodeId,
}

/// Reports every claim that an earlier one makes already; `what` says in a message what both offers do.
pub(super) fn report_repeated(
    set: &OfferSet<'_>,
    claims: &[Claim<'_, '_>],
    what: &str,
    reporter: &mut Reporter<'_, '_>,
) {
    let firsts = firsts(claims, |claim| claim.text.trim());
    for (claim, first) in claims.iter().zip(firsts) {
        let Claim { offer, number, text, at } = *claim;
        let Some(first) = claims.get(first).filter(|first| first.at != at) else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("offers {} and {number} {what} `{text}`", first.number));
            finding.related(first.at);
            offer_to_take_out(set, offer, number, finding);
        });
    }
}
