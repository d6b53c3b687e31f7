//! Every example gives the report that was reviewed for it.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

#[test]
fn examples_give_their_reports() {
    insta::glob!("../../examples", "*.json", |path| {
        let report = support::report(&std::fs::read(path).unwrap());
        let mut settings = insta::Settings::clone_current();
        settings.set_omit_expression(true);
        settings.remove_snapshot_suffix();
        settings.bind(|| insta::assert_snapshot!(path.file_stem().unwrap().to_str().unwrap(), report));
    });
}
