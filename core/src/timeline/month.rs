use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::{EventKind, TimelineEvent};
use crate::model::{Amount, Currency};

/// What is invoiced in a calendar month (UTC), in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Month {
    /// The month, as in `2027-01`.
    pub month: String,
    /// The currency.
    pub currency_code: Currency,
    /// The sum of the month's invoices, before tax.
    pub amount: Amount,
    /// The sum of all invoices until the end of the month, before tax.
    pub cumulative: Amount,
}

/// The months with an invoice, in order; in a month by currency.
pub(super) fn months(events: &[TimelineEvent]) -> Vec<Month> {
    let mut amounts: BTreeMap<(i32, u32, Currency), Amount> = BTreeMap::new();
    for event in events {
        if let EventKind::Invoice(invoice) = event.kind
            && let Some(currency) = invoice.currency_code
        {
            let date = event.date.to_chrono();
            let amount = amounts.entry((date.year(), date.month(), currency)).or_default();
            *amount = amount.checked_add(invoice.amount).unwrap_or(*amount);
        }
    }
    let mut cumulative: BTreeMap<Currency, Amount> = BTreeMap::new();
    let months = amounts.into_iter().map(|((year, month, currency_code), amount)| {
        let until_now = cumulative.entry(currency_code).or_default();
        *until_now = until_now.checked_add(amount).unwrap_or(*until_now);
        Month { month: format!("{year:04}-{month:02}"), currency_code, amount, cumulative: *until_now }
    });
    months.collect()
}
