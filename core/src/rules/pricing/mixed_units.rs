use std::collections::BTreeMap;

use super::super::dimensions::{known_product, named_dimensions};
use super::super::terms::{quoted, written_terms};
use crate::document::NodeId;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The dimensions of one price are counted in different units.
    ///
    /// ## Why
    ///
    /// AWS refuses a price whose dimensions do not share one unit. This is checked when the units of the product's dimensions are known.
    ///
    /// ## What to do
    ///
    /// Price dimensions of one unit only, or give the product's dimensions the same unit.
    pub(crate) static MIXED_UNITS = {
        code: "mixed-units",
        subject: Pricing,
        severity: Error,
        help: "All dimensions of one price have to be counted in the same unit.",
        aws: ["UpdatePricingTerms" => "INVALID_RATE_CARD"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(product) = known_product(offer) else { continue };
        for (term, _) in written_terms(offer) {
            let mut units: BTreeMap<&str, (NodeId, NodeId)> = BTreeMap::new();
            for (key, at) in named_dimensions(term) {
                let unit = product.dimension(key).and_then(|dimension| dimension.unit.located());
                if let Some((unit, unit_at)) = unit {
                    units.entry(unit).or_insert((at, unit_at));
                }
            }
            // The first dimension whose unit is another than that of the first of all.
            let mut first_places: Vec<(NodeId, NodeId)> = units.values().copied().collect();
            first_places.sort_unstable();
            let [(first, first_unit), (odd, odd_unit), ..] = first_places.as_slice() else { continue };
            reporter.report(*odd, |finding| {
                let names = quoted(units.keys().copied());
                finding.message(format_args!("the dimensions of one price are counted in {names}"));
                finding.related_to([*first, *first_unit, *odd_unit]);
            });
        }
    }
}
