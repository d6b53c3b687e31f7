//! What changed between two versions of a set: each folder of `cases` has both, with the reviewed result beside it; and how
//! a released set is replaced.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::path::{Path, PathBuf};

use offerset::aws::{self, Treatment};
use offerset::diff::OfferStatus;
use offerset::{Context, Difference, Document, diff, ready};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

fn context() -> Context {
    Context::new("2026-12-01".parse().unwrap())
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff/cases");
    let mut cases: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.is_dir());
    cases.sort();
    cases
}

fn read(case: &Path, name: &str) -> Value {
    Document::parse(&std::fs::read(case.join(name).with_extension("json")).unwrap()).to_value()
}

fn case(name: &str) -> (Value, Value) {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff/cases").join(name);
    (read(&case, "before"), read(&case, "after"))
}

fn difference(before: &Value, after: &Value) -> Difference {
    diff(&Document::from_value(before), &Document::from_value(after))
}

fn snapshot(folder: &Path, name: &str, text: impl std::fmt::Display) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn every_case_gives_its_result() {
    for case in cases() {
        let difference = difference(&read(&case, "before"), &read(&case, "after"));
        snapshot(case.parent().unwrap(), case.file_name().unwrap().to_str().unwrap(), difference);
    }
}

#[test]
fn nothing_changes_between_a_document_and_itself() {
    for case in cases() {
        for name in ["before", "after"] {
            let document = read(&case, name);
            assert!(difference(&document, &document).is_same, "{}", case.display());
        }
    }
}

#[test]
fn locations_lead_into_both_versions() {
    for case in cases() {
        let (before, after) = (read(&case, "before"), read(&case, "after"));
        let difference = difference(&before, &after);
        for change in difference.set.iter().chain(difference.offers.iter().flat_map(|offer| &offer.changes)) {
            let there = |value: &Value, location: &Option<offerset::Location>| {
                location.as_ref().is_none_or(|location| value.pointer(location.as_str()).is_some())
            };
            assert!(there(&before, &change.location_before) && there(&after, &change.location_after), "{change:?}");
        }
    }
}

#[test]
fn the_plan_to_replace_a_released_set() {
    let (released, successor) = case("successor-of-a-released-set");
    let (released, successor) = (Document::from_value(&released), Document::from_value(&successor));
    let ready = ready(&successor, context()).unwrap();
    let plan = aws::recreate_plan(&released, &ready, context());
    let treatments: Vec<_> = plan.offers.iter().map(|offer| offer.treatment).collect();
    assert_eq!(treatments, [Treatment::Recreate, Treatment::Clone]);
    assert!(plan.release.calls[0].request["ChangeSet"][0]["ChangeType"] == "CreateOfferSet");
    let expire = &plan.expire[0];
    assert_eq!(expire.offers, [0, 1]);
    assert_eq!(expire.file, format!("{}-expire-old-offer-set.json", plan.release.calls.len() + 1));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff/snapshots");
    let text = json!({ "offers": plan.offers, "steps": plan.steps, "notes": plan.notes, "expire": plan.expire });
    snapshot(&folder, "replace-a-released-set", serde_json::to_string_pretty(&text).unwrap());
}

#[test]
fn offers_are_matched_by_product_then_by_id() {
    let offer = |id: &str, product: &str| json!({ "id": id, "product": { "id": product } });
    let before =
        json!({ "offers": [offer("offer-a", "prod-x"), offer("offer-b", "prod-y"), offer("offer-c", "prod-z")] });
    let after =
        json!({ "offers": [offer("offer-c", "prod-w"), offer("offer-a", "prod-y"), offer("offer-d", "prod-v")] });
    let matched: Vec<_> =
        difference(&before, &after).offers.iter().map(|offer| (offer.before, offer.after, offer.status)).collect();
    assert_eq!(
        matched,
        [
            (Some(2), Some(0), OfferStatus::Changed),
            (Some(1), Some(1), OfferStatus::Unchanged),
            (None, Some(2), OfferStatus::Added),
            (Some(0), None, OfferStatus::Removed),
        ]
    );
}

#[test]
fn a_hundred_thousand_offers_in_linear_time() {
    let offers = |from: usize| -> Vec<Value> {
        (from..from + 100_000).map(|number| json!({ "product": { "id": format!("prod-{number}") } })).collect()
    };
    let difference = difference(&json!({ "offers": offers(0) }), &json!({ "offers": offers(50_000) }));
    assert_eq!(difference.offers.iter().filter(|offer| offer.status == OfferStatus::Unchanged).count(), 50_000);
}

fn any_json() -> impl Strategy<Value = Value> {
    let words = prop::sample::select(vec![
        "offers",
        "terms",
        "type",
        "PaymentScheduleTerm",
        "schedule",
        "chargeDate",
        "id",
        "product",
        "1.0",
        "P12M",
    ]);
    let leaf = prop_oneof![Just(Value::Null), any::<i64>().prop_map(Value::from), words.clone().prop_map(Value::from)];
    leaf.prop_recursive(6, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((words.clone(), inner), 0..6).prop_map(|members| members
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect::<serde_json::Map<_, _>>()
                .into()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn any_two_values_are_compared(before in any_json(), after in any_json()) {
        let there = difference(&before, &after);
        let back = difference(&after, &before);
        prop_assert_eq!(there.is_same, back.is_same);
        prop_assert!(difference(&before, &before).is_same);
    }
}
