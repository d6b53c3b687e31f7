//! What most offers say, for rules that want all offers to say the same.

use crate::model::{Offer, OfferSet};

/// How many offers are compared. A set of more breaks the limit of offers many times over, and says so; comparing all of
/// them would only make the report long.
const MAX_COMPARED: usize = 50;

/// The offers of a set that are compared with one another.
pub(super) fn compared<'set, 'document>(set: &'set OfferSet<'document>) -> &'set [Offer<'document>] {
    let offers = set.offers.items.as_slice();
    offers.get(..MAX_COMPARED).unwrap_or(offers)
}

/// A value, and the offers that have it.
pub(super) struct Candidate<'set, 'document, T> {
    pub(super) value: T,
    pub(super) offers: Vec<&'set Offer<'document>>,
}

/// The different values of the offers that are compared, the most frequent first; among equally frequent ones the first offer's.
///
/// Offers for which `value_of` has none are left out: what is missing or unreadable has a finding of its own.
pub(super) fn candidates<'set, 'document, T: Ord>(
    set: &'set OfferSet<'document>,
    value_of: impl Fn(&'set Offer<'document>) -> Option<T>,
) -> Vec<Candidate<'set, 'document, T>> {
    let mut places: std::collections::BTreeMap<T, Vec<(usize, &'set Offer<'document>)>> =
        std::collections::BTreeMap::new();
    for (place, offer) in compared(set).iter().enumerate() {
        if let Some(value) = value_of(offer) {
            places.entry(value).or_default().push((place, offer));
        }
    }
    let mut groups: Vec<(T, Vec<(usize, &'set Offer<'document>)>)> = places.into_iter().collect();
    groups.sort_by_key(|(_, offers)| {
        (std::cmp::Reverse(offers.len()), offers.first().map_or(usize::MAX, |(place, _)| *place))
    });
    let strip = |offers: Vec<(usize, &'set Offer<'document>)>| offers.into_iter().map(|(_, offer)| offer).collect();
    groups.into_iter().map(|(value, offers)| Candidate { value, offers: strip(offers) }).collect()
}

/// `2 offers` or `1 offer`.
pub(super) fn count_of_offers(count: usize) -> String {
    if count == 1 { "1 offer".to_owned() } else { format!("{count} offers") }
}
