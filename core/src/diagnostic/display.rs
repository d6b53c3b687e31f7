use std::fmt;

use super::{Diagnostic, Report, Severity, Verdict};

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        })
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Ready => "ready",
            Self::Incomplete => "incomplete",
            Self::Rejected => "rejected",
        })
    }
}

/// The finding as a person reads it in a terminal, on several lines.
impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let to_do = if self.incomplete { " (to do)" } else { "" };
        let location = if self.location.as_str().is_empty() { "the document" } else { self.location.as_str() };
        writeln!(formatter, "{}[{}]{to_do} at {location}", self.severity, self.code)?;
        writeln!(formatter, "  {}", self.message)?;
        for related in &self.related {
            writeln!(formatter, "  see also: {related}")?;
        }
        if let Some(aws) = self.aws {
            writeln!(formatter, "  AWS: {} fails with {}", aws.change_type, aws.code)?;
        }
        for fix in &self.fixes {
            writeln!(formatter, "  fix: {}", fix.title)?;
            for operation in &fix.patch.0 {
                writeln!(formatter, "    {operation}")?;
            }
        }
        Ok(())
    }
}

/// The report as a person reads it in a terminal.
impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = self.counts;
        let kinds = [(counts.error, "error"), (counts.warning, "warning"), (counts.info, "info")];
        write!(formatter, "{}: ", self.verdict)?;
        for (place, (count, kind)) in kinds.into_iter().enumerate() {
            let separator = if place == 0 { "" } else { ", " };
            let plural = if count == 1 { "" } else { "s" };
            write!(formatter, "{separator}{count} {kind}{plural}")?;
        }
        writeln!(formatter)?;
        for diagnostic in &self.diagnostics {
            write!(formatter, "\n{diagnostic}")?;
        }
        for unlisted in &self.unlisted {
            writeln!(formatter, "\nand {} more of {}", unlisted.count, unlisted.code)?;
        }
        Ok(())
    }
}
