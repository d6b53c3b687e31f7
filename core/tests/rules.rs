//! Every fixture of every rule: `rules/<code>/invalid/*.json` breaks the rule as its snapshot shows, and
//! `rules/<code>/valid/*.json` does not. Fixtures of rules about requests are what AWS takes and answers.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use std::path::Path;

use offerset::{Check, Context, aws};

fn code_of(path: &Path) -> String {
    path.ancestors().nth(2).and_then(Path::file_name).unwrap().to_str().unwrap().to_owned()
}

/// What a fixture gives: the report as text, and each finding of its rule.
fn findings(path: &Path) -> (String, Vec<String>) {
    let (code, text) = (code_of(path), std::fs::read(path).unwrap());
    if matches!(offerset::rule(&code).unwrap().check, Check::Request) {
        let name = path.file_name().unwrap().to_str().unwrap();
        let imported = aws::import([(name, text.as_slice())], Context::new(support::today()));
        let of_rule = imported.findings.iter().filter(|finding| finding.code == code);
        return (imported.to_string(), of_rule.map(|finding| finding.message.clone()).collect());
    }
    let report = support::report(&text);
    let of_rule = report.diagnostics.iter().filter(|finding| finding.code == code);
    (report.to_string(), of_rule.map(|finding| finding.message.clone()).collect())
}

#[test]
fn invalid_fixtures_break_their_rule() {
    insta::glob!("rules/*/invalid/*.json", |path| {
        let (report, broken) = findings(path);
        assert!(!broken.is_empty(), "{} keeps {}", path.display(), code_of(path));
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(path.parent().unwrap());
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.remove_snapshot_suffix();
        settings.bind(|| insta::assert_snapshot!(path.file_stem().unwrap().to_str().unwrap(), report));
    });
}

#[test]
fn valid_fixtures_keep_their_rule() {
    insta::glob!("rules/*/valid/*.json", |path| {
        let (_, broken) = findings(path);
        assert!(broken.is_empty(), "{} breaks {}: {broken:?}", path.display(), code_of(path));
    });
}

/// The combinations of terms in AWS's own sample change sets, each as a whole set.
#[test]
fn the_usual_combinations_of_terms_are_ready() {
    insta::glob!("rules/missing-pricing-terms/valid/*.json", |path| {
        let report = support::report(&std::fs::read(path).unwrap());
        assert_eq!((report.counts.error, report.counts.warning), (0, 0), "{}: {report}", path.display());
    });
}
