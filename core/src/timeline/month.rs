use chrono::Datelike;
use serde::Serialize;

use super::{EventKind, TimelineEvent};
use crate::model::{Amount, Currency};
use crate::order::sorted_by_key;

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
    let mut invoices = Vec::new();
    for event in events {
        if let EventKind::Invoice(invoice) = event.kind
            && let Some(currency) = invoice.currency_code
        {
            let date = event.date.to_chrono();
            invoices.push(((date.year(), date.month(), currency), invoice.amount));
        }
    }
    let invoices = sorted_by_key(invoices, |(of_month, _)| *of_month);
    let mut cumulative = Currency::ALL.map(|currency| (currency, Amount::ZERO));
    let mut months = Vec::new();
    for alike in invoices.chunk_by(|(a, _), (b, _)| a == b) {
        let Some(((year, month, currency_code), _)) = alike.first() else { continue };
        let amount = sum(Amount::ZERO, alike.iter().map(|(_, amount)| *amount));
        let Some((_, until_now)) = cumulative.iter_mut().find(|(currency, _)| currency == currency_code) else {
            continue;
        };
        *until_now = sum(*until_now, [amount]);
        let month = format!("{year:04}-{month:02}");
        months.push(Month { month, currency_code: *currency_code, amount, cumulative: *until_now });
    }
    months
}

/// The sum of all; an amount that would take it beyond 28 digits is left out.
fn sum(first: Amount, amounts: impl IntoIterator<Item = Amount>) -> Amount {
    amounts.into_iter().fold(first, |sum, amount| sum.checked_add(amount).unwrap_or(sum))
}
