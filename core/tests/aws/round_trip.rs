//! Importing the requests that the plan wrote gives the same document again.

use offerset::Severity;
use offerset::aws::{self, Imported, ReleasePlan, Values};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generated::{config, ready_set};
use crate::support::{READY, context, example, plan_of, pretty};

/// The requests of a plan as files, each under the name that the plan gives it.
fn files(plan: &ReleasePlan) -> Vec<(String, Vec<u8>)> {
    plan.calls.iter().map(|call| (call.file.clone(), pretty(&call.request).into_bytes())).collect()
}

fn import(files: &[(String, Vec<u8>)]) -> Imported {
    aws::import(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())), context())
}

/// The only document.
fn document(imported: &Imported) -> &Value {
    match imported.sets.as_slice() {
        [set] => &set.document,
        _ => panic!("{imported}"),
    }
}

/// A document without what no request carries.
fn carried(document: &Value, plan: &ReleasePlan) -> Value {
    let mut carried = document.clone();
    for location in plan.not_sent.iter().rev() {
        let (parent, last) = location.as_str().rsplit_once('/').unwrap();
        match carried.pointer_mut(parent).unwrap() {
            Value::Object(members) => drop(members.shift_remove(last).unwrap()),
            Value::Array(items) => drop(items.remove(last.parse().unwrap())),
            _ => panic!("{location}"),
        }
    }
    carried
}

fn values(plan: &ReleasePlan) -> Values {
    let id = |name: &String| match name.split_once(':') {
        Some((_, number)) => format!("offer-{number}abc"),
        None => "offerset-abc123".to_owned(),
    };
    plan.calls.iter().flat_map(|call| &call.yields).map(|name| (name.clone(), id(name))).collect()
}

/// The document as it is when AWS has given the ids.
fn with_ids(mut document: Value) -> Value {
    document["id"] = json!("offerset-abc123");
    for (index, offer) in document["offers"].as_array_mut().unwrap().iter_mut().enumerate() {
        offer["id"] = json!(format!("offer-{}abc", index + 1));
        offer["offerSetId"] = json!("offerset-abc123");
    }
    document
}

fn comes_back(original: &Value) {
    let plan = plan_of(original);
    let requests = files(&plan);
    let imported = import(&requests);
    let errors: Vec<_> = imported
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error && finding.in_set.is_none())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(
        pretty(document(&imported)),
        pretty(&ordered(&carried(original, &plan), document(&imported))),
        "the requests alone"
    );
    assert!(imported.unread.is_empty(), "{:?}", imported.unread);

    let reversed: Vec<_> = requests.iter().rev().cloned().collect();
    assert_eq!(*document(&import(&reversed)), *document(&imported), "in the opposite order");

    let mut all = requests.clone();
    all.push(("offer-set.json".to_owned(), original.to_string().into_bytes()));
    assert_eq!(*document(&import(&all)), *original, "the requests beside the document");

    let filled = aws::fill(&plan, &values(&plan)).unwrap();
    let mut with_document = files(&filled);
    let imported = import(&with_document);
    assert_eq!(*document(&imported), with_ids(carried(original, &plan)), "the requests with the ids");
    with_document.push(("offer-set.json".to_owned(), original.to_string().into_bytes()));
    assert_eq!(*document(&import(&with_document)), with_ids(original.clone()), "and beside the document");

    let whole = vec![("plan.json".to_owned(), pretty(&plan).into_bytes())];
    assert_eq!(*document(&import(&whole)), carried(original, &plan), "the plan as a whole");
}

/// The same value with keys in the order of `like`, to be compared as text.
fn ordered(value: &Value, like: &Value) -> Value {
    match (value, like) {
        (Value::Object(members), Value::Object(like)) => {
            let mut members = members.clone();
            let mut ordered = serde_json::Map::new();
            for (key, like) in like {
                if let Some(member) = members.shift_remove(key) {
                    ordered.insert(key.clone(), self::ordered(&member, like));
                }
            }
            ordered.extend(members);
            ordered.into()
        }
        (Value::Array(items), Value::Array(like)) => items
            .iter()
            .enumerate()
            .map(|(index, item)| like.get(index).map_or_else(|| item.clone(), |like| ordered(item, like)))
            .collect(),
        _ => value.clone(),
    }
}

#[test]
fn every_example_comes_back() {
    for name in READY {
        comes_back(&example(name));
    }
}

#[test]
fn two_plans_in_one_folder_stay_two_sets() {
    let first = example("two-offers-ready");
    let second = example("seven-offers-ready");
    let (a, b) = (plan_of(&first), plan_of(&second));
    let mut all = files(&a);
    all.extend(files(&b));
    all.sort();
    let imported = import(&all);
    let mut documents: Vec<_> = imported.sets.iter().map(|set| set.document.clone()).collect();
    documents.sort_by_key(|document| document["offers"].as_array().unwrap().len());
    assert_eq!(documents, [carried(&first, &a), carried(&second, &b)]);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_ready_set_comes_back(document in ready_set()) {
        comes_back(&document);
    }
}
