use offerset::{Diagnostic, Severity};

use super::IconName;

/// How a severity looks and what it is called. Colour never says it alone.
pub(crate) trait SeverityLook {
    /// The end of its class names.
    fn class(&self) -> &'static str;
    /// What it is called.
    fn label(&self) -> &'static str;
    /// Its icon.
    fn icon(&self) -> IconName;
}

impl SeverityLook for Severity {
    fn class(&self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }

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
}

/// In a list of findings, what is merely not filled in yet looks like a to-do.
impl SeverityLook for Diagnostic {
    fn class(&self) -> &'static str {
        if self.incomplete { "todo" } else { self.severity.class() }
    }

    fn label(&self) -> &'static str {
        if self.incomplete { "To do" } else { self.severity.label() }
    }

    fn icon(&self) -> IconName {
        if self.incomplete { IconName::Todo } else { self.severity.icon() }
    }
}
