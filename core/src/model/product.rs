use super::offer_set::Party;
use super::read::{self, Listed, Reading};
use crate::document::{Kind, Node, NodeId};
use crate::order::Lookup;

/// A dimension of a product, where the caller knows it.
#[derive(Clone, Copy, Debug)]
pub struct Dimension<'document> {
    /// Where it is.
    pub at: NodeId,
    /// Its key, as terms name it.
    pub key: Reading<&'document str>,
    /// `Entitled` (bought ahead) or `ExternallyMetered` (used and billed).
    pub kind: Reading<&'document str>,
    /// The unit that is counted.
    pub unit: Reading<&'document str>,
}

impl<'document> Dimension<'document> {
    fn read(node: Node<'document>) -> Option<Self> {
        (node.kind() == Kind::Object).then(|| Self {
            at: node.id(),
            key: read::text(node, "key"),
            kind: read::text(node, "kind"),
            unit: read::text(node, "unit"),
        })
    }

    /// Whether it is billed by use rather than bought ahead; `None` when that is not known.
    pub fn is_metered(&self) -> Option<bool> {
        match self.kind.value()? {
            "Metered" | "ExternallyMetered" => Some(true),
            "Entitled" => Some(false),
            _ => None,
        }
    }
}

/// The product that an offer sells.
#[derive(Clone, Debug)]
pub struct Product<'document> {
    /// Where it is.
    pub at: NodeId,
    /// Its id.
    pub id: Reading<&'document str>,
    /// The title to show.
    pub title: Reading<&'document str>,
    /// The entity type, such as `SaaSProduct`, where the caller knows it.
    pub kind: Reading<&'document str>,
    /// Its state, such as `Limited`, where the caller knows it.
    pub state: Reading<&'document str>,
    /// Whether it has a public offer, where the caller knows it.
    pub has_public_offer: Reading<bool>,
    /// Its dimensions, where the caller knows them.
    pub dimensions: Listed<Dimension<'document>>,
    /// Where each key is among the dimensions; empty unless all of them can be read.
    places_of_dimensions: Lookup<&'document str, usize>,
    /// Who made it, where that is not the seller.
    pub manufacturer: Option<Party<'document>>,
}

impl<'document> Product<'document> {
    /// Whether all dimensions of the product are known.
    pub fn knows_dimensions(&self) -> bool {
        !self.places_of_dimensions.is_empty()
    }

    /// The dimension with this key; `None` as long as not all dimensions are known.
    pub fn dimension(&self, key: &str) -> Option<&Dimension<'document>> {
        self.dimensions.items.get(*self.places_of_dimensions.get(key)?)
    }

    pub(super) fn read(node: Node<'document>) -> Self {
        let dimensions = read::list(node, "dimensions", Dimension::read);
        let keys: Vec<_> = dimensions.iter().filter_map(|dimension| dimension.key.value()).zip(0..).collect();
        let are_known = !dimensions.unreadable && keys.len() == dimensions.items.len();
        Self {
            at: node.id(),
            id: read::text(node, "id"),
            title: read::text(node, "title"),
            kind: read::text(node, "type"),
            state: read::text(node, "state"),
            has_public_offer: read::boolean(node, "hasPublicOffer"),
            places_of_dimensions: if are_known { Lookup::of(keys) } else { Lookup::default() },
            dimensions,
            manufacturer: read::object(node, "manufacturer").map(Party::read),
        }
    }
}
