use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::super::consensus::candidates;
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{CountryCode, Listed, Offer, OfferSet};
use crate::rule::{Check, Context, Finding, Place, Reporter, declare_rule};
use crate::source;

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
type Countries<'document> = (Codes<'document>, Codes<'document>);
type Codes<'document> = BTreeSet<CountryCode<'document>>;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let candidates = candidates(set, readable_countries);
    let [most, rest @ ..] = candidates.as_slice() else { return };
    let odd_ones = rest.iter().flat_map(|odd| odd.offers.iter().map(move |offer| (*offer, &odd.value)));
    let Some((odd_one, odd)) = odd_ones.min_by_key(|(offer, _)| offer.at) else { return };
    reporter.report(place_of(odd_one), |finding| {
        let (usual, odd) = (in_words(&most.value), in_words(odd));
        finding.message(format_args!("offers are for different countries: {usual}; {odd}"));
        let all = candidates.iter().flat_map(|candidate| &candidate.offers);
        let mut others: Vec<&Offer<'_>> = all.copied().filter(|offer| offer.at != odd_one.at).collect();
        others.sort_by_key(|offer| offer.at);
        finding.related_to(others.into_iter().map(place_of));
        for candidate in &candidates {
            let others = candidates.iter().filter(|other| other.value != candidate.value);
            let title = format!("Use {} in every offer", in_words(&candidate.value));
            let offers = others.flat_map(|other| other.offers.iter().copied());
            let fix = offers.fold(Fix::new(title), |fix, offer| aligned(fix, offer, &candidate.value, finding));
            finding.fix(fix);
        }
    });
}

/// The countries of an offer that is aimed at someone, when all of them can be read.
fn readable_countries<'document>(offer: &Offer<'document>) -> Option<Countries<'document>> {
    let Some(targeting) = &offer.targeting else {
        // What a selling authorization hands down names no countries.
        return offer.buyer_account_list().map(|_| Countries::default());
    };
    let (included, excluded) = (codes(&targeting.country_codes)?, codes(&targeting.excluded_country_codes)?);
    if included.is_empty() || excluded.is_empty() {
        return Some((included, excluded));
    }
    let rest: Codes<'_> = included.difference(&excluded).copied().collect();
    (!rest.is_empty()).then(|| (rest, BTreeSet::new()))
}

fn codes<'document>(list: &Listed<(CountryCode<'document>, NodeId)>) -> Option<Codes<'document>> {
    (!list.unreadable).then(|| list.iter().map(|(code, _)| *code).collect())
}

fn place_of(offer: &Offer<'_>) -> Place {
    let Some(targeting) = &offer.targeting else { return offer.at.member("targeting") };
    let list = targeting.country_codes.at.or(targeting.excluded_country_codes.at);
    list.map_or_else(|| targeting.at.member("countryCodes"), Place::from)
}

fn in_words((included, excluded): &Countries<'_>) -> String {
    let list = |codes: &Codes<'_>| codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    match (included.is_empty(), excluded.is_empty()) {
        (true, true) => "all countries".to_owned(),
        (false, _) => list(included),
        (true, false) => format!("all but {}", list(excluded)),
    }
}

/// Also gives `offer` these countries; all else in its targeting stays.
fn aligned(fix: Fix, offer: &Offer<'_>, countries: &Countries<'_>, finding: &Finding<'_>) -> Fix {
    let Some(targeting) = &offer.targeting else {
        let members =
            member("countryCodes", &countries.0).into_iter().chain(member("excludedCountryCodes", &countries.1));
        return fix.add(finding.location(offer.at.member("targeting")), members.collect::<Map<_, _>>());
    };
    let lists = [
        ("countryCodes", &targeting.country_codes, &countries.0),
        ("excludedCountryCodes", &targeting.excluded_country_codes, &countries.1),
    ];
    lists.into_iter().fold(fix, |fix, (key, written, codes)| {
        let place = finding.location(targeting.at.member(key));
        match member(key, codes) {
            Some((_, value)) => fix.add(place, value),
            None if written.is_absent() => fix,
            None => fix.remove(place),
        }
    })
}

fn member(key: &str, codes: &Codes<'_>) -> Option<(String, Value)> {
    let value = || codes.iter().map(|code| code.as_str()).collect();
    (!codes.is_empty()).then(|| (key.to_owned(), value()))
}
