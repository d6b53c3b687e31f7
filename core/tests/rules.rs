//! Every fixture of every rule: `rules/<code>/invalid/*.json` breaks the rule as its snapshot shows, and
//! `rules/<code>/valid/*.json` does not.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use std::path::Path;

fn code_of(path: &Path) -> String {
    path.ancestors().nth(2).and_then(Path::file_name).unwrap().to_str().unwrap().to_owned()
}

#[test]
fn invalid_fixtures_break_their_rule() {
    insta::glob!("rules/*/invalid/*.json", |path| {
        let report = support::report(&std::fs::read(path).unwrap());
        let code = code_of(path);
        assert!(report.diagnostics.iter().any(|finding| finding.code == code), "{} keeps {code}", path.display());
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
        let report = support::report(&std::fs::read(path).unwrap());
        let code = code_of(path);
        let broken: Vec<&str> = report
            .diagnostics
            .iter()
            .filter(|finding| finding.code == code)
            .map(|finding| finding.message.as_str())
            .collect();
        assert!(broken.is_empty(), "{} breaks {code}: {broken:?}", path.display());
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
