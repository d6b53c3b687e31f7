//! Rules about the repository itself, held by tests.
#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{process, workspace};

/// The most lines of a source file: one that needs more holds more than one concept.
const MAX_LINES: usize = 400;

/// The licences under which others may give us code; each permits what ours permit.
const LICENCES: [&str; 10] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The files of the repository, as paths from its root.
fn files() -> Vec<PathBuf> {
    let files =
        process::output(process::command("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]));
    files.unwrap().lines().map(PathBuf::from).filter(|path| workspace::root().join(path).is_file()).collect()
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|extension| extensions.iter().any(|other| extension == *other))
}

#[test]
fn source_files_are_short() {
    let sources = files().into_iter().filter(|path| has_extension(path, &["css", "html", "js", "rs", "ts"]));
    let long: Vec<_> = sources.filter(|path| workspace::read(path).unwrap().lines().count() > MAX_LINES).collect();
    assert!(long.is_empty(), "longer than {MAX_LINES} lines: {long:?}");
}

#[test]
fn texts_end_with_a_line_and_lines_without_blanks() {
    let extensions = ["css", "html", "js", "json", "md", "rs", "toml", "ts"];
    let untidy = files().into_iter().filter(|path| has_extension(path, &extensions)).filter(|path| {
        let Ok(text) = workspace::read(path) else { return false };
        let is_fixture = path.starts_with("core/tests/rules");
        !is_fixture && (!text.ends_with('\n') || text.lines().any(|line| line != line.trim_end()))
    });
    let untidy: Vec<_> = untidy.collect();
    assert!(untidy.is_empty(), "blanks at the end of a line, or no line at the end: {untidy:?}");
}

#[test]
fn dependencies_come_from_the_registry_under_licences_that_permit_ours() {
    let metadata = process::output(process::cargo().args(["metadata", "--locked", "--format-version", "1"])).unwrap();
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let mut forbidden = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let (name, source) = (package["name"].as_str().unwrap(), package["source"].as_str());
        let licence = package["license"].as_str().unwrap_or("none");
        let is_ours = source.is_none();
        if !is_permitted(licence) || !(is_ours || source.is_some_and(|source| source.starts_with("registry+"))) {
            forbidden.insert(name, (licence, source));
        }
    }
    assert!(forbidden.is_empty(), "{forbidden:?}");
}

/// Whether one choice of an SPDX expression is permitted; `A AND B` is when both are.
fn is_permitted(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ").replace(['(', ')'], " ");
    let permitted = |licence: &str| LICENCES.contains(&licence.trim().split(" WITH ").next().unwrap_or_default());
    let clauses: BTreeSet<_> = expression.split(" AND ").map(str::trim).collect();
    clauses.iter().all(|clause| clause.split(" OR ").any(permitted))
}

#[test]
fn licences_are_read_as_expressions() {
    assert!(is_permitted("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(is_permitted("MIT/Apache-2.0"));
    assert!(is_permitted("Apache-2.0 WITH LLVM-exception OR GPL-3.0"));
    assert!(!is_permitted("MIT AND GPL-3.0"));
    assert!(!is_permitted("none"));
}
