//! What AWS keeps of what a seller earns: the listing fees of private offers, as a dated table.
//!
//! Rates change; a row is never edited, a newer one follows it. Percentages apply to the whole total contract value of one
//! offer, before tax.

mod note;
mod rate;
mod table;

use serde::Serialize;

pub use note::{FeeNote, INDIA_TAX, PROFESSIONAL_SERVICES_IN_SOLUTION, SOUTH_KOREA_POSSIBLE};
pub(crate) use rate::{FeeRate, has_tiers, rows};
pub use rate::{FeeUncertainty, tier};
pub use table::LISTING_FEES;

use super::BuyerCharge;
use crate::model::{Amount, CalendarDate, Currency};
use crate::source::Source;

/// What a row of the table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum FeeCase {
    /// Private offers from a total contract value, in USD, up to the next row of this kind.
    ContractValueFrom {
        /// The smallest total contract value of the row.
        at_least: Amount,
    },
    /// Renewals of private offers and of agreements from outside of AWS Marketplace, whatever their value.
    Renewal,
    /// Private offers for professional services, whatever their value.
    ProfessionalServices,
    /// What is added for offers of channel partners.
    ChannelPartnerUplift,
    /// What is added for buyers in South Korea.
    SouthKoreaUplift,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeeRow {
    /// The name of the row; never reused.
    pub id: &'static str,
    /// What it says, in words.
    pub label: &'static str,
    /// What it is for.
    pub case: FeeCase,
    /// The rate, or what is added to it, in percent.
    pub percentage: Amount,
    /// The first day (UTC) on which offers are created under it, `YYYY-MM-DD`.
    pub from: &'static str,
    /// The last such day; `None` while no newer row follows.
    pub until: Option<&'static str>,
    /// Where it comes from.
    pub source: Source,
}

impl FeeRow {
    /// Whether the row is in force for offers that are created on `date`.
    pub fn is_in_force(&self, date: CalendarDate) -> bool {
        let has_begun = self.from.parse().is_ok_and(|from: CalendarDate| from <= date);
        let has_ended = self.until.is_some_and(|until| until.parse().is_ok_and(|until: CalendarDate| until < date));
        has_begun && !has_ended
    }
}

/// The fee on an amount, `percentage` of it, rounded half up to the minor unit; `None` when it is beyond 28 digits.
pub fn fee(amount: Amount, percentage: Amount, currency: Currency) -> Option<Amount> {
    percentage.percent_of(amount).map(|fee| fee.round_to_minor_unit(currency))
}

/// What AWS keeps of one offer, and why. The owner of the product pays it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListingFee {
    /// The rows of the table whose percentages add up to the rate.
    pub rows: Vec<&'static FeeRow>,
    /// The rate in percent; `None` as long as it can not be known.
    pub percentage: Option<Amount>,
    /// What the rate applies to: the contract value, or for a resold product the wholesale value, as far as it is known.
    pub base: Amount,
    /// The sum of the fees on each charge.
    pub amount: Amount,
    /// What rounding charge by charge added to the fee on the whole base; negative where it took away.
    pub rounding: Amount,
    /// Why rate and amount are an estimate; empty when they are not.
    pub uncertainties: Vec<FeeUncertainty>,
    /// What may change the fee and is not in it.
    pub notes: Vec<&'static FeeNote>,
}

impl ListingFee {
    pub(super) fn new(rate: FeeRate, base: Amount, charges: &[BuyerCharge], currency: Option<Currency>) -> Self {
        let fees = charges.iter().filter_map(|charge| charge.split).map(|split| split.listing_fee());
        let sum = Amount::sum(fees).unwrap_or_default();
        let amount = currency.map_or(sum, |currency| sum.round_to_minor_unit(currency));
        let of_divided = charges.iter().filter(|charge| charge.split.is_some());
        let divided = Amount::sum(of_divided.map(|charge| charge.wholesale.unwrap_or(charge.amount)));
        let exact = rate.percentage.zip(divided).and_then(|(percentage, divided)| percentage.percent_of(divided));
        Self {
            rounding: exact.and_then(|exact| amount.checked_sub(exact)).unwrap_or_default().normalized(),
            rows: rate.rows,
            percentage: rate.percentage,
            base,
            amount,
            uncertainties: rate.uncertainties,
            notes: rate.notes,
        }
    }
}
