//! Sets that are ready, made from the offers of the examples with other names, buyers, prices and terms.

use std::collections::BTreeMap;

use offerset::{Document, ready};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

use crate::support::{context, example};

/// The same cases in every run, so that a red run can be repeated; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` try others.
pub(crate) fn config() -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 64;
    }
    match config.rng_seed {
        RngSeed::Random => ProptestConfig { rng_seed: RngSeed::Fixed(1), ..config },
        RngSeed::Fixed(_) => config,
    }
}

/// The offers of the examples, one for each product.
fn pool() -> Vec<Value> {
    let documents = ["seven-offers-ready", "renewal"].map(example);
    let offers = documents.iter().rev().flat_map(|document| document["offers"].as_array().unwrap().clone());
    let by_product: BTreeMap<String, Value> = offers.map(|offer| (offer["product"]["id"].to_string(), offer)).collect();
    by_product.into_values().collect()
}

#[derive(Clone, Debug)]
struct Variation {
    name: String,
    description: String,
    markup: u32,
    with_net_terms: bool,
    with_refund_policy: bool,
}

fn variation() -> impl Strategy<Value = Variation> {
    let name = "[A-Za-z0-9äß日$}{ ]{0,20}".prop_map(|tail| format!("Offer {tail}"));
    let description =
        prop_oneof!["[^ ].{0,20}[^ ]", Just("{{offerSetId}}".to_owned()), Just("$OfferA.Entity.Identifier".to_owned())];
    (name, description, 1..5000u32, any::<bool>(), any::<bool>()).prop_map(
        |(name, description, markup, with_net_terms, with_refund_policy)| Variation {
            name,
            description,
            markup,
            with_net_terms,
            with_refund_policy,
        },
    )
}

fn vary(mut offer: Value, variation: &Variation, buyers: &[String], countries: &Value) -> Value {
    offer["name"] = json!(variation.name);
    offer["description"] = json!(variation.description);
    offer["targeting"] = json!({ "buyerAccounts": buyers });
    if countries.as_array().is_some_and(|countries| !countries.is_empty()) {
        offer["targeting"]["countryCodes"] = countries.clone();
    }
    let authorized: Vec<&String> = buyers.iter().collect();
    if offer["kind"] == "CPPO" {
        offer["markupPercentage"] = json!(format!("{}.{:02}", variation.markup / 100, variation.markup % 100));
        offer["resaleAuthorization"]["buyerAccounts"] = json!(authorized);
    }
    let terms = offer["terms"].as_array_mut().unwrap();
    if !variation.with_net_terms {
        terms.retain(|term| term["type"] != "NetPaymentTerm");
    }
    if variation.with_refund_policy && !terms.is_empty() {
        terms.insert(0, json!({ "type": "SupportTerm", "refundPolicy": "Within 30 days." }));
    }
    offer
}

/// A set that the engine finds no error in.
pub(crate) fn ready_set() -> impl Strategy<Value = Value> {
    let offers = prop::sample::subsequence(pool(), 2..=7).prop_shuffle();
    let offers = offers.prop_flat_map(|offers| {
        let count = offers.len();
        (Just(offers), prop::collection::vec(variation(), count))
    });
    let buyers = prop::collection::btree_set("1[0-9]{11}", 1..4);
    let countries = prop::sample::subsequence(vec!["AT", "CH", "DE", "US"], 0..=4);
    let texts = (
        "[A-Za-zäß日$}{][A-Za-z0-9äß日$}{<>\\\\ -]{0,100}",
        prop_oneof!["[^ ].{0,40}[^ ]", Just("{{offerSetId}}".to_owned())],
    );
    let solution = prop::option::of("soln-[a-z0-9]{1,20}");
    (texts, solution, offers, buyers, countries)
        .prop_map(|((name, notes), solution, (offers, variations), buyers, countries)| {
            let buyers: Vec<String> = buyers.into_iter().collect();
            let countries = json!(countries);
            let offers: Vec<Value> = offers
                .into_iter()
                .zip(&variations)
                .map(|(offer, varied)| vary(offer, varied, &buyers, &countries))
                .collect();
            let mut document = json!({
                "format": "offerset/1",
                "name": name,
                "buyerNotes": notes,
                "seller": { "accountId": "444455556666", "name": "Example Partner" },
                "offers": offers,
            });
            if let Some(id) = solution {
                document["solution"] = json!({ "id": id, "state": "Limited" });
            }
            document
        })
        .prop_filter("the set is ready", |document| ready(&Document::from_value(document), context()).is_ok())
}
