use std::collections::{BTreeMap, HashSet};

use super::super::dimensions::{Dimensions, known_dimensions, named_dimensions};
use super::super::terms::written_terms;
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{OfferSet, TermKind};
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
        let Some(known) = known_dimensions(offer) else { continue };
        let mut named = HashSet::new();
        let mut unknown: BTreeMap<&str, Vec<Naming>> = BTreeMap::new();
        for (term, is_own) in written_terms(offer) {
            for (key, at) in named_dimensions(term) {
                if known.contains_key(key) {
                    named.insert(key);
                } else {
                    unknown.entry(key).or_default().push(Naming { at, price: term.kind(), is_own });
                }
            }
        }
        for (key, places) in &unknown {
            let [first, rest @ ..] = places.as_slice() else { continue };
            reporter.report(first.at, |finding| {
                finding.message(format!("the product has no dimension `{}`", shortened(key)));
                let list = offer.product.as_ref().and_then(|product| product.dimensions.at);
                finding.related(list).related(rest.iter().take(SHOWN).map(|naming| naming.at));
                let better = alike(&known, key).filter(|better| !named.contains(better));
                if let Some(better) = better.filter(|better| places.iter().all(|naming| suits(&known, better, naming)))
                {
                    let fix = Fix::new(format!("Write {better}"));
                    finding
                        .fix(places.iter().fold(fix, |fix, naming| fix.replace(finding.location(naming.at), better)));
                }
            });
        }
    }
}

/// How many of the places a finding points to.
const SHOWN: usize = 10;

/// The one dimension of the product whose key has the same letters and digits.
fn alike<'document>(known: &Dimensions<'_, 'document>, written: &str) -> Option<&'document str> {
    let plain = |text: &str| -> String {
        text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let written = plain(written);
    let mut alike = known.keys().copied().filter(|key| plain(key) == written);
    alike.next().filter(|_| alike.next().is_none())
}

/// Whether the price can be for the dimension `key`, as far as is known.
fn suits(known: &Dimensions<'_, '_>, key: &str, naming: &Naming) -> bool {
    let metered = known.get(key).and_then(|dimension| dimension.is_metered());
    naming.is_own && metered.is_none_or(|metered| metered != naming.price.is_upfront())
}
