use offerset::{Diagnostic, Severity};

use super::IconName;

/// How a severity looks and what it is called. Colour never says it alone.
pub(crate) trait SeverityLook {
    /// What it is called.
    fn label(&self) -> &'static str;
    /// Its icon.
    fn icon(&self) -> IconName;
    /// The classes of words in its colour.
    fn tone(&self) -> &'static str;
    /// The classes of a finding in a list of checks.
    fn check_class(&self) -> &'static str;
}

/// The classes of a finding below its field.
pub(crate) const fn finding_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "finding finding--error",
        Severity::Warning => "finding finding--warning",
        Severity::Info => "finding finding--info",
    }
}

impl SeverityLook for Severity {
    fn label(&self) -> &'static str {
        match self {
            Self::Error => "Error",
            Self::Warning => "Warning",
            Self::Info => "Note",
        }
    }

    fn icon(&self) -> IconName {
        match self {
            Self::Error => IconName::Error,
            Self::Warning => IconName::Warning,
            Self::Info => IconName::Info,
        }
    }

    fn tone(&self) -> &'static str {
        match self {
            Self::Error => "tone tone--error",
            Self::Warning => "tone tone--warning",
            Self::Info => "tone tone--info",
        }
    }

    fn check_class(&self) -> &'static str {
        match self {
            Self::Error => "check check--error",
            Self::Warning => "check check--warning",
            Self::Info => "check check--info",
        }
    }
}

/// In a list of findings, what is merely not filled in yet looks like a to-do.
impl SeverityLook for Diagnostic {
    fn label(&self) -> &'static str {
        if self.incomplete { "To do" } else { self.severity.label() }
    }

    fn icon(&self) -> IconName {
        if self.incomplete { IconName::Todo } else { self.severity.icon() }
    }

    fn tone(&self) -> &'static str {
        if self.incomplete { "tone tone--todo" } else { self.severity.tone() }
    }

    fn check_class(&self) -> &'static str {
        if self.incomplete { "check check--todo" } else { self.severity.check_class() }
    }
}
