//! The prices and charges of terms.

use crate::document::NodeId;
use crate::model::{Amount, Reading, Term, TermBody};

/// Every price and charge of a term, readable or not; in the order of the document.
pub(super) fn amount_readings(term: &Term<'_>) -> Vec<Reading<Amount>> {
    let mut readings = Vec::new();
    for card in term.rate_cards() {
        for rate in &card.rates {
            readings.push(rate.price);
        }
    }
    for charge in term.charges() {
        readings.push(charge.charge_amount);
    }
    if let TermBody::FixedUpfrontPricing { price, .. } | TermBody::RecurringPayment { price, .. } = term.body {
        readings.push(price);
    }
    readings
}

/// Every price and charge of a term that can be read, and where it is.
pub(super) fn amounts(term: &Term<'_>) -> Vec<(Amount, NodeId)> {
    let mut amounts = Vec::new();
    for reading in amount_readings(term) {
        if let Some(located) = reading.located() {
            amounts.push(located);
        }
    }
    amounts
}
