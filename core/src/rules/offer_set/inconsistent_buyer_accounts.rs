use serde_json::{Value, json};

use super::super::consensus::{all_but, candidates, odd_one, unlike};
use crate::document::NodeId;
use crate::model::{AccountId, Offer, OfferSet};
use crate::order::{distinct, sorted_by_key};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;
use crate::words::first_quoted;

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
    // Accounts that the selling authorization does not cover have a finding of their own.
    let candidates = candidates(set, |offer| {
        Some(offer.buyer_accounts()).filter(|accounts| !accounts.is_empty() && is_covered(offer, accounts))
    });
    let (Some(most), Some((odd_one, odd))) = (candidates.first(), odd_one(&candidates)) else { return };
    reporter.report(place_of(odd_one), |finding| {
        let (count, usual, odd) = (candidates.len(), in_words(&most.value), in_words(odd));
        finding.message(format_args!("offers are for {count} different lists of buyer accounts: {usual}; {odd}"));
        for offer in sorted_by_key(all_but(odd_one, &candidates), |offer| offer.at) {
            finding.related(place_of(offer));
        }
        for candidate in &candidates {
            offer_alignment(&unlike(&candidate.value, &candidates), &candidate.value, finding);
        }
    });
}

fn place_of(offer: &Offer<'_>) -> NodeId {
    offer.buyer_account_list().and_then(|list| list.at).unwrap_or(offer.at)
}

fn in_words(accounts: &[AccountId<'_>]) -> String {
    first_quoted(&texts(accounts))
}

fn texts<'document>(accounts: &[AccountId<'document>]) -> Vec<&'document str> {
    accounts.iter().map(|account| account.as_str()).collect()
}

/// Offers to give `offers` these accounts, where each of them may have them.
fn offer_alignment(offers: &[&Offer<'_>], accounts: &[AccountId<'_>], finding: &mut Finding<'_>) {
    let may_have = |offer: &Offer<'_>| accounts.len() <= offer.max_buyer_accounts() && is_covered(offer, accounts);
    if !offers.iter().all(|offer| may_have(offer)) {
        return;
    }
    let list = Value::from(texts(accounts));
    let mut repair = finding.repair(format_args!("Use {} in every offer", in_words(accounts)));
    for offer in offers {
        match &offer.targeting {
            Some(targeting) => repair.add_value(targeting.at.member("buyerAccounts"), list.clone()),
            None => repair.add_value(offer.at.member("targeting"), json!({ "buyerAccounts": list })),
        };
    }
}

/// Whether the selling authorization of the offer, where it names any account, names all of these.
fn is_covered(offer: &Offer<'_>, accounts: &[AccountId<'_>]) -> bool {
    let Some(authorization) = offer.authorization() else { return true };
    let covered = &authorization.buyer_accounts;
    if covered.unreadable || covered.items.is_empty() {
        return true;
    }
    let covered = distinct(covered.iter().map(|(account, _)| account.as_str()).collect());
    accounts.iter().all(|account| covered.binary_search(&account.as_str()).is_ok())
}
