use serde_json::Map;

use super::super::consensus::{Candidate, all_but, candidates, odd_one, unlike};
use crate::document::NodeId;
use crate::model::{CountryCode, Listed, Offer, OfferSet};
use crate::order::{distinct, sorted_by_key};
use crate::rule::{Check, Context, Place, Repair, Reporter, declare_rule};
use crate::source;
use crate::words::quoted;

declare_rule! {
    /// The offers of a set are for different countries.
    ///
    /// ## Why
    ///
    /// AWS releases a set only when all its offers have the same targeting: the same buyer accounts and the same countries. The order does not matter.
    ///
    /// ## What to do
    ///
    /// Choose the countries of one offer for all. An offer without a list of countries is for all countries.
    pub(crate) static INCONSISTENT_COUNTRIES = {
        code: "inconsistent-countries",
        subject: OfferSet,
        severity: Error,
        help: "All offers of a set have to be for the same countries.",
        aws: ["ReleaseOfferSet" => "INCONSISTENT_OFFER_TARGETING_RULE"],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// The countries that an offer is for, and those that it excludes; both empty when it is for all.
#[derive(Default, PartialEq)]
struct Countries<'document> {
    included: Codes<'document>,
    excluded: Codes<'document>,
}

/// In order, and each once.
type Codes<'document> = Vec<&'document str>;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let candidates = candidates(set, readable_countries);
    let (Some(most), Some((odd_one, odd))) = (candidates.first(), odd_one(&candidates)) else { return };
    reporter.report(place_of(odd_one), |finding| {
        let (usual, odd) = (most.value.in_words(), odd.in_words());
        finding.message(format_args!("offers are for different countries: {usual}; {odd}"));
        for offer in sorted_by_key(all_but(odd_one, &candidates), |offer| offer.at) {
            finding.related(place_of(offer));
        }
        for Candidate { value, .. } in &candidates {
            let mut repair = finding.repair(format_args!("Use {} in every offer", value.in_words()));
            for offer in unlike(value, &candidates) {
                align(offer, value, &mut repair);
            }
        }
    });
}

/// The countries of an offer that is aimed at someone, when all of them can be read.
fn readable_countries<'document>(offer: &Offer<'document>) -> Option<Countries<'document>> {
    let Some(targeting) = &offer.targeting else {
        // What a selling authorization hands down names no countries.
        return offer.buyer_account_list().map(|_| Countries::default());
    };
    let (mut included, mut excluded) = (codes(&targeting.country_codes)?, codes(&targeting.excluded_country_codes)?);
    if !included.is_empty() && !excluded.is_empty() {
        included.retain(|code| excluded.binary_search(code).is_err());
        if included.is_empty() {
            return None;
        }
        excluded.clear();
    }
    Some(Countries { included, excluded })
}

fn codes<'document>(list: &Listed<(CountryCode<'document>, NodeId)>) -> Option<Codes<'document>> {
    (!list.unreadable).then(|| distinct(list.iter().map(|(code, _)| code.as_str()).collect()))
}

fn place_of(offer: &Offer<'_>) -> Place {
    let Some(targeting) = &offer.targeting else { return offer.at.member("targeting") };
    let list = targeting.country_codes.at.or(targeting.excluded_country_codes.at);
    list.map_or_else(|| targeting.at.member("countryCodes"), Place::from)
}

impl Countries<'_> {
    fn in_words(&self) -> String {
        if !self.included.is_empty() {
            quoted(&self.included, ", ")
        } else if !self.excluded.is_empty() {
            format!("all but {}", quoted(&self.excluded, ", "))
        } else {
            "all countries".to_owned()
        }
    }
}

/// Also gives `offer` these countries; all else in its targeting stays.
fn align(offer: &Offer<'_>, countries: &Countries<'_>, repair: &mut Repair<'_>) {
    let lists = [("countryCodes", &countries.included), ("excludedCountryCodes", &countries.excluded)];
    let Some(targeting) = &offer.targeting else {
        let mut members = Map::new();
        for (key, codes) in lists {
            if !codes.is_empty() {
                members.insert(key.to_owned(), codes.as_slice().into());
            }
        }
        repair.add_value(offer.at.member("targeting"), members.into());
        return;
    };
    for ((key, codes), written) in lists.into_iter().zip([&targeting.country_codes, &targeting.excluded_country_codes])
    {
        let place = targeting.at.member(key);
        if !codes.is_empty() {
            repair.add_value(place, codes.as_slice().into());
        } else if !written.is_absent() {
            repair.remove(place);
        }
    }
}
