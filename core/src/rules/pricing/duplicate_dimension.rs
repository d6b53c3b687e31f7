use std::collections::{BTreeMap, HashSet};

use super::super::terms::{offer_to_keep, written_terms};
use crate::document::NodeId;
use crate::model::{Amount, Grant, OfferSet, Rate, Reading, Term, TermBody};
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
#[derive(Clone, Copy)]
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
            for alike in duplicates(&entries) {
                let [first, second, rest @ ..] = alike.as_slice() else { continue };
                reporter.report(second.key_at, |finding| {
                    finding.message(format_args!(
                        "the dimension `{}` is listed {} times",
                        shortened(first.key),
                        alike.len()
                    ));
                    finding.related(first.key_at).related_to(rest.iter().map(|entry| entry.key_at));
                    if is_own {
                        offer_choice(&alike, finding);
                    }
                });
            }
        }
    }
}

/// The entries of each list of a price.
fn lists<'document>(term: &Term<'document>) -> Vec<Vec<Entry<'document>>> {
    let entry =
        |key: Reading<&'document str>, at, worth| key.located().map(|(key, key_at)| Entry { key, key_at, at, worth });
    match &term.body {
        TermBody::ConfigurableUpfrontPricing { rate_cards } | TermBody::UsageBasedPricing { rate_cards } => {
            let rate = |rate: &Rate<'document>| entry(rate.dimension_key, rate.at, rate.price.value());
            rate_cards.iter().map(|card| card.rates.iter().filter_map(rate).collect()).collect()
        }
        TermBody::FixedUpfrontPricing { grants, .. } => {
            let quantity = |grant: &Grant<'_>| grant.max_quantity.value().map(|quantity| Amount::new(quantity.into()));
            vec![grants.iter().filter_map(|grant| entry(grant.dimension_key, grant.at, quantity(grant))).collect()]
        }
        _ => Vec::new(),
    }
}

/// The entries whose dimension has more than one, by dimension.
fn duplicates<'document>(entries: &[Entry<'document>]) -> Vec<Vec<Entry<'document>>> {
    let mut keys = HashSet::with_capacity(entries.len());
    if entries.iter().all(|entry| keys.insert(entry.key)) {
        return Vec::new();
    }
    let mut by_key: BTreeMap<&str, Vec<Entry<'_>>> = BTreeMap::new();
    for entry in entries {
        by_key.entry(entry.key).or_default().push(*entry);
    }
    by_key.into_values().filter(|alike| alike.len() > 1).collect()
}

/// Offers to keep one entry for each of the different prices or quantities.
fn offer_choice(alike: &[Entry<'_>], finding: &mut Finding<'_>) {
    const MAX_CHOICES: usize = 3;
    let different: BTreeMap<Option<Amount>, &Entry<'_>> =
        alike.iter().rev().map(|entry| (entry.worth, entry)).collect();
    if different.len() > MAX_CHOICES {
        return;
    }
    let is_same = different.len() == 1;
    let mut kept: Vec<&Entry<'_>> = different.into_values().collect();
    kept.sort_by_key(|entry| entry.at);
    for entry in kept {
        let title = match entry.worth {
            _ if is_same => "Keep only one of them".to_owned(),
            Some(worth) => format!("Keep only the entry of {worth}"),
            None => "Keep only the entry without a number".to_owned(),
        };
        offer_to_keep(title, entry.at, alike.iter().map(|entry| &entry.at), finding);
    }
}
