use serde::Serialize;

use crate::model::{Amount, Party};

/// An account that takes part, as far as the set names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartyName {
    /// The twelve digits of the AWS account.
    pub account_id: Option<String>,
    /// The name.
    pub name: Option<String>,
}

impl PartyName {
    /// Whether it is the same account; without account ids, the same name.
    pub fn is_same_as(&self, other: &Self) -> bool {
        match (&self.account_id, &other.account_id) {
            (Some(own), Some(other)) => own == other,
            (None, None) => self.name == other.name,
            _ => false,
        }
    }
}

impl From<&Party<'_>> for PartyName {
    fn from(party: &Party<'_>) -> Self {
        Self { account_id: party.account_id.value().map(str::to_owned), name: party.name.value().map(str::to_owned) }
    }
}

/// What one party receives of a set, in one currency, after listing fees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Payout {
    /// Who.
    pub party: PartyName,
    /// All that it receives: the two parts below.
    pub amount: Amount,
    /// What it receives for products of its own, after their listing fees.
    pub as_product_owner: Amount,
    /// What it receives for reselling: its margins.
    pub as_channel_partner: Amount,
    /// What AWS keeps of its share.
    pub listing_fees: Amount,
}
