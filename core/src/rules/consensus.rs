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

/// Offers that say the same.
pub(super) struct Candidate<'set, 'document> {
    /// What they say, in words.
    pub(super) text: String,
    /// The first of them.
    pub(super) first: &'set Offer<'document>,
    /// All of them, in the order of the document.
    pub(super) offers: Vec<&'set Offer<'document>>,
}

/// The offers that are compared by what they say: what is said most frequently first, and among equally frequent ones what
/// the first offer says.
///
/// Offers for which `text_of` has nothing are left out: what is missing or unreadable has a finding of its own. (Texts are
/// compared, whatever they stand for, so that this is compiled once.)
pub(super) fn candidates<'set, 'document>(
    set: &'set OfferSet<'document>,
    text_of: &dyn Fn(&Offer<'document>) -> Option<String>,
) -> Vec<Candidate<'set, 'document>> {
    let mut candidates: Vec<Candidate<'_, '_>> = Vec::new();
    for offer in compared(set) {
        let Some(text) = text_of(offer) else { continue };
        match candidates.iter_mut().find(|candidate| candidate.text == text) {
            Some(candidate) => candidate.offers.push(offer),
            None => candidates.push(Candidate { text, first: offer, offers: vec![offer] }),
        }
    }
    sorted_by_key(candidates, |candidate| Reverse(candidate.offers.len()))
}

/// Of the candidates that are not the most frequent one, that whose offer comes first in the document; none when all agree.
pub(super) fn odd_one<'candidates, 'set, 'document>(
    candidates: &'candidates [Candidate<'set, 'document>],
) -> Option<&'candidates Candidate<'set, 'document>> {
    candidates.iter().skip(1).min_by_key(|candidate| candidate.first.at)
}

/// All offers that were compared, but not `left_out`; those of the most frequent candidate first.
pub(super) fn all_but<'set, 'document>(
    left_out: &Offer<'_>,
    candidates: &[Candidate<'set, 'document>],
) -> Vec<&'set Offer<'document>> {
    let mut others = Vec::new();
    for candidate in candidates {
        others.extend_from_slice(&candidate.offers);
    }
    others.retain(|offer| offer.at != left_out.at);
    others
}

/// The offers that say something else than `candidate`; those of the most frequent one first.
pub(super) fn unlike<'set, 'document>(
    candidate: &Candidate<'_, '_>,
    candidates: &[Candidate<'set, 'document>],
) -> Vec<&'set Offer<'document>> {
    let mut others = Vec::new();
    for other in candidates {
        if other.first.at != candidate.first.at {
            others.extend_from_slice(&other.offers);
        }
    }
    others
}
