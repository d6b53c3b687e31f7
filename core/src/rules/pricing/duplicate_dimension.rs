use std::fmt::Display;

use super::super::terms::{offer_to_keep, written_terms};
use crate::document::NodeId;
use crate::model::{Amount, OfferSet, Term};
use crate::order::sorted_by_key;
use crate::parse::shortened;
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A dimension is in one rate card, or among the quantities of one price, more than once.
    ///
    /// ## Why
    ///
    /// AWS takes each dimension of the product once: with one price in a rate card, with one quantity in a fixed price.
    ///
    /// ## What to do
    ///
    /// Keep the entry that was agreed.
    pub(crate) static DUPLICATE_DIMENSION = {
        code: "duplicate-dimension",
        subject: Pricing,
        severity: Error,
        help: "Each dimension has one price and one quantity: keep the entry that was agreed.",
        aws: ["UpdatePricingTerms" => "DUPLICATE_DIMENSION_KEYS"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// An entry for a dimension.
struct Entry<'document> {
    key: &'document str,
    key_at: NodeId,
    at: NodeId,
    /// Its price or its quantity, as far as it can be read.
    worth: Option<Amount>,
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (term, is_own) in set.offers.iter().flat_map(written_terms) {
        for entries in lists(term) {
            for alike in sorted_by_key(entries, |entry| entry.key).chunk_by(|a, b| a.key == b.key) {
                let [first, second, rest @ ..] = alike else { continue };
                reporter.report(second.key_at, |finding| {
                    let (key, count) = (shortened(first.key), alike.len());
                    finding.message(format_args!("the dimension `{key}` is listed {count} times"));
                    finding.related(first.key_at);
                    for entry in rest {
                        finding.related(entry.key_at);
                    }
                    if is_own {
                        offer_choice(alike, finding);
                    }
                });
            }
        }
    }
}

/// The entries of each list of a price.
fn lists<'document>(term: &Term<'document>) -> Vec<Vec<Entry<'document>>> {
    let mut lists = Vec::new();
    for card in term.rate_cards() {
        let mut entries = Vec::new();
        for rate in &card.rates {
            let Some((key, key_at)) = rate.dimension_key.located() else { continue };
            entries.push(Entry { key, key_at, at: rate.at, worth: rate.price.value() });
        }
        lists.push(entries);
    }
    let mut entries = Vec::new();
    for grant in term.grants() {
        let Some((key, key_at)) = grant.dimension_key.located() else { continue };
        let worth = grant.max_quantity.value().map(|quantity| Amount::new(quantity.into()));
        entries.push(Entry { key, key_at, at: grant.at, worth });
    }
    lists.push(entries);
    lists
}

/// Offers to keep one entry for each of the different prices or quantities.
fn offer_choice(alike: &[Entry<'_>], finding: &mut Finding<'_>) {
    const MAX_CHOICES: usize = 3;
    let mut places: Vec<NodeId> = Vec::new();
    let mut different: Vec<&Entry<'_>> = Vec::new();
    for entry in alike {
        places.push(entry.at);
        if different.iter().all(|other| other.worth != entry.worth) {
            different.push(entry);
        }
        if different.len() > MAX_CHOICES {
            return;
        }
    }
    let is_same = different.len() == 1;
    for entry in different {
        let mut offer = |title: &dyn Display| offer_to_keep(title, entry.at, &places, finding);
        match entry.worth {
            _ if is_same => offer(&"Keep only one of them"),
            Some(worth) => offer(&format_args!("Keep only the entry of {worth}")),
            None => offer(&"Keep only the entry without a number"),
        }
    }
}
