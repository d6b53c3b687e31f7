//! What a price names: rate cards with a price for each dimension, and granted quantities.

use super::read::{self, Listed, Reading};
use super::term::is_object;
use super::{Amount, Duration};
use crate::document::{Node, NodeId};

/// Prices for one duration, or for use.
#[derive(Clone, Debug)]
pub struct RateCard<'document> {
    /// Where it is.
    pub at: NodeId,
    /// The duration that the card is for.
    pub duration: Reading<Duration>,
    /// A price for each dimension.
    pub rates: Listed<Rate<'document>>,
    /// What the buyer may choose.
    pub constraints: Option<Constraints<'document>>,
}

/// The price of a dimension.
#[derive(Clone, Copy, Debug)]
pub struct Rate<'document> {
    /// Where it is.
    pub at: NodeId,
    /// The dimension.
    pub dimension_key: Reading<&'document str>,
    /// The price of one unit.
    pub price: Reading<Amount>,
}

/// What the buyer may choose, each `Allowed` or `Disallowed`.
#[derive(Clone, Copy, Debug)]
pub struct Constraints<'document> {
    /// Where it is.
    pub at: NodeId,
    /// Several dimensions at once.
    pub multiple_dimension_selection: Reading<&'document str>,
    /// Quantities.
    pub quantity_configuration: Reading<&'document str>,
}

/// How much of a dimension the buyer gets.
#[derive(Clone, Copy, Debug)]
pub struct Grant<'document> {
    /// Where it is.
    pub at: NodeId,
    /// The dimension.
    pub dimension_key: Reading<&'document str>,
    /// How many units; no limit when absent.
    pub max_quantity: Reading<i64>,
}

impl<'document> RateCard<'document> {
    pub(super) fn read(node: Node<'document>) -> Option<Self> {
        is_object(node).then(|| Self {
            at: node.id(),
            duration: read::object(node, "selector")
                .map_or(Reading::Absent, |selector| read::parsed(selector, "value")),
            rates: read::list(node, "rateCard", Rate::read),
            constraints: read::object(node, "constraints").map(|constraints| Constraints {
                at: constraints.id(),
                multiple_dimension_selection: read::text(constraints, "multipleDimensionSelection"),
                quantity_configuration: read::text(constraints, "quantityConfiguration"),
            }),
        })
    }
}

impl<'document> Rate<'document> {
    pub(super) fn read(node: Node<'document>) -> Option<Self> {
        is_object(node).then(|| Self {
            at: node.id(),
            dimension_key: read::text(node, "dimensionKey"),
            price: read::parsed(node, "price"),
        })
    }
}

impl<'document> Grant<'document> {
    pub(super) fn read(node: Node<'document>) -> Option<Self> {
        is_object(node).then(|| Self {
            at: node.id(),
            dimension_key: read::text(node, "dimensionKey"),
            max_quantity: read::integer(node, "maxQuantity"),
        })
    }
}
