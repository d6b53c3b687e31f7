use super::super::dimensions::{Naming, named_dimensions, namings};
use super::super::terms::{SHOWN, written_terms};
use crate::document::NodeId;
use crate::model::{Dimension, Offer, OfferSet, Product, TermKind};
use crate::order::sorted_by_key;
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

/// Where a price names a dimension that the product does not have.
struct Unknown<'document> {
    key: &'document str,
    at: NodeId,
    price: TermKind,
    is_own: bool,
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(product) = offer.product.as_ref().filter(|product| product.knows_dimensions()) else { continue };
        let unknown = sorted_by_key(unknown_dimensions(offer, product), |unknown| unknown.key);
        for alike in unknown.chunk_by(|a, b| a.key == b.key) {
            let [first, rest @ ..] = alike else { continue };
            reporter.report(first.at, |finding| {
                finding.message(format_args!("the product has no dimension `{}`", shortened(first.key)));
                finding.related_to(product.dimensions.at);
                for unknown in rest.iter().take(SHOWN) {
                    finding.related(unknown.at);
                }
                let Some(better) = look_alike(product, first.key).filter(|key| !is_named(offer, key)) else { return };
                if alike.iter().all(|unknown| suits(product, better, unknown)) {
                    let places: Vec<NodeId> = alike.iter().map(|unknown| unknown.at).collect();
                    finding.repair(format_args!("Write {better}")).replace_all(&places, better);
                }
            });
        }
    }
}

fn unknown_dimensions<'document>(offer: &Offer<'document>, product: &Product<'document>) -> Vec<Unknown<'document>> {
    let mut unknown = Vec::new();
    for (term, is_own) in written_terms(offer) {
        for Naming { key, at, dimension } in namings(term, product) {
            if dimension.is_none() {
                unknown.push(Unknown { key, at, price: term.kind(), is_own });
            }
        }
    }
    unknown
}

/// Whether a price names the dimension already.
fn is_named(offer: &Offer<'_>, key: &str) -> bool {
    written_terms(offer).into_iter().any(|(term, _)| named_dimensions(term).iter().any(|(other, _)| *other == key))
}

/// The one dimension of the product whose key has the same letters and digits.
fn look_alike<'document>(product: &Product<'document>, written: &str) -> Option<&'document str> {
    let written = letters_and_digits(written);
    let mut found = None;
    for dimension in &product.dimensions {
        let Some(key) = dimension.key.value().filter(|key| letters_and_digits(key) == written) else { continue };
        if found.is_some() {
            return None;
        }
        found = Some(key);
    }
    found
}

/// The letters in lower case, and the digits. What is not ASCII stays as it is: the tables of all letters take 5 kB, and keys
/// are names for programs.
fn letters_and_digits(key: &str) -> String {
    let mut plain = String::new();
    for character in key.chars() {
        if character.is_ascii_alphanumeric() || !character.is_ascii() {
            plain.push(character.to_ascii_lowercase());
        }
    }
    plain
}

/// Whether the price can be for the dimension `key`, as far as is known.
fn suits(product: &Product<'_>, key: &str, unknown: &Unknown<'_>) -> bool {
    let metered = product.dimension(key).and_then(Dimension::is_metered);
    unknown.is_own && metered.is_none_or(|metered| metered != unknown.price.is_upfront())
}
