use serde_json::Value;

use super::resold;
use crate::model::{AccountId, Offer, OfferSet};
use crate::order::sorted_by_key;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A channel partner offer is for a buyer that its selling authorization does not cover.
    ///
    /// ## Why
    ///
    /// Where an authorization names buyer accounts, AWS takes only those.
    ///
    /// ## What to do
    ///
    /// Check the account, or ask the manufacturer for an authorization for this buyer.
    pub(crate) static BUYER_NOT_AUTHORIZED = {
        code: "buyer-not-authorized",
        subject: Resale,
        severity: Error,
        help: "The authorization names its buyers; an offer that is made from it is for them, or for some of them.",
        aws: ["UpdateTargeting" => "INCOMPATIBLE_RESALE_AUTHORIZATION"],
        sources: [source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        let authorized = &authorization.buyer_accounts;
        let Some(own) = offer.targeting.as_ref().map(|targeting| &targeting.buyer_accounts) else { continue };
        let (Some(authorized_at), Some(own_at)) = (authorized.at, own.at) else { continue };
        if authorized.unreadable || authorized.items.is_empty() {
            continue;
        }
        let mut covered = sorted_by_key(authorized.iter().map(|(account, _)| *account).collect(), |account| *account);
        covered.dedup();
        for (account, at) in own {
            if covered.binary_search(account).is_ok() {
                continue;
            }
            reporter.report(*at, |finding| {
                finding.message(format_args!("the selling authorization does not cover the buyer account `{account}`"));
                finding.related(authorized_at);
                if let Some(accounts) = accounts_of_the_set(set, offer, &covered) {
                    let list: Value = accounts.iter().map(|account| account.as_str()).collect();
                    finding.repair("Use the authorized buyer accounts of the set").replace_value(own_at, list);
                }
            });
        }
    }
}

/// The accounts that all other offers of the set are for, where the authorization covers them; those of the
/// authorization, where no other offer has any.
fn accounts_of_the_set<'document>(
    set: &OfferSet<'document>,
    offer: &Offer<'document>,
    covered: &[AccountId<'document>],
) -> Option<Vec<AccountId<'document>>> {
    let mut common: Option<Vec<AccountId<'document>>> = None;
    for other in set.offers.iter().filter(|other| other.at != offer.at) {
        let accounts: Vec<_> = other.buyer_accounts().into_iter().collect();
        if accounts.is_empty() {
            continue;
        }
        if common.as_ref().is_some_and(|common| *common != accounts) {
            return None;
        }
        common = Some(accounts);
    }
    let Some(common) = common else { return Some(covered.to_vec()) };
    common.iter().all(|account| covered.binary_search(account).is_ok()).then_some(common)
}
