//! What AWS keeps of what a seller earns: the listing fees of private offers, as a dated table.
//!
//! Rates change; a row is never edited, a newer one follows it. Percentages apply to the whole total contract value of one
//! offer, before tax.

mod table;

use serde::Serialize;

pub use table::{CPPO_UPLIFT, LISTING_FEES, SOUTH_KOREA_UPLIFT};

use crate::model::{Amount, CalendarDate, Currency, Offer};
use crate::source::Source;

/// What a row of the table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
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

/// The tier of a total contract value: the rate by amount alone.
///
/// The borders are in USD; AWS says nothing about other currencies, so that for those the tier is an estimate.
pub fn tier(contract_value: Amount, date: CalendarDate) -> Option<&'static FeeRow> {
    in_force(date)
        .filter_map(|row| match row.case {
            FeeCase::ContractValueFrom { at_least } if at_least <= contract_value => Some((at_least, row)),
            _ => None,
        })
        .max_by_key(|(at_least, _)| *at_least)
        .map(|(_, row)| row)
}

/// The rows whose percentages add up to the rate of an offer with the contract value `base`; empty for a day before the
/// first row.
pub fn rows(offer: &Offer<'_>, base: Amount, date: CalendarDate) -> Vec<&'static FeeRow> {
    let of_case = |case: FeeCase| in_force(date).find(move |row| row.case == case);
    let main = if is_professional_services(offer) {
        of_case(FeeCase::ProfessionalServices)
    } else if offer.pre_existing_agreement.is_some() {
        of_case(FeeCase::Renewal)
    } else {
        tier(base, date)
    };
    let partner = offer.is_cppo().then(|| of_case(FeeCase::ChannelPartnerUplift)).flatten();
    let region = is_for_south_korea_only(offer).then(|| of_case(FeeCase::SouthKoreaUplift)).flatten();
    main.into_iter().chain(partner).chain(region).collect()
}

/// The fee on an amount, rounded half up to the minor unit; `None` when it is beyond 28 digits.
pub fn fee(rows: &[&FeeRow], amount: Amount, currency: Currency) -> Option<Amount> {
    let percentage = Amount::sum(rows.iter().map(|row| row.percentage))?;
    let fee = amount.checked_mul(percentage)?.checked_mul(Amount::new(rust_decimal::Decimal::new(1, 2)))?;
    Some(fee.round_to_minor_unit(currency))
}

/// Whether the fee of the offer depends on its amount.
pub fn has_tiers(offer: &Offer<'_>) -> bool {
    !is_professional_services(offer) && offer.pre_existing_agreement.is_none()
}

fn in_force(date: CalendarDate) -> impl Iterator<Item = &'static FeeRow> {
    LISTING_FEES.iter().filter(move |row| row.is_in_force(date))
}

fn is_professional_services(offer: &Offer<'_>) -> bool {
    offer.product.as_ref().and_then(|product| product.kind.value()) == Some("ProfessionalServicesProduct")
}

fn is_for_south_korea_only(offer: &Offer<'_>) -> bool {
    let countries = offer.targeting.iter().flat_map(|targeting| &targeting.country_codes);
    let mut countries = countries.map(|(country, _)| country.as_str());
    countries.next() == Some("KR") && countries.all(|country| country == "KR")
}
