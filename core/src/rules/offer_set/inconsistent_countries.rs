use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::super::consensus::candidates;
use crate::fix::Fix;
use crate::model::{CountryCode, Offer, OfferSet, Targeting};
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
type Countries<'document> = (BTreeSet<CountryCode<'document>>, BTreeSet<CountryCode<'document>>);

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let candidates = candidates(&set.offers.items, |offer| offer.targeting.as_ref().and_then(countries_of));
    let [most, rest @ ..] = candidates.as_slice() else { return };
    let odd_one = rest.iter().flat_map(|candidate| &candidate.offers).min_by_key(|offer| offer.at);
    let Some(odd_one) = odd_one else { return };
    reporter.report(place_of(odd_one), |finding| {
        let odd = odd_one.targeting.as_ref().and_then(countries_of).unwrap_or_default();
        let (usual, odd) = (in_words(&most.value), in_words(&odd));
        finding.message(format!("offers are for different countries: {usual}; {odd}"));
        let others = set.offers.iter().filter(|offer| offer.at != odd_one.at && offer.targeting.is_some());
        finding.related(others.map(place_of));
        for candidate in &candidates {
            offer_alignment(set, &candidate.value, finding);
        }
    });
}

/// The countries, where all of them can be read.
fn countries_of<'document>(targeting: &Targeting<'document>) -> Option<Countries<'document>> {
    let lists = [&targeting.country_codes, &targeting.excluded_country_codes];
    let [included, excluded] = lists.map(|list| list.iter().map(|(code, _)| *code).collect());
    lists.iter().all(|list| !list.unreadable).then_some((included, excluded))
}

fn place_of(offer: &Offer<'_>) -> Place {
    let targeting = offer.targeting.as_ref();
    let list = targeting.and_then(|targeting| targeting.country_codes.at.or(targeting.excluded_country_codes.at));
    match (list, targeting) {
        (Some(list), _) => list.into(),
        (None, Some(targeting)) => targeting.at.member("countryCodes"),
        (None, None) => offer.at.member("targeting"),
    }
}

fn in_words((included, excluded): &Countries<'_>) -> String {
    let list =
        |codes: &BTreeSet<CountryCode<'_>>| codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    match (included.is_empty(), excluded.is_empty()) {
        (true, true) => "all countries".to_owned(),
        (false, _) => list(included),
        (true, false) => format!("all but {}", list(excluded)),
    }
}

fn offer_alignment(set: &OfferSet<'_>, countries: &Countries<'_>, finding: &mut Finding<'_>) {
    let title = format!("Use {} in every offer", in_words(countries));
    let others = set.offers.iter().filter_map(|offer| offer.targeting.as_ref());
    let others = others.filter(|targeting| countries_of(targeting).is_some_and(|own| own != *countries));
    let fix = others.fold(Fix::new(title), |fix, targeting| {
        let mut members = Map::new();
        let accounts = targeting.buyer_accounts.iter().map(|(account, _)| Value::from(account.as_str()));
        if !targeting.buyer_accounts.is_absent() {
            members.insert("buyerAccounts".to_owned(), accounts.collect());
        }
        for (key, codes) in [("countryCodes", &countries.0), ("excludedCountryCodes", &countries.1)] {
            if !codes.is_empty() {
                members.insert(key.to_owned(), codes.iter().map(|code| code.as_str()).collect());
            }
        }
        fix.replace(finding.location(targeting.at), members)
    });
    finding.fix(fix);
}
