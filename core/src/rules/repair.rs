//! Repairs that several rules offer.

use crate::model::{Offer, OfferSet};
use crate::rule::Finding;

/// Offers to take `offer`, which is the `number`th, out of the set, where enough offers are left without it.
pub(super) fn offer_to_take_out(set: &OfferSet<'_>, offer: &Offer<'_>, number: usize, finding: &mut Finding<'_>) {
    if set.offers.items.len() > OfferSet::MIN_OFFERS {
        finding.repair(format_args!("Take out offer {number}")).remove(offer.at);
    }
}
