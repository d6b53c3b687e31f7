//! What becomes of files: each folder of `import` is a case, given all at once, with the reviewed result beside it.

use std::fs;
use std::path::{Path, PathBuf};

use offerset::aws::{self, FileKind, Importer};
use offerset::{Document, MAX_LISTED, Verdict};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::generated::config;
use crate::support::{context, example, plan_of, pretty};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/aws/import");
    let mut cases: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.is_dir());
    cases.sort();
    cases
}

/// The files of a case, by name.
fn files(case: &Path) -> Vec<(String, Vec<u8>)> {
    let mut paths: Vec<_> = fs::read_dir(case).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    paths.iter().map(|path| (name(path), fs::read(path).unwrap())).collect()
}

fn import(files: &[(String, Vec<u8>)]) -> aws::Imported {
    aws::import(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())), context())
}

#[test]
fn every_case_gives_its_result() {
    for case in cases() {
        let imported = import(&files(&case));
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(case.parent().unwrap());
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(case.file_name().unwrap().to_str().unwrap(), imported));
    }
}

#[test]
fn the_order_of_files_changes_no_document() {
    for case in cases() {
        let files = files(&case);
        let documents = |files: &[(String, Vec<u8>)]| {
            let mut documents: Vec<_> = import(files).sets.iter().map(|set| set.document.to_string()).collect();
            documents.sort();
            documents
        };
        let reversed: Vec<_> = files.iter().rev().cloned().collect();
        assert_eq!(documents(&files), documents(&reversed), "{}", case.display());
    }
}

#[test]
fn what_a_file_is_can_be_asked_without_reading_it() {
    for case in cases() {
        let files = files(&case);
        for (told, (name, bytes)) in import(&files).files.iter().zip(&files) {
            assert_eq!(aws::file_kind(&Document::parse(bytes)), told.kind, "{name}");
        }
    }
}

#[test]
fn a_repaired_document_is_held_to_the_same() {
    let imported: Vec<_> = cases().iter().flat_map(|case| import(&files(case)).sets).collect();
    let mut repairs = 0;
    for set in &imported {
        assert_eq!(set.check_again(&set.document), set.report);
        for fix in set.report.diagnostics.iter().flat_map(|finding| &finding.fixes) {
            let mut document = set.document.clone();
            fix.apply(&mut document).unwrap();
            assert!(set.check_again(&document).counts.error <= set.report.counts.error, "{}", fix.title);
            repairs += 1;
        }
    }
    assert!(repairs > 0);
}

/// Every place that a finding names is there, or is a member that its object lacks.
#[test]
fn places_lead_into_the_files() {
    for case in cases() {
        let files = files(&case);
        let imported = import(&files);
        for finding in &imported.findings {
            for at in std::iter::once(&finding.at).chain(&finding.related) {
                let Ok(value) = serde_json::from_slice::<Value>(&files[at.file].1) else { continue };
                let parent = at.location.as_str().rsplit_once('/').map_or("", |(parent, _)| parent);
                let there = value.pointer(at.location.as_str());
                assert!(there.or(value.pointer(parent)).is_some(), "{}: {finding:?}", files[at.file].0);
                if let Some(inside) = &at.inside {
                    let text: Value = serde_json::from_str(there.unwrap().as_str().unwrap()).unwrap();
                    assert!(text.pointer(inside.as_str()).is_some(), "{finding:?}");
                }
            }
        }
    }
}

#[test]
fn a_set_that_was_composed_and_is_described_comes_back_as_it_was() {
    let case = cases().into_iter().find(|case| case.ends_with("released-set-described")).unwrap();
    let imported = import(&files(&case));
    let document = &imported.sets[0].document;
    assert_eq!(imported.sets.len(), 1);
    assert_eq!(imported.sets[0].report.verdict, Verdict::Ready, "{imported}");
    assert_eq!(document["offers"][1]["resaleAuthorization"]["buyerAccounts"], json!(["111122223333"]));
    assert_eq!(document["offers"][1]["markupPercentage"], "8.0");
    assert_eq!(document["offers"][0]["availabilityEndDate"], "2027-01-31");
}

#[test]
fn twenty_thousand_files_in_linear_time() {
    let request = pretty(&plan_of(&example("two-offers-ready")).calls[1].request);
    let described = |number: usize| {
        json!({ "EntityType": "Offer@1.0", "EntityIdentifier": format!("offer-{number}a"), "DetailsDocument": {
            "Name": format!("Offer {number}"), "OfferSetId": format!("offerset-{}a", number / 2),
        }})
    };
    let mut reader = Importer::new(context());
    for number in 0..20_000 {
        let text = match number % 4 {
            0 => request.get(..request.len() - number % 50).unwrap().to_owned(),
            1 => "{}".to_owned(),
            _ => described(number).to_string(),
        };
        reader.add(&format!("folder{}/{number}.json", number % 100), text.as_bytes());
    }
    let imported = reader.finish();
    assert_eq!(imported.files.len(), 20_000);
    assert_eq!(imported.files.iter().filter(|file| file.kind == FileKind::Other).count(), 5_000);
    assert!(imported.sets.len() > 5_000);
}

#[test]
fn one_bad_file_leaves_the_others_alone() {
    let good = files(&cases()[0]);
    let alone = import(&good);
    let bad: [&[u8]; 6] = [
        b"",
        b"{",
        b"\xff",
        b"[[[[",
        &[b'['; 200],
        b"{\"ChangeSet\":[{\"ChangeType\":\"CreateOffer\",\"Entity\":{\"Type\":\"Offer@1.0\"}}]}",
    ];
    let mut all = good.clone();
    all.extend(bad.iter().enumerate().map(|(index, bytes)| (format!("bad/{index}.json"), bytes.to_vec())));
    let imported = import(&all);
    let documents: Vec<_> = imported.sets.iter().take(alone.sets.len()).map(|set| &set.document).collect();
    assert_eq!(documents, alone.sets.iter().map(|set| &set.document).collect::<Vec<_>>());
    let unreadable = imported.files.iter().filter(|file| file.kind == FileKind::Unreadable);
    assert_eq!(unreadable.filter(|file| file.verdict == Some(Verdict::Rejected)).count(), 5);
}

#[test]
fn the_policy_beside_the_requests_of_a_plan_is_known() {
    let plan = plan_of(&example("two-offers-ready"));
    let policy = pretty(&plan.iam_policy);
    let imported = aws::import([("iam-policy.json", policy.as_bytes())], context());
    assert_eq!(imported.files[0].sentence, "an IAM policy, which says nothing about offers");
    assert_eq!((imported.findings.len(), imported.unread.len()), (0, 0));
    let document = br#"{ "Version": "2012-10-17", "Statement": [], "offers": [] }"#;
    assert_eq!(aws::import([("set.json", document.as_slice())], context()).files[0].kind, FileKind::Document);
}

#[test]
fn findings_of_one_kind_are_bounded() {
    let change = json!({ "ChangeType": "ReleaseOffer", "Entity": { "Type": "Offer@1.0" }, "DetailsDocument": {} });
    let request = json!({ "Catalog": "AWSMarketplace", "ChangeSet": vec![change; 1_000] });
    let imported = aws::import([("a.json", request.to_string().as_bytes())], context());
    let listed = imported.findings.iter().filter(|finding| finding.code == "missing-entity-identifier").count();
    assert_eq!(listed, MAX_LISTED);
    assert_eq!(imported.files[0].unlisted[0].count, 1_000 - MAX_LISTED);
    assert_eq!(imported.unread.len(), 1_000, "and yet nothing is lost");
}

#[test]
fn long_chains_of_references_end() {
    let change = |number: usize, to: usize| {
        let letters =
            |number: usize| number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect::<String>();
        json!({ "ChangeType": "ReleaseOffer", "ChangeName": letters(number), "DetailsDocument": {},
                "Entity": { "Type": "Offer@1.0", "Identifier": format!("${}.Entity.Identifier", letters(to)) } })
    };
    let ring: Vec<_> = (0..300).map(|number| change(number, (number + 1) % 300)).collect();
    let imported = aws::import([("a.json", json!(ring).to_string().as_bytes())], context());
    assert_eq!(imported.findings.iter().filter(|finding| finding.code == "circular-reference").count(), MAX_LISTED);
}

/// A file of a case with something in it overwritten or cut off.
fn damaged() -> impl Strategy<Value = Vec<(String, Vec<u8>)>> {
    let replacement = prop_oneof![
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!("$OfferA.Entity.Identifier")),
        Just(json!("{{offerSetId}}")),
        Just(json!("offer-abc123")),
        Just(json!("")),
        any::<i64>().prop_map(Value::from),
    ];
    let damage = (any::<Index>(), any::<Index>(), replacement, any::<bool>());
    (prop::sample::select(cases()), prop::collection::vec(damage, 1..5)).prop_map(|(case, damages)| {
        let mut files = files(&case);
        for (file, place, replacement, cut) in damages {
            let (_, bytes) = file.get(&files.clone()).clone();
            let index = files.iter().position(|(_, other)| *other == bytes).unwrap();
            let Ok(mut value) = serde_json::from_slice::<Value>(&bytes) else { continue };
            if cut {
                files[index].1.truncate(place.index(bytes.len()));
            } else {
                let mut places = Vec::new();
                pointers(&value, "", &mut places);
                *value.pointer_mut(&places[place.index(places.len())]).unwrap() = replacement;
                files[index].1 = value.to_string().into_bytes();
            }
        }
        files
    })
}

fn pointers(value: &Value, at: &str, places: &mut Vec<String>) {
    places.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| pointers(item, &format!("{at}/{index}"), places));
        }
        Value::Object(members) => {
            let escaped = |key: &str| key.replace('~', "~0").replace('/', "~1");
            members.iter().for_each(|(key, member)| pointers(member, &format!("{at}/{}", escaped(key)), places));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..config() })]

    #[test]
    fn damaged_files_are_read_as_far_as_they_go(files in damaged()) {
        let imported = import(&files);
        prop_assert_eq!(imported.files.len(), files.len());
        prop_assert!(!imported.to_string().is_empty());
        let text = serde_json::to_string(&imported).unwrap();
        prop_assert!(text.contains("sets"));
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let imported = aws::import([("any", bytes.as_slice())], context());
        prop_assert_eq!(imported.files.len(), 1);
    }
}
