use chrono::Datelike;
use serde::Serialize;

use super::{AgreementPeriod, Ending};
use crate::economics::OfferEconomics;
use crate::model::{Amount, CalendarDate, Currency, Listed, Offer, PriceIncrease, RenewalCharge, TermBody};
use crate::order::sorted_by_key;

/// By how many percent a renewal may be dearer; all three are equal where the increase is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PercentageRange {
    /// At least.
    pub minimum: Amount,
    /// When the seller sets no other.
    pub default: Amount,
    /// At most.
    pub maximum: Amount,
}

/// What a renewed agreement costs, before tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RenewedValue {
    /// At least.
    pub minimum: Amount,
    /// When the seller sets no other increase.
    pub default: Amount,
    /// At most.
    pub maximum: Amount,
}

/// A charge of a renewed agreement, with the default increase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectedCharge {
    /// The day of the invoice (UTC).
    pub invoice_date: CalendarDate,
    /// How much, before tax.
    pub amount: Amount,
}

/// The first automatic renewal of an agreement.
///
/// It happens only if the buyer wants it: the buyer chooses at acceptance, and may change the choice until the lockout.
/// Source: `RenewalTerm` in the service models of the Agreement and Discovery APIs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Renewal {
    /// The place of the offer in the set, from 0.
    pub offer: usize,
    /// The first day (UTC) of the renewed agreement.
    pub renews_on: CalendarDate,
    /// The day (UTC) from which the renewal is settled.
    pub lockout_start: Option<CalendarDate>,
    /// The day (UTC) by which the price of the renewal is settled; only where there is a range.
    pub adjustment_deadline: Option<CalendarDate>,
    /// How often the agreement may renew; any number of times when absent. Numbers beyond the largest are told as that.
    pub max_renewals: Option<u32>,
    /// By how many percent the price rises.
    pub price_increase: Option<PercentageRange>,
    /// What the renewed agreement costs, where the contract value is known.
    pub value: Option<RenewedValue>,
    /// The charges of the renewed agreement, with the default increase; each rounded, by date.
    pub charges: Vec<ProjectedCharge>,
}

impl Renewal {
    /// The first renewal of the agreement; `None` where the offer has no renewal term, or the agreement no end.
    pub(crate) fn of(
        offer: &Offer<'_>,
        place: usize,
        economics: &OfferEconomics,
        period: &AgreementPeriod,
    ) -> Option<Self> {
        let end = period.end_date()?;
        let renews_on = match period.ending {
            Ending::EndOfDay { date } => date.day_after()?,
            _ => end,
        };
        offer.bodies().find_map(|body| match body {
            TermBody::Renewal(renewal) => {
                let price_increase = renewal.price_increase.as_ref().and_then(percentages);
                let value = price_increase.and_then(|increase| renewed_value(economics, increase));
                let schedule = renewal.templates.items.first().map(|template| &template.schedule);
                Some(Self {
                    offer: place,
                    renews_on,
                    lockout_start: renewal.lockout_period.value().and_then(|period| period.before(end)),
                    adjustment_deadline: renewal.adjustment_deadline.value().and_then(|period| period.before(end)),
                    max_renewals: renewal.max_renewals.value().map(|most| u32::try_from(most).unwrap_or(u32::MAX)),
                    price_increase,
                    charges: value.map_or_else(Vec::new, |value| {
                        charges(value.default, schedule, renews_on, economics.currency_code)
                    }),
                    value,
                })
            }
            _ => None,
        })
    }
}

fn percentages(increase: &PriceIncrease<'_>) -> Option<PercentageRange> {
    if let Some(fixed) = increase.value.value() {
        return Some(PercentageRange { minimum: fixed, default: fixed, maximum: fixed });
    }
    Some(PercentageRange {
        minimum: increase.minimum.value()?,
        default: increase.default.value()?,
        maximum: increase.maximum.value()?,
    })
}

fn renewed_value(economics: &OfferEconomics, increase: PercentageRange) -> Option<RenewedValue> {
    let value = economics.contract_value.exact()?;
    let currency = economics.currency_code?;
    let raised = |percentage: Amount| {
        let raised = value.checked_add(percentage.percent_of(value)?)?;
        Some(raised.round_to_minor_unit(currency))
    };
    Some(RenewedValue {
        minimum: raised(increase.minimum)?,
        default: raised(increase.default)?,
        maximum: raised(increase.maximum)?,
    })
}

/// The charges of the template, or all at once where there is none.
fn charges(
    value: Amount,
    template: Option<&Listed<RenewalCharge>>,
    start: CalendarDate,
    currency: Option<Currency>,
) -> Vec<ProjectedCharge> {
    let Some(template) = template else { return vec![ProjectedCharge { invoice_date: start, amount: value }] };
    let charges = template.iter().filter_map(|charge| {
        let amount = charge.charge_percentage.value()?.percent_of(value)?;
        let invoice_date = invoice_date(charge, start)?;
        Some(ProjectedCharge { invoice_date, amount: amount.round_to_minor_unit(currency?) })
    });
    sorted_by_key(charges.collect(), |charge| charge.invoice_date)
}

/// The offset after the start, on the day of the month that the template names, or the last that there is; never before
/// the start.
fn invoice_date(charge: &RenewalCharge, start: CalendarDate) -> Option<CalendarDate> {
    let date = charge.charge_date_offset.value()?.after(start)?;
    let Some(day) = charge.day_of_month.value().and_then(|day| u32::try_from(day).ok()) else { return Some(date) };
    let month = date.to_chrono();
    let on_day = (1..=day.min(31)).rev().find_map(|day| CalendarDate::new(month.year(), month.month(), day));
    on_day.map(|date| date.max(start))
}
