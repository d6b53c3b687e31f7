use serde::Serialize;

use super::Split;
use super::listing_fee::fee;
use super::pricing::{ExactCharge, Pricing};
use crate::model::{Amount, CalendarDate, Currency};

/// When a charge is invoiced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Due {
    /// With the acceptance, as every upfront price. Source: the service model of the Agreement API.
    OnAcceptance,
    /// At 00:00 UTC of a date; when that is past, with the acceptance. Source: the seller guide on installment plans.
    OnDate {
        /// The charge date.
        date: CalendarDate,
    },
    /// On a date that is not filled in yet.
    Undated,
}

impl Due {
    /// Whether the charge is due at once when the offer is accepted on `accepted_on`.
    pub fn is_on_acceptance(self, accepted_on: CalendarDate) -> bool {
        match self {
            Self::OnAcceptance => true,
            Self::OnDate { date } => date <= accepted_on,
            Self::Undated => false,
        }
    }

    /// The day of the invoice (UTC) when the offer is accepted on `accepted_on`; `None` while it is not filled in.
    pub fn invoice_date(self, accepted_on: CalendarDate) -> Option<CalendarDate> {
        match self {
            Self::OnAcceptance => Some(accepted_on),
            Self::OnDate { date } => Some(date.max(accepted_on)),
            Self::Undated => None,
        }
    }
}

/// One payment of the buyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BuyerCharge {
    /// When it is invoiced.
    pub due: Due,
    /// How much, before tax, rounded to the minor unit.
    pub amount: Amount,
    /// What rounding added to the exact amount; negative where it took away.
    pub rounding: Amount,
    /// What of it goes to the owner of a resold product, before the fee; `None` where nobody resells, or where the selling
    /// authorization has no charge of this date.
    pub wholesale: Option<Amount>,
    /// Who gets what of it; `None` as long as the wholesale charge or the rate of the fee is not known.
    pub split: Option<Split>,
}

/// The charges of an offer: exact ones rounded, each with its wholesale charge of the same date and divided by
/// `percentage`, the rate of the listing fee.
pub(super) fn charges(
    pricing: &Pricing,
    wholesale: Option<&Pricing>,
    percentage: Option<Amount>,
    currency: Option<Currency>,
) -> Vec<BuyerCharge> {
    let mut unmatched: Vec<&ExactCharge> = wholesale.iter().flat_map(|wholesale| &wholesale.charges).collect();
    let charges = pricing.charges.iter().map(|charge| {
        let matching = unmatched.iter().position(|wholesale| wholesale.due == charge.due);
        let amount = charge.rounded(currency);
        let matching = matching.map(|place| unmatched.remove(place).rounded(currency));
        let base = if wholesale.is_some() { matching } else { Some(amount) };
        BuyerCharge {
            due: charge.due,
            amount,
            rounding: amount.checked_sub(charge.amount).unwrap_or_default().normalized(),
            wholesale: matching,
            split: base.and_then(|base| Split::of(amount, base, fee(base, percentage?, currency?)?)),
        }
    });
    charges.collect()
}

impl ExactCharge {
    /// The amount as it is charged; while the currency is not known, as it is.
    pub(super) fn rounded(&self, currency: Option<Currency>) -> Amount {
        currency.map_or(self.amount, |currency| self.amount.round_to_minor_unit(currency))
    }
}
