use std::collections::BTreeMap;

use super::super::dimensions::{known_product, named_dimensions};
use super::super::terms::written_terms;
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{Dimension, Offer, OfferSet, Product, TermKind};
use crate::parse::shortened;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A price names a dimension that the product does not have.
    ///
    /// ## Why
    ///
    /// AWS takes prices and quantities for the dimensions of the product only, written as they are there. This is checked when the dimensions of the product are known.
    ///
    /// ## What to do
    ///
    /// Correct the key, or add the dimension to the product first.
    pub(crate) static UNKNOWN_DIMENSION = {
        code: "unknown-dimension",
        subject: Pricing,
        severity: Error,
        help: "Prices and quantities are for dimensions of the product, written as they are there: correct the key.",
        aws: ["UpdatePricingTerms" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// Where a price names a dimension.
struct Naming {
    at: NodeId,
    price: TermKind,
    is_own: bool,
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(product) = known_product(offer) else { continue };
        let mut unknown: BTreeMap<&str, Vec<Naming>> = BTreeMap::new();
        for (term, is_own) in written_terms(offer) {
            for (key, at) in named_dimensions(term).filter(|(key, _)| product.dimension(key).is_none()) {
                unknown.entry(key).or_default().push(Naming { at, price: term.kind(), is_own });
            }
        }
        for (key, places) in &unknown {
            let [first, rest @ ..] = places.as_slice() else { continue };
            reporter.report(first.at, |finding| {
                finding.message(format_args!("the product has no dimension `{}`", shortened(key)));
                finding.related_to(product.dimensions.at).related_to(rest.iter().take(SHOWN).map(|naming| naming.at));
                let better = alike(product, key).filter(|better| !is_named(offer, better));
                if let Some(better) = better.filter(|better| places.iter().all(|naming| suits(product, better, naming)))
                {
                    let fix = Fix::new(format!("Write {better}"));
                    finding
                        .fix(places.iter().fold(fix, |fix, naming| fix.replace(finding.location(naming.at), better)));
                }
            });
        }
    }
}

/// Whether a price names the dimension already.
fn is_named(offer: &Offer<'_>, key: &str) -> bool {
    written_terms(offer).flat_map(|(term, _)| named_dimensions(term)).any(|(other, _)| other == key)
}

/// How many of the places a finding points to.
const SHOWN: usize = 10;

/// The one dimension of the product whose key has the same letters and digits.
fn alike<'document>(product: &Product<'document>, written: &str) -> Option<&'document str> {
    let plain = |text: &str| -> String {
        text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let written = plain(written);
    let keys = product.dimensions.iter().filter_map(|dimension| dimension.key.value());
    let mut alike = keys.filter(|key| plain(key) == written);
    alike.next().filter(|_| alike.next().is_none())
}

/// Whether the price can be for the dimension `key`, as far as is known.
fn suits(product: &Product<'_>, key: &str, naming: &Naming) -> bool {
    let metered = product.dimension(key).and_then(Dimension::is_metered);
    naming.is_own && metered.is_none_or(|metered| metered != naming.price.is_upfront())
}
