use std::fmt;

use super::{FileFinding, FileLocation, Imported};

impl fmt::Display for FileLocation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let location = self.location.as_str();
        formatter.write_str(if location.is_empty() { "the whole" } else { location })?;
        match &self.inside {
            Some(inside) => write!(formatter, ", in its text {inside}"),
            None => Ok(()),
        }
    }
}

impl Imported {
    fn name(&self, file: usize) -> &str {
        self.files.get(file).map_or("", |file| &file.name)
    }

    fn write_finding(&self, finding: &FileFinding, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let to_do = if finding.incomplete { " (to do)" } else { "" };
        writeln!(formatter, "  {}[{}]{to_do} at {}", finding.severity, finding.code, finding.at)?;
        writeln!(formatter, "    {}", finding.message)?;
        for related in &finding.related {
            let file = if related.file == finding.at.file { "" } else { self.name(related.file) };
            let of = if file.is_empty() { "" } else { " of " };
            writeln!(formatter, "    see also: {related}{of}{file}")?;
        }
        match finding.aws {
            Some(aws) => writeln!(formatter, "    AWS: {} fails with {}", aws.change_type, aws.code),
            None => Ok(()),
        }
    }
}

/// Everything as a person reads it in a terminal: the files with their findings, what was kept, and the documents.
impl fmt::Display for Imported {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut findings = self.findings.iter().peekable();
        let mut unread = self.unread.iter().peekable();
        for (index, file) in self.files.iter().enumerate() {
            let verdict = file.verdict.map(|verdict| format!("{verdict}, ")).unwrap_or_default();
            writeln!(formatter, "{}: {verdict}{}", file.name, file.sentence)?;
            while let Some(finding) = findings.next_if(|finding| finding.at.file <= index) {
                self.write_finding(finding, formatter)?;
            }
            for unlisted in &file.unlisted {
                writeln!(formatter, "  and {} more of {}", unlisted.count, unlisted.code)?;
            }
            while let Some(unread) = unread.next_if(|unread| unread.at.file <= index) {
                writeln!(formatter, "  kept: {} at {}", unread.what, unread.at)?;
            }
        }
        for set in &self.sets {
            writeln!(formatter, "\n{}: {:#}", set.report.verdict, set.document)?;
        }
        Ok(())
    }
}
