//! How rules give the offers of a set the same targeting.

use serde_json::Map;

use crate::fix::list;
use crate::model::Offer;
use crate::rule::Repair;

/// A list of an offer's targeting, as it is to be.
pub(super) struct TargetList<'texts> {
    pub(super) key: &'static str,
    /// Empty when there is to be no such list.
    pub(super) texts: &'texts [&'texts str],
    /// Whether the offer has such a list.
    pub(super) is_written: bool,
}

/// Also gives `offer` these lists; all else in its targeting stays.
pub(super) fn retarget(offer: &Offer<'_>, lists: &[TargetList<'_>], repair: &mut Repair<'_, '_>) {
    let mut members = Map::new();
    for TargetList { key, texts, is_written } in lists {
        match &offer.targeting {
            Some(targeting) if !texts.is_empty() => {
                repair.add_value(targeting.at.member(key), list(texts));
            }
            Some(targeting) if *is_written => {
                repair.remove(targeting.at.member(key));
            }
            None if !texts.is_empty() => {
                members.insert((*key).to_owned(), list(texts));
            }
            _ => {}
        }
    }
    if offer.targeting.is_none() {
        repair.add_value(offer.at.member("targeting"), members.into());
    }
}
