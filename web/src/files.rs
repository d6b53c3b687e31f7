//! The files that are checked. They are kept as long as the app is open, so that a look at a rule does not lose them, and
//! nowhere longer.

mod checked_set;
mod excerpt;

use std::rc::Rc;

use yew::Reducible;

pub(crate) use checked_set::{CheckedSet, Origin};
pub(crate) use excerpt::Excerpt;

use crate::share::{Carrier, unwrap_file};
use offerset::{Document, Fault, MAX_TEXT_BYTES};

/// All files, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Files {
    /// The files.
    pub(crate) list: Vec<Rc<CheckedFile>>,
    /// How many are still to be read.
    pub(crate) waiting: usize,
    count: usize,
}

/// A file, and what came of checking it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CheckedFile {
    /// Its number.
    pub(crate) id: usize,
    /// What it is called.
    pub(crate) name: Rc<str>,
    /// What is in it.
    pub(crate) content: Content,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    /// Nothing that could be checked.
    Unreadable {
        /// Why, as a sentence.
        reason: String,
        /// Where in the text, when it is known.
        excerpt: Option<Excerpt>,
    },
    /// A document.
    Set(CheckedSet),
}

/// What happens to the files.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// So many files are about to be read.
    Await(usize),
    /// One of them was read.
    Add(Rc<str>, Content),
    /// The set in a file was repaired, or a repair was undone.
    Replace(usize, CheckedSet),
    /// A file is taken away.
    Remove(usize),
    /// All are taken away.
    Clear,
}

impl Reducible for Files {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut files = Self::clone(&self);
        match action {
            Action::Await(count) => files.waiting += count,
            Action::Add(name, content) => {
                files.waiting = files.waiting.saturating_sub(1);
                files.count += 1;
                files.list.push(CheckedFile { id: files.count, name, content }.into());
            }
            Action::Replace(id, set) => {
                if let Some(file) = files.list.iter_mut().find(|file| file.id == id) {
                    Rc::make_mut(file).content = Content::Set(set);
                }
            }
            Action::Remove(id) => files.list.retain(|file| file.id != id),
            Action::Clear => files.list.clear(),
        }
        files.into()
    }
}

impl Content {
    /// Checks the text of a file.
    pub(crate) fn check(text: &[u8]) -> Self {
        let document = Document::parse(text);
        if document.is_unreadable() {
            return Self::unreadable(&document, text);
        }
        let value = document.to_value();
        match unwrap_file(value.clone()) {
            Some(Ok(snapshot)) => Self::Set(CheckedSet::shared(&snapshot)),
            Some(Err(failure)) => Self::Unreadable { reason: failure.describe(Carrier::File), excerpt: None },
            None => Self::Set(CheckedSet::read(&document, value)),
        }
    }

    /// A file that the browser does not read, or that is too large to be read.
    pub(crate) fn unread(size: Option<f64>) -> Self {
        let reason = match size {
            Some(size) => format!(
                "The file has {:.0} MiB. Offer sets have some kilobytes; at most {} MiB are read.",
                size / 1_048_576.0,
                MAX_TEXT_BYTES / 1_048_576,
            ),
            None => "The browser could not read the file. It may have been moved or deleted.".to_owned(),
        };
        Self::Unreadable { reason, excerpt: None }
    }

    fn unreadable(document: &Document<'_>, text: &[u8]) -> Self {
        let reason = match document.faults().first() {
            Some(Fault::Syntax { message, line, column }) => {
                let reason = format!("The text is no JSON. Line {line}, column {column}: {message}.");
                return Self::Unreadable { reason, excerpt: Excerpt::of(text, *line, *column) };
            }
            Some(Fault::TooLarge { .. }) => return Self::unread(Some(length(text))),
            _ => "Lists and objects are nested too deeply for an offer set.".to_owned(),
        };
        Self::Unreadable { reason, excerpt: None }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a size, far below 2^53")]
fn length(text: &[u8]) -> f64 {
    text.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(files: Rc<Files>, name: &str, text: &str) -> Rc<Files> {
        files.reduce(Action::Add(name.into(), Content::check(text.as_bytes())))
    }

    #[test]
    fn a_file_that_is_no_json_says_where_and_spoils_no_other() {
        let files = Rc::new(Files::default()).reduce(Action::Await(2));
        let files = add(files, "a.json", "{\n  \"name\": oops\n}");
        let files = add(files, "b.json", "nothing");
        assert_eq!(files.waiting, 0);
        let [first, second] = files.list.as_slice() else { panic!("{files:?}") };
        let Content::Unreadable { reason, excerpt: Some(excerpt) } = &first.content else { panic!("{first:?}") };
        assert!(reason.starts_with("The text is no JSON. Line 2, column 11: "), "{reason}");
        assert_eq!(excerpt.before, "  \"name\": ");
        assert!(matches!(second.content, Content::Unreadable { .. }));
    }

    #[test]
    fn numbers_are_not_given_twice() {
        let files = add(Rc::new(Files::default()), "a.json", "?");
        let files = add(files.reduce(Action::Remove(1)), "b.json", "?");
        assert_eq!(files.list.first().map(|file| file.id), Some(2));
    }
}
