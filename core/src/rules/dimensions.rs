//! What rules about the dimensions of a product share.

use crate::document::NodeId;
use crate::model::{Offer, Product, Term, TermBody};

/// The product that an offer sells, when all its dimensions are known.
pub(super) fn known_product<'set, 'document>(offer: &'set Offer<'document>) -> Option<&'set Product<'document>> {
    offer.product.as_ref().filter(|product| product.knows_dimensions())
}

/// The dimensions that a price names, and where; in the order of the document.
pub(super) fn named_dimensions<'document>(term: &Term<'document>) -> impl Iterator<Item = (&'document str, NodeId)> {
    let (cards, grants) = match &term.body {
        TermBody::ConfigurableUpfrontPricing { rate_cards } | TermBody::UsageBasedPricing { rate_cards } => {
            (Some(rate_cards), None)
        }
        TermBody::FixedUpfrontPricing { grants, .. } => (None, Some(grants)),
        _ => (None, None),
    };
    let rates = cards.into_iter().flatten().flat_map(|card| &card.rates);
    let granted = grants.into_iter().flatten().filter_map(|grant| grant.dimension_key.located());
    rates.filter_map(|rate| rate.dimension_key.located()).chain(granted)
}
