//! What most offers say, for rules that want all offers to say the same.

use std::cmp::Reverse;

use crate::model::{Offer, OfferSet};
use crate::order::sorted_by_key;

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
pub(super) fn candidates<'set, 'document, T: PartialEq>(
    set: &'set OfferSet<'document>,
    value_of: impl Fn(&'set Offer<'document>) -> Option<T>,
) -> Vec<Candidate<'set, 'document, T>> {
    let mut candidates: Vec<Candidate<'_, '_, T>> = Vec::new();
    for offer in compared(set) {
        let Some(value) = value_of(offer) else { continue };
        match candidates.iter_mut().find(|candidate| candidate.value == value) {
            Some(candidate) => candidate.offers.push(offer),
            None => candidates.push(Candidate { value, offers: vec![offer] }),
        }
    }
    sorted_by_key(candidates, |candidate| Reverse(candidate.offers.len()))
}

/// The first offer in the document that has another value than most, and that value; none when all agree.
pub(super) fn odd_one<'candidates, 'set, 'document, T>(
    candidates: &'candidates [Candidate<'set, 'document, T>],
) -> Option<(&'set Offer<'document>, &'candidates T)> {
    let (_, rest) = candidates.split_first()?;
    let firsts = rest.iter().filter_map(|candidate| Some((*candidate.offers.first()?, &candidate.value)));
    firsts.min_by_key(|(offer, _)| offer.at)
}

/// All offers that were compared, but not `left_out`; those with the most frequent value first.
pub(super) fn all_but<'set, 'document, T>(
    left_out: &Offer<'_>,
    candidates: &[Candidate<'set, 'document, T>],
) -> Vec<&'set Offer<'document>> {
    let mut others = Vec::new();
    for candidate in candidates {
        others.extend_from_slice(&candidate.offers);
    }
    others.retain(|offer| offer.at != left_out.at);
    others
}

/// The offers with another value than `value`; those with the most frequent one first.
pub(super) fn unlike<'set, 'document, T: PartialEq>(
    value: &T,
    candidates: &[Candidate<'set, 'document, T>],
) -> Vec<&'set Offer<'document>> {
    let mut others = Vec::new();
    for candidate in candidates {
        if candidate.value != *value {
            others.extend_from_slice(&candidate.offers);
        }
    }
    others
}
