//! What rules about the dimensions of a product share.

use super::terms::{SHOWN, written_terms};
use crate::document::NodeId;
use crate::model::{Dimension, Offer, OfferSet, Product, Reading, Term, TermKind};
use crate::rule::Finding;

/// The dimensions that a price names, and where; in the order of the document.
pub(super) fn named_dimensions<'document>(term: &Term<'document>) -> Vec<(&'document str, NodeId)> {
    let mut named = Vec::new();
    let mut name = |key: Reading<&'document str>| {
        if let Some(located) = key.located() {
            named.push(located);
        }
    };
    for card in term.rate_cards() {
        for rate in &card.rates {
            name(rate.dimension_key);
        }
    }
    for grant in term.grants() {
        name(grant.dimension_key);
    }
    named
}

/// Where a price names a dimension.
#[derive(Clone, Copy)]
pub(super) struct Naming<'set, 'document> {
    pub(super) key: &'document str,
    pub(super) at: NodeId,
    /// What the product says about it; `None` when the product has no such dimension.
    pub(super) dimension: Option<&'set Dimension<'document>>,
}

impl Naming<'_, '_> {
    /// Whether the dimension is billed by use rather than bought ahead; `None` when that is not known.
    pub(super) fn is_metered(&self) -> Option<bool> {
        self.dimension?.is_metered()
    }
}

/// A price of a product whose dimensions are all known, so that they can be compared.
pub(super) struct ComparablePrice<'set, 'document> {
    pub(super) offer: &'set Offer<'document>,
    pub(super) product: &'set Product<'document>,
    pub(super) term: &'set Term<'document>,
    /// Whether the price is the offer's own, and not that of its selling authorization.
    pub(super) is_own: bool,
    /// The dimensions that it names, in the order of the document.
    pub(super) dimensions: Vec<Naming<'set, 'document>>,
}

impl<'set, 'document> ComparablePrice<'set, 'document> {
    /// The dimensions of this price that are metered, or those that are not; what is not known is neither.
    pub(super) fn only(&self, is_metered: bool) -> Vec<Naming<'set, 'document>> {
        let mut only = self.dimensions.clone();
        only.retain(|naming| naming.is_metered() == Some(is_metered));
        only
    }
}

/// Every price of a set that is of a wanted kind and can be compared with the dimensions of its product.
pub(super) fn comparable_prices<'set, 'document>(
    set: &'set OfferSet<'document>,
    is_wanted: fn(TermKind) -> bool,
) -> Vec<ComparablePrice<'set, 'document>> {
    let mut prices = Vec::new();
    for offer in &set.offers {
        let Some(product) = offer.product.as_ref().filter(|product| product.knows_dimensions()) else { continue };
        for (term, is_own) in written_terms(offer) {
            if is_wanted(term.kind()) {
                prices.push(ComparablePrice { offer, product, term, is_own, dimensions: namings(term, product) });
            }
        }
    }
    prices
}

/// The dimensions that a price names, as far as the product knows them; none when the product has no dimensions at all.
pub(super) fn namings<'set, 'document>(
    term: &Term<'document>,
    product: &'set Product<'document>,
) -> Vec<Naming<'set, 'document>> {
    let named = named_dimensions(term);
    let mut namings = Vec::with_capacity(named.len());
    // Most prices name the dimensions in the order of the product, in one card after the other.
    let places = (0..product.dimensions.items.len()).cycle();
    for ((key, at), place) in named.into_iter().zip(places) {
        namings.push(Naming { key, at, dimension: product.dimension_near(place, key) });
    }
    namings
}

/// The keys of some dimensions, as prices name them.
pub(super) fn keys<'document>(namings: &[Naming<'_, 'document>]) -> Vec<&'document str> {
    namings.iter().map(|naming| naming.key).collect()
}

/// Points to where a price names the dimensions, behind the first, and to where the product describes them.
pub(super) fn relate(namings: &[Naming<'_, '_>], finding: &mut Finding<'_>) {
    for naming in namings.iter().skip(1).take(SHOWN) {
        finding.related(naming.at);
    }
    for dimension in namings.iter().take(SHOWN).filter_map(|naming| naming.dimension) {
        finding.related(dimension.at);
    }
}
