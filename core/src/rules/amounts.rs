//! The prices and charges of terms.

use crate::document::NodeId;
use crate::model::{Amount, Reading, Term, TermBody};

/// Every price and charge of a term, readable or not; in the order of the document.
pub(super) fn amount_readings<'set>(term: &'set Term<'_>) -> impl Iterator<Item = Reading<Amount>> + 'set {
    let (cards, charges, price) = match &term.body {
        TermBody::ConfigurableUpfrontPricing { rate_cards } | TermBody::UsageBasedPricing { rate_cards } => {
            (Some(rate_cards), None, None)
        }
        TermBody::PaymentSchedule { schedule } => (None, Some(schedule), None),
        TermBody::FixedUpfrontPricing { price, .. } | TermBody::RecurringPayment { price, .. } => {
            (None, None, Some(*price))
        }
        _ => (None, None, None),
    };
    let rates = cards.into_iter().flatten().flat_map(|card| &card.rates).map(|rate| rate.price);
    let charges = charges.into_iter().flatten().map(|charge| charge.charge_amount);
    rates.chain(charges).chain(price)
}

/// Every price and charge of a term that can be read, and where it is.
pub(super) fn amounts<'set>(term: &'set Term<'_>) -> impl Iterator<Item = (Amount, NodeId)> + 'set {
    amount_readings(term).filter_map(Reading::located)
}
