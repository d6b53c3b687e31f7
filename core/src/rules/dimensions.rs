//! What rules about the dimensions of a product share.

use std::collections::HashMap;

use crate::document::NodeId;
use crate::model::{Dimension, Offer, Term, TermBody};

/// The dimensions of a product by their keys.
pub(super) type Dimensions<'set, 'document> = HashMap<&'document str, &'set Dimension<'document>>;

/// The dimensions of the product that an offer sells; `None` unless all of them are known.
pub(super) fn known_dimensions<'set, 'document>(offer: &'set Offer<'document>) -> Option<Dimensions<'set, 'document>> {
    let list = offer.product.as_ref().map(|product| &product.dimensions)?;
    let dimensions = list.iter().map(|dimension| Some((dimension.key.value()?, dimension)));
    dimensions.collect::<Option<_>>().filter(|known: &Dimensions<'_, '_>| !list.unreadable && !known.is_empty())
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
