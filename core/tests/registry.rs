//! The registry is complete: every rule has its words, its sources and its fixtures, and every fixture its rule.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use offerset::{RULES, Rule};

/// Rules whose input is too large to be a file; `hostile.rs` breaks them.
const WITHOUT_FIXTURES: [&str; 2] = ["document-too-large", "nesting-too-deep"];

fn fixtures(rule: &Rule, kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules").join(rule.code).join(kind);
    let entries = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
}

#[test]
fn codes_are_kebab_case_and_unique() {
    let codes: BTreeSet<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), RULES.len());
    for code in codes {
        assert!(
            code.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())),
            "{code}"
        );
    }
}

#[test]
fn every_rule_has_its_words_and_sources() {
    for rule in RULES {
        let docs = rule.manual.docs();
        assert!(rule.manual.summary().ends_with('.') && rule.manual.summary().len() > 15, "{}", rule.code);
        assert!(docs.contains("\n## Why\n") && docs.contains("\n## What to do\n"), "{}", rule.code);
        assert!(
            !rule.help.is_empty() && !rule.manual.sources.is_empty() && !rule.manual.since.is_empty(),
            "{}",
            rule.code
        );
    }
}

#[test]
fn rules_are_listed_by_subject() {
    assert!(RULES.is_sorted_by_key(|rule| rule.subject));
}

#[test]
fn every_rule_has_fixtures() {
    for rule in RULES.iter().filter(|rule| !WITHOUT_FIXTURES.contains(&rule.code)) {
        assert!(!fixtures(rule, "invalid").is_empty(), "{} has no invalid fixture", rule.code);
        assert!(!fixtures(rule, "valid").is_empty(), "{} has no valid fixture", rule.code);
    }
}

#[test]
fn every_fixture_folder_names_a_rule() {
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(offerset::rule(&name).is_some(), "{name} is no rule");
    }
}

#[test]
fn the_core_depends_on_nothing_of_the_browser() {
    let manifest = include_str!("../Cargo.toml");
    for name in ["wasm-bindgen", "js-sys", "web-sys", "gloo", "yew"] {
        assert!(!manifest.contains(name), "core/Cargo.toml names {name}");
    }
}
