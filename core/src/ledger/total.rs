use serde::Serialize;

use super::{Figures, LedgerRow};
use crate::model::{Amount, Currency};

/// The sums of all rows in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LedgerTotal {
    /// The currency.
    pub currency_code: Currency,
    /// What buyers pay for the rows: gross revenue less wholesale cost, so that no payment counts twice, and what is
    /// undivided.
    pub buyers_pay: Amount,
    /// The sum of each figure. Gross revenue counts what a channel partner pays on to an owner in both of their rows.
    #[serde(flatten)]
    pub figures: Figures,
}

/// One total for each currency, in the order of the codes.
pub(super) fn totals(rows: &[LedgerRow]) -> Vec<LedgerTotal> {
    let total = |currency: Currency| {
        let of_currency = rows.iter().filter(|row| row.currency_code == Some(currency));
        let of_currency: Vec<Figures> = of_currency.map(|row| row.figures).collect();
        let figures = (!of_currency.is_empty()).then(|| Figures::sum(&of_currency, Some(currency)))?;
        let once = figures.gross_revenue.checked_sub(figures.wholesale_cost);
        let buyers_pay = once.and_then(|once| once.checked_add(figures.undivided)).unwrap_or_default();
        Some(LedgerTotal { currency_code: currency, buyers_pay, figures })
    };
    Currency::ALL.into_iter().filter_map(total).collect()
}
