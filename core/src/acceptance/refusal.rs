use std::fmt;

use serde::Serialize;

use super::AcceptanceRequest;
use crate::economics::{ContractValue, Economics, Missing};
use crate::model::{CalendarDate, Offer, OfferSet};
use crate::words::joined;

/// Why a set can not be accepted; then none of its offers is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Refusal {
    /// The set has expired: with the first of its offers.
    Expired {
        /// The last day (UTC) on which it could be accepted, until 23:59:59.999.
        effective_expiry: CalendarDate,
        /// The day on which it should be accepted.
        accepted_on: CalendarDate,
    },
    /// The offers are for other accounts.
    WrongAccount {
        /// The account that wants to accept.
        account_id: String,
        /// The accounts that all offers are for.
        buyer_accounts: Vec<String>,
    },
    /// What the buyer chooses does not fit what the offer leaves open.
    WrongChoice {
        /// The place of the offer in the set, from 0.
        offer: usize,
    },
    /// The set is not the one that the buyer has seen.
    Changed {
        /// The digest of what the buyer has seen.
        expected: String,
        /// The digest of the set.
        found: String,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expired { effective_expiry, .. } => {
                write!(formatter, "the offer set expired at the end of {effective_expiry} (UTC)")
            }
            Self::WrongAccount { account_id, buyer_accounts } => {
                let accounts = joined(buyer_accounts, ", ");
                write!(formatter, "the offers are for {accounts}, not for the account {account_id}")
            }
            Self::WrongChoice { offer } => {
                let number = offer.saturating_add(1);
                write!(formatter, "offer {number} leaves no such choice of duration and quantities")
            }
            Self::Changed { .. } => formatter.write_str("the offer set has changed since it was shown"),
        }
    }
}

impl std::error::Error for Refusal {}

pub(super) fn refuse(
    offer_set: &OfferSet<'_>,
    economics: &Economics,
    digest: &str,
    request: AcceptanceRequest<'_>,
) -> Result<(), Refusal> {
    if let Some(expected) = request.digest.filter(|expected| *expected != digest) {
        return Err(Refusal::Changed { expected: expected.to_owned(), found: digest.to_owned() });
    }
    if let Some(effective_expiry) = economics.effective_expiry.filter(|expiry| *expiry < request.accepted_on) {
        return Err(Refusal::Expired { effective_expiry, accepted_on: request.accepted_on });
    }
    if let Some(offer) = wrong_choice(economics, request) {
        return Err(Refusal::WrongChoice { offer });
    }
    let buyer_accounts = buyer_accounts(offer_set);
    match request.acceptor {
        Some(account) if !buyer_accounts.iter().any(|buyer| buyer == account) => {
            Err(Refusal::WrongAccount { account_id: account.to_owned(), buyer_accounts })
        }
        _ => Ok(()),
    }
}

/// The accounts that every offer is for.
pub(super) fn buyer_accounts(offer_set: &OfferSet<'_>) -> Vec<String> {
    let mut offers = offer_set.offers.iter();
    let first = offers.next().map(Offer::buyer_accounts).unwrap_or_default();
    let common = offers.fold(first, |common, offer| {
        let others = offer.buyer_accounts();
        common.into_iter().filter(|account| others.contains(account)).collect()
    });
    common.into_iter().map(|account| account.to_string()).collect()
}

/// The first offer that leaves no such choice, or that there is none of.
fn wrong_choice(economics: &Economics, request: AcceptanceRequest<'_>) -> Option<usize> {
    let is_wrong = |place: &usize| match economics.offers.get(*place).map(|offer| &offer.contract_value) {
        Some(ContractValue::Unfinished { missing, .. }) => missing.contains(&Missing::Choice),
        Some(_) => false,
        None => true,
    };
    request.choices.iter().map(|choice| choice.offer).find(is_wrong)
}
