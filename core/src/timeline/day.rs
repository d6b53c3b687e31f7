use super::{EventKind, Timeline};
use crate::model::{Amount, CalendarDate, Currency};

/// What is invoiced on a day (UTC), in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day (UTC).
    pub date: CalendarDate,
    /// The currency.
    pub currency_code: Currency,
    /// The sum of the day's invoices, before tax.
    pub amount: Amount,
    /// How many they are.
    pub count: usize,
}

impl Timeline {
    /// The days with an invoice, in order; on a day by the first invoice of each currency.
    pub fn days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = Vec::new();
        for event in &self.events {
            let EventKind::Invoice(invoice) = event.kind else { continue };
            let Some(currency_code) = invoice.currency_code else { continue };
            let is_same = |day: &&mut Day| day.date == event.date && day.currency_code == currency_code;
            // Events are in the order of days, so that the same day is among the last ones.
            match days.iter_mut().rev().take(Currency::ALL.len()).find(is_same) {
                Some(day) => {
                    // An amount that would take the sum beyond 28 digits is left out, as it is in the sums of months.
                    day.amount = day.amount.checked_add(invoice.amount).unwrap_or(day.amount);
                    day.count = day.count.saturating_add(1);
                }
                None => days.push(Day { date: event.date, currency_code, amount: invoice.amount, count: 1 }),
            }
        }
        days
    }
}
