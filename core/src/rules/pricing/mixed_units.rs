use super::super::dimensions::comparable_prices;
use super::super::terms::Quoted;
use crate::document::NodeId;
use crate::model::{OfferSet, TermKind};
use crate::order::distinct;
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

/// Where a price names a dimension that is counted in a unit.
struct Counted<'document> {
    unit: &'document str,
    at: NodeId,
    unit_at: NodeId,
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for price in comparable_prices(set, TermKind::is_pricing) {
        let mut counted = Vec::new();
        for naming in &price.dimensions {
            let unit = naming.dimension.and_then(|dimension| dimension.unit.located());
            let Some((unit, unit_at)) = unit else { continue };
            counted.push(Counted { unit, at: naming.at, unit_at });
        }
        let Some(first) = counted.first() else { continue };
        // The first dimension whose unit is another than that of the first of all.
        let Some(odd) = counted.iter().find(|other| other.unit != first.unit) else { continue };
        reporter.report(odd.at, |finding| {
            let units = distinct(counted.iter().map(|counted| counted.unit).collect());
            let units = Quoted(&units);
            finding.message(format_args!("the dimensions of one price are counted in {units}"));
            finding.related(first.at).related(first.unit_at).related(odd.unit_at);
        });
    }
}
