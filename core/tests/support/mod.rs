//! What the tests share: the day of all fixtures, and a report as a person reads it.

use std::fmt::Write as _;

use offerset::{CalendarDate, Context, Document, Report, Severity};

/// The day on which every fixture and example is checked.
pub fn today() -> CalendarDate {
    "2026-12-01".parse().expect("a date")
}

/// The report of a text.
pub fn report(text: &[u8]) -> Report {
    offerset::check(&Document::parse(text), Context::new(today()))
}

/// A report as text: what a person would see of it.
pub fn render(report: &Report) -> String {
    let mut text = String::new();
    let counts = report.counts;
    let verdict = format!("{:?}", report.verdict).to_lowercase();
    writeln!(text, "{verdict}: {} errors, {} warnings, {} infos", counts.error, counts.warning, counts.info).unwrap();
    for finding in &report.diagnostics {
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        let incomplete = if finding.incomplete { " (to do)" } else { "" };
        let location = if finding.location.as_str().is_empty() { "the document" } else { finding.location.as_str() };
        writeln!(text, "\n{severity}[{}]{incomplete} at {location}", finding.code).unwrap();
        writeln!(text, "  {}", finding.message).unwrap();
        for related in &finding.related {
            writeln!(text, "  see also: {related}").unwrap();
        }
        if let Some(aws) = finding.aws {
            writeln!(text, "  AWS: {} fails with {}", aws.change_type, aws.code).unwrap();
        }
        for fix in &finding.fixes {
            writeln!(text, "  fix: {}", fix.title).unwrap();
            for operation in &fix.patch.0 {
                writeln!(text, "    {operation}").unwrap();
            }
        }
    }
    for unlisted in &report.unlisted {
        writeln!(text, "\nand {} more of {}", unlisted.count, unlisted.code).unwrap();
    }
    text
}
