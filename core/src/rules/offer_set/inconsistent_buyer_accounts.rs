use super::super::consensus::{Candidate, all_but, candidates, odd_one, unlike};
use super::retarget::{TargetList, retarget};
use crate::document::NodeId;
use crate::model::{Offer, OfferSet};
use crate::order::{distinct, sorted_by_key};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;
use crate::words::{first_quoted, quoted};

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
    let candidates = candidates(set, &|offer| {
        let accounts = accounts(offer);
        // Accounts that the selling authorization does not cover have a finding of their own.
        (!accounts.is_empty() && is_covered(offer, &accounts)).then(|| quoted(&accounts, ", "))
    });
    let (Some(most), Some(odd)) = (candidates.first(), odd_one(&candidates)) else { return };
    reporter.report(place_of(odd.first), |finding| {
        let in_words = |candidate: &Candidate<'_, '_>| first_quoted(&accounts(candidate.first));
        let (count, usual, odd_accounts) = (candidates.len(), in_words(most), in_words(odd));
        finding
            .message(format_args!("offers are for {count} different lists of buyer accounts: {usual}; {odd_accounts}"));
        for offer in sorted_by_key(all_but(odd.first, &candidates), |offer| offer.at) {
            finding.related(place_of(offer));
        }
        for candidate in &candidates {
            offer_alignment(&unlike(candidate, &candidates), &accounts(candidate.first), finding);
        }
    });
}

/// The accounts that an offer is for in order, each once; none when one of them can not be read.
fn accounts<'document>(offer: &Offer<'document>) -> Vec<&'document str> {
    let accounts = offer.buyer_accounts();
    accounts.iter().map(|account| account.as_str()).collect()
}

fn place_of(offer: &Offer<'_>) -> NodeId {
    offer.buyer_account_list().and_then(|list| list.at).unwrap_or(offer.at)
}

/// Offers to give `offers` these accounts, where each of them may have them.
fn offer_alignment(offers: &[&Offer<'_>], accounts: &[&str], finding: &mut Finding<'_>) {
    let may_have = |offer: &&Offer<'_>| accounts.len() <= offer.max_buyer_accounts() && is_covered(offer, accounts);
    if !offers.iter().all(may_have) {
        return;
    }
    let mut repair = finding.repair(format_args!("Use {} in every offer", first_quoted(accounts)));
    for offer in offers {
        retarget(offer, &[TargetList { key: "buyerAccounts", texts: accounts, is_written: true }], &mut repair);
    }
}

/// Whether the selling authorization of the offer, where it names any account, names all of these.
fn is_covered(offer: &Offer<'_>, accounts: &[&str]) -> bool {
    let Some(authorization) = offer.authorization() else { return true };
    let covered = &authorization.buyer_accounts;
    if covered.unreadable || covered.items.is_empty() {
        return true;
    }
    let covered = distinct(covered.iter().map(|(account, _)| account.as_str()).collect());
    accounts.iter().all(|account| covered.binary_search(account).is_ok())
}
