use super::offer_set::Party;
use super::read::{self, Listed, Reading};
use crate::document::{Kind, Node, NodeId};
use crate::order::sorted_by_key;

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
    /// The keys of the dimensions in order, each once and with its last place among them; empty unless all of them can be
    /// read.
    places_of_dimensions: Vec<(&'document str, usize)>,
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
        let place = self.places_of_dimensions.binary_search_by(|(known, _)| (*known).cmp(key)).ok()?;
        let (_, place) = self.places_of_dimensions.get(place)?;
        self.dimensions.items.get(*place)
    }

    /// The same, found at once where it is at `place`.
    pub fn dimension_near(&self, place: usize, key: &str) -> Option<&Dimension<'document>> {
        let is_each_once = self.places_of_dimensions.len() == self.dimensions.items.len();
        let listed = self.dimensions.items.get(place).filter(|_| is_each_once);
        listed.filter(|listed| listed.key.value() == Some(key)).or_else(|| self.dimension(key))
    }

    pub(super) fn read(node: Node<'document>) -> Self {
        let dimensions = read::list(node, "dimensions", Dimension::read);
        let places_of_dimensions = places_of(&dimensions).unwrap_or_default();
        Self {
            at: node.id(),
            id: read::text(node, "id"),
            title: read::text(node, "title"),
            kind: read::text(node, "type"),
            state: read::text(node, "state"),
            has_public_offer: read::boolean(node, "hasPublicOffer"),
            dimensions,
            places_of_dimensions,
            manufacturer: read::object(node, "manufacturer").map(Party::read),
        }
    }
}

/// The keys of `dimensions` in order, each once and with its last place; `None` when one of them can not be read.
fn places_of<'document>(dimensions: &Listed<Dimension<'document>>) -> Option<Vec<(&'document str, usize)>> {
    let mut places = Vec::new();
    for (place, dimension) in dimensions.iter().enumerate() {
        places.push((dimension.key.value()?, place));
    }
    if dimensions.unreadable {
        return None;
    }
    let mut places = sorted_by_key(places, |(key, _)| *key);
    places.dedup_by(|(key, place), (kept, last)| {
        let is_repeated = key == kept;
        if is_repeated {
            *last = *place;
        }
        is_repeated
    });
    Some(places)
}
