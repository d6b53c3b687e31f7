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

type Accounts<'document> = BTreeSet<AccountId<'document>>;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    // Accounts that the selling authorization does not cover have a finding of their own.
    let candidates = candidates(set, |offer| {
        Some(offer.buyer_accounts()).filter(|accounts| !accounts.is_empty() && is_covered(offer, accounts))
    });
    let [most, rest @ ..] = candidates.as_slice() else { return };
    let odd_ones = rest.iter().flat_map(|odd| odd.offers.iter().map(move |offer| (*offer, &odd.value)));
    let Some((odd_one, odd)) = odd_ones.min_by_key(|(offer, _)| offer.at) else { return };
    reporter.report(place_of(odd_one), |finding| {
        let (count, usual, odd) = (candidates.len(), in_words(&most.value), in_words(odd));
        finding.message(format_args!("offers are for {count} different lists of buyer accounts: {usual}; {odd}"));
        let all = candidates.iter().flat_map(|candidate| &candidate.offers);
        let mut others: Vec<&Offer<'_>> = all.copied().filter(|offer| offer.at != odd_one.at).collect();
        others.sort_by_key(|offer| offer.at);
        finding.related_to(others.into_iter().map(place_of));
        for candidate in &candidates {
            let others = candidates.iter().filter(|other| other.value != candidate.value);
            let others: Vec<&Offer<'_>> = others.flat_map(|other| other.offers.iter().copied()).collect();
            offer_alignment(&others, &candidate.value, finding);
        }
    });
}

fn place_of(offer: &Offer<'_>) -> Place {
    offer.buyer_account_list().and_then(|list| list.at).unwrap_or(offer.at).into()
}

fn in_words(accounts: &Accounts<'_>) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<String> = accounts.iter().take(SHOWN).map(|account| format!("`{account}`")).collect();
    let rest = accounts.len().saturating_sub(SHOWN);
    if rest == 0 { shown.join(", ") } else { format!("{} and {rest} more", shown.join(", ")) }
}

/// Offers to give `offers` these accounts, where each of them may have them.
fn offer_alignment(offers: &[&Offer<'_>], accounts: &Accounts<'_>, finding: &mut Finding<'_>) {
    if !offers.iter().all(|offer| may_have(offer, accounts)) {
        return;
    }
    let list: Value = accounts.iter().map(|account| account.as_str()).collect();
    let title = format!("Use {} in every offer", in_words(accounts));
    let fix = offers.iter().fold(Fix::new(title), |fix, offer| {
        if let Some(targeting) = &offer.targeting {
            fix.add(finding.location(targeting.at.member("buyerAccounts")), list.clone())
        } else {
            fix.add(finding.location(offer.at.member("targeting")), json!({ "buyerAccounts": list }))
        }
    });
    finding.fix(fix);
}

/// Whether there are not too many accounts for the offer, and its selling authorization covers each of them.
fn may_have(offer: &Offer<'_>, accounts: &Accounts<'_>) -> bool {
    accounts.len() <= offer.max_buyer_accounts() && is_covered(offer, accounts)
}

/// Whether the selling authorization of the offer, where it names any account, names all of these.
fn is_covered(offer: &Offer<'_>, accounts: &Accounts<'_>) -> bool {
    let covered = offer.authorization().map(|authorization| &authorization.buyer_accounts);
    let Some(covered) = covered.filter(|list| !list.unreadable && !list.items.is_empty()) else { return true };
    let covered: Accounts<'_> = covered.iter().map(|(account, _)| *account).collect();
    accounts.is_subset(&covered)
}
