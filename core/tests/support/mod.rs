//! What the tests share: the day of all fixtures, and a check of a text on that day.

use offerset::{CalendarDate, Context, Document, Report};

/// The day on which every fixture and example is checked.
pub(crate) fn today() -> CalendarDate {
    "2026-12-01".parse().unwrap()
}

/// The report of a text.
pub(crate) fn report(text: &[u8]) -> Report {
    offerset::check(&Document::parse(text), Context::new(today()))
}
