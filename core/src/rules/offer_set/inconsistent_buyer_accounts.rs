use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::consensus::candidates;
use crate::fix::Fix;
use crate::model::{AccountId, Offer, OfferSet};
use crate::rule::{Check, Context, Finding, Place, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The offers of a set are for different buyer accounts.
    ///
    /// ## Why
    ///
    /// AWS releases a set only when all its offers have the same targeting: the same buyer accounts and the same countries. The order does not matter.
    ///
    /// ## What to do
    ///
    /// Choose the accounts of one offer for all, or correct the account that was mistyped.
    pub(crate) static INCONSISTENT_BUYER_ACCOUNTS = {
        code: "inconsistent-buyer-accounts",
        subject: OfferSet,
        severity: Error,
        help: "All offers of a set have to be for the same AWS accounts of one buyer.",
        aws: ["ReleaseOfferSet" => "INCONSISTENT_OFFER_TARGETING_RULE"],
        sources: [source::PREPARING_OFFER_SET.states(), source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let candidates =
        candidates(&set.offers.items, |offer| Some(offer.buyer_accounts()).filter(|accounts| !accounts.is_empty()));
    let [most, rest @ ..] = candidates.as_slice() else { return };
    let odd_one = rest.iter().flat_map(|candidate| &candidate.offers).min_by_key(|offer| offer.at);
    let Some(odd_one) = odd_one else { return };
    reporter.report(place_of(odd_one), |finding| {
        let count = candidates.len();
        let usual = in_words(&most.value);
        let odd = in_words(&odd_one.buyer_accounts());
        finding.message(format!("offers are for {count} different lists of buyer accounts: {usual}; {odd}"));
        let others = set.offers.iter().filter(|offer| offer.at != odd_one.at && !offer.buyer_accounts().is_empty());
        finding.related(others.map(place_of));
        for candidate in &candidates {
            offer_alignment(set, &candidate.value, finding);
        }
    });
}

fn place_of(offer: &Offer<'_>) -> Place {
    offer.buyer_account_list().and_then(|list| list.at).unwrap_or(offer.at).into()
}

fn in_words(accounts: &BTreeSet<AccountId<'_>>) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<String> = accounts.iter().take(SHOWN).map(|account| format!("`{account}`")).collect();
    let rest = accounts.len().saturating_sub(SHOWN);
    if rest == 0 { shown.join(", ") } else { format!("{} and {rest} more", shown.join(", ")) }
}

fn offer_alignment(set: &OfferSet<'_>, accounts: &BTreeSet<AccountId<'_>>, finding: &mut Finding<'_>) {
    let list: Value = accounts.iter().map(|account| account.as_str()).collect();
    let others = set.offers.iter().filter(|offer| {
        let own = offer.buyer_accounts();
        !own.is_empty() && own != *accounts
    });
    let fix = others.fold(Fix::new(format!("Use {} in every offer", in_words(accounts))), |fix, offer| {
        match &offer.targeting {
            Some(targeting) => fix.add(finding.location(targeting.at.member("buyerAccounts")), list.clone()),
            None => fix.add(finding.location(offer.at.member("targeting")), json!({ "buyerAccounts": list })),
        }
    });
    finding.fix(fix);
}
