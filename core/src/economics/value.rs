use serde::Serialize;

use super::pricing::Pricing;
use crate::model::{Amount, Currency};

/// The total contract value of an offer: what its buyer commits to pay, before tax.
///
/// It is AWS's agreement value: the sum of the payment schedule where there is one, else the upfront price; use beyond
/// that is not part of it. Source: `EstimatedCharges` in the service model of the Agreement API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum ContractValue {
    /// Exactly this.
    Exact {
        /// The sum of all charges.
        amount: Amount,
    },
    /// At least this: the buyer chooses the duration, the dimensions or the quantities.
    Minimum {
        /// The least that the buyer can choose.
        amount: Amount,
    },
    /// Not known ahead: the buyer pays for what is used, or by the month. AWS counts such an agreement as 0.
    Usage,
    /// Nothing.
    Free,
    /// Not known yet, because something is not filled in or can not be read.
    Unfinished {
        /// The sum of what is known.
        known: Amount,
        /// What is not known: each once, in the order of [`Missing`].
        missing: Vec<Missing>,
    },
}

/// What a value can not be known without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Missing {
    /// A pricing term, or a price in it.
    Price,
    /// The one currency of the offer.
    Currency,
    /// The charges of a fixed upfront price of 0.
    PaymentSchedule,
    /// The amount of a charge.
    ChargeAmount,
    /// The date of a charge; the value is known without it, but not when it is due.
    ChargeDate,
    /// The partner's markup: it can not be read.
    Markup,
    /// The terms of the selling authorization behind a channel partner's offer.
    WholesaleTerms,
    /// Another choice: the buyer's does not fit the rate cards.
    Choice,
    /// Smaller numbers: the sum is beyond 28 digits.
    SmallerAmounts,
}

impl Missing {
    /// Puts it into its place in `missing`, unless it is there.
    pub(super) fn join(self, missing: &mut Vec<Self>) {
        if let Err(place) = missing.binary_search(&self) {
            missing.insert(place, self);
        }
    }
}

impl Pricing {
    /// The value of all charges, each rounded to the minor unit of `currency`.
    pub(super) fn value(&self, currency: Option<Currency>) -> ContractValue {
        let sum = Amount::sum(self.charges.iter().map(|charge| charge.rounded(currency)));
        let mut missing = self.missing.clone();
        if sum.is_none() {
            Missing::SmallerAmounts.join(&mut missing);
        }
        let amount = sum.unwrap_or_default();
        let amount = currency.map_or(amount, |currency| amount.round_to_minor_unit(currency));
        // A charge without a date is as dear as one with it.
        if missing.iter().any(|missing| *missing != Missing::ChargeDate) {
            return ContractValue::Unfinished { known: amount, missing };
        }
        match self.charges.as_slice() {
            _ if self.is_free && amount.is_zero() => ContractValue::Free,
            _ if self.is_chosen_by_buyer => ContractValue::Minimum { amount },
            [] => ContractValue::Usage,
            _ => ContractValue::Exact { amount },
        }
    }
}

impl ContractValue {
    /// What is known of the value: at least this much is paid.
    pub fn known(&self) -> Amount {
        match self {
            Self::Exact { amount } | Self::Minimum { amount } | Self::Unfinished { known: amount, .. } => *amount,
            Self::Usage | Self::Free => Amount::ZERO,
        }
    }

    /// The value, where it is known for sure.
    pub fn exact(&self) -> Option<Amount> {
        match self {
            Self::Exact { amount } => Some(*amount),
            Self::Free => Some(Amount::ZERO),
            Self::Minimum { .. } | Self::Usage | Self::Unfinished { .. } => None,
        }
    }
}
