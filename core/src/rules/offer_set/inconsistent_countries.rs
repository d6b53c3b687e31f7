use super::super::consensus::{all_but, candidates, odd_one, unlike};
use super::retarget::{TargetList, retarget};
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

/// The countries that an offer is for, and those that it excludes, in order and each once; both empty when it is for all.
#[derive(Default)]
struct Countries<'document> {
    included: Vec<&'document str>,
    excluded: Vec<&'document str>,
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let candidates = candidates(set, &|offer| readable_countries(offer).map(|countries| countries.in_words()));
    let (Some(most), Some(odd)) = (candidates.first(), odd_one(&candidates)) else { return };
    reporter.report(place_of(odd.first), |finding| {
        finding.message(format_args!("offers are for different countries: {}; {}", most.text, odd.text));
        for offer in sorted_by_key(all_but(odd.first, &candidates), |offer| offer.at) {
            finding.related(place_of(offer));
        }
        for candidate in &candidates {
            let Some(countries) = readable_countries(candidate.first) else { continue };
            let mut repair = finding.repair(format_args!("Use {} in every offer", candidate.text));
            for offer in unlike(candidate, &candidates) {
                align(offer, &countries, &mut repair);
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

fn codes<'document>(list: &Listed<(CountryCode<'document>, NodeId)>) -> Option<Vec<&'document str>> {
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
fn align(offer: &Offer<'_>, countries: &Countries<'_>, repair: &mut Repair<'_, '_>) {
    let targeting = offer.targeting.as_ref();
    let included = TargetList {
        key: "countryCodes",
        texts: &countries.included,
        is_written: targeting.is_some_and(|targeting| !targeting.country_codes.is_absent()),
    };
    let excluded = TargetList {
        key: "excludedCountryCodes",
        texts: &countries.excluded,
        is_written: targeting.is_some_and(|targeting| !targeting.excluded_country_codes.is_absent()),
    };
    retarget(offer, &[included, excluded], repair);
}
