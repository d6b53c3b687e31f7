//! What changed between two versions of a set, in the words of the business.
//!
//! Offers are compared with those for the same product, or with the same id. Two ways to write the same amount, the same
//! duration or the same list of buyers are no change; nor are ids and states, which AWS gives.

mod compare;
mod display;
mod items;
mod offers;
mod words;

use serde::Serialize;

use crate::document::Document;
use crate::fields::OFFER_SET;
use crate::location::Location;

pub use offers::{OfferDifference, OfferStatus};

use compare::Comparison;

/// What changed between two versions of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Whether nothing changed.
    pub is_same: bool,
    /// What changed about the set as a whole.
    pub set: Vec<Change>,
    /// The offers: those of the new version in its order, behind them those that it no longer has.
    pub offers: Vec<OfferDifference>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Whether something is new, gone, or different.
    pub kind: ChangeKind,
    /// The change in words: lower case, no full stop, such as `the expiry date moves from 2027-01-31 to 2027-02-28`.
    pub sentence: String,
    /// What it was, as written; `None` for what is new.
    pub before: Option<String>,
    /// What it is, as written; `None` for what is gone.
    pub after: Option<String>,
    /// Where it stood in the old version.
    pub location_before: Option<Location>,
    /// Where it stands in the new version.
    pub location_after: Option<Location>,
}

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// It is there no more.
    Removed,
    /// It is another.
    Changed,
}

/// What AWS gives and the business does not mean.
const IDENTITY: &[&str] = &["id", "offerSetId", "state", "linkedSolutionId"];

/// What changed from `before` to `after`.
///
/// It never fails: what can not be read is compared as it is written.
pub fn diff(before: &Document<'_>, after: &Document<'_>) -> Difference {
    let mut comparison = Comparison::new(before, after);
    let skipped: Vec<&str> = IDENTITY.iter().copied().chain(["format", "offers"]).collect();
    comparison.objects((before.root(), after.root()), OFFER_SET, &skipped);
    let set = comparison.changes;
    let offers = offers::compare(before, after);
    let is_same = set.is_empty() && offers.iter().all(|offer| offer.status == OfferStatus::Unchanged);
    Difference { is_same, set, offers }
}
