use std::rc::Rc;

use offerset::aws::{FileKind, ImportedFile};
use offerset::{Counts, Verdict};

use super::{Content, Given};

/// A file, as a line of the list of files.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// Its name.
    pub(crate) name: Rc<str>,
    /// What it is, in a sentence.
    pub(crate) what: String,
    /// How it stands.
    pub(crate) standing: Standing,
    /// How many findings there are in it.
    pub(crate) counts: Counts,
    /// The sets that it says something about, by their numbers.
    pub(crate) sets: Vec<usize>,
}

/// How a file stands, the one that needs most attention first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// There are mistakes in it.
    Mistakes,
    /// It could not be read.
    NotUnderstood,
    /// Something is not filled in.
    Incomplete,
    /// There are warnings about it.
    Warnings,
    /// Nothing is wrong with it.
    Fine,
    /// It has nothing to do with offer sets.
    Other,
}

impl Standing {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 6] =
        [Self::Mistakes, Self::NotUnderstood, Self::Incomplete, Self::Warnings, Self::Fine, Self::Other];

    /// Whether the file says something about offer sets that could be read.
    pub(crate) const fn is_understood(self) -> bool {
        !matches!(self, Self::NotUnderstood | Self::Other)
    }

    /// Whether something is wrong with the file.
    pub(crate) const fn is_problem(self) -> bool {
        matches!(self, Self::Mistakes | Self::NotUnderstood | Self::Incomplete)
    }

    fn of(file: &ImportedFile) -> Self {
        match (file.kind, file.verdict) {
            (FileKind::Unreadable, _) => Self::NotUnderstood,
            (FileKind::Other, _) | (_, None) => Self::Other,
            (_, Some(Verdict::Rejected)) => Self::Mistakes,
            (_, Some(Verdict::Incomplete)) => Self::Incomplete,
            (_, Some(Verdict::Ready)) if file.counts.warning > 0 => Self::Warnings,
            (_, Some(Verdict::Ready)) => Self::Fine,
        }
    }
}

impl Row {
    /// What the importer says of a file.
    pub(super) fn imported(given: &Given, file: ImportedFile) -> Self {
        let standing = Standing::of(&file);
        let sets = file.sets.into_iter().collect();
        Self { name: Rc::clone(&given.name), what: file.sentence, standing, counts: file.counts, sets }
    }

    /// What is to say of a file that was not for the importer.
    pub(super) fn other(given: &Given) -> Self {
        let (what, standing) = match &given.content {
            Content::Unread(reason) => (reason.as_str(), Standing::NotUnderstood),
            Content::Foreign(what) => (*what, Standing::Other),
            Content::Text(_) => ("", Standing::Other),
        };
        let (name, what) = (Rc::clone(&given.name), what.to_owned());
        Self { name, what, standing, counts: Counts::default(), sets: Vec::new() }
    }
}
