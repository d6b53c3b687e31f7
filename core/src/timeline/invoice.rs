use serde::Serialize;

use crate::economics::OfferEconomics;
use crate::model::{Amount, CalendarDate, Currency, Duration, Offer, TermBody};
use crate::order::sorted_by_key;

/// An invoice to the buyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Invoice {
    /// The day of the invoice (UTC).
    pub invoice_date: CalendarDate,
    /// Whether it comes at once, with the acceptance.
    pub is_due_on_acceptance: bool,
    /// The currency; `None` while no term names one.
    pub currency_code: Option<Currency>,
    /// How much, before tax.
    pub amount: Amount,
    /// The day (UTC) until which a buyer who pays by invoice may wait, by the net payment term of the offer; `None` where
    /// the buyer's usual terms with AWS apply.
    pub payment_due_date: Option<CalendarDate>,
}

/// A charge whose date is not filled in yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UndatedCharge {
    /// The place of the offer in the set, from 0.
    pub offer: usize,
    /// The currency; `None` while no term names one.
    pub currency_code: Option<Currency>,
    /// How much, before tax.
    pub amount: Amount,
}

/// The invoices of an offer that is accepted on `accepted_on`, by date.
pub(crate) fn invoices(offer: &Offer<'_>, economics: &OfferEconomics, accepted_on: CalendarDate) -> Vec<Invoice> {
    let wait = payment_due_period(offer);
    let invoices = economics.charges.iter().filter_map(|charge| {
        let invoice_date = charge.due.invoice_date(accepted_on)?;
        Some(Invoice {
            invoice_date,
            is_due_on_acceptance: charge.due.is_on_acceptance(accepted_on),
            currency_code: economics.currency_code,
            amount: charge.amount,
            payment_due_date: wait.and_then(|wait| wait.after(invoice_date)),
        })
    });
    sorted_by_key(invoices.collect(), |invoice| invoice.invoice_date)
}

/// How long an invoice of the offer may wait, where the offer says so.
pub(crate) fn payment_due_period(offer: &Offer<'_>) -> Option<Duration> {
    offer.bodies().find_map(|body| match body {
        TermBody::NetPayment { payment_due_period } => payment_due_period.value(),
        _ => None,
    })
}

pub(super) fn undated(offer: usize, economics: &OfferEconomics) -> impl Iterator<Item = UndatedCharge> {
    let undated = economics.charges.iter().filter(|charge| charge.due == crate::economics::Due::Undated);
    undated.map(move |charge| UndatedCharge { offer, currency_code: economics.currency_code, amount: charge.amount })
}
