//! The files that are checked. They are kept as long as the app is open, so that a look at another page does not lose
//! them, and nowhere longer.
//!
//! What is given goes through `gather` (which files a folder holds), `read` (their bytes) and the engine's importer, in the
//! slices of `job`; `found` is what came of it, set by set and file by file, and `desk` keeps it.

mod desk;
mod excerpt;
mod found;
mod found_set;
mod gather;
mod handover;
mod job;
mod read;
mod rows;

use std::rc::Rc;

pub(crate) use desk::{Desk, Progress, Stage, clear, current, listen, repair, undo};
pub(crate) use excerpt::Excerpt;
pub(crate) use found::Found;
pub(crate) use found_set::FoundSet;
pub(crate) use gather::{chosen, dropped};
pub(crate) use handover::{hand_over, take_over};
pub(crate) use job::{cancel, check_dropped, check_files, check_text};
pub(crate) use rows::{Row, Standing};

/// A file that was given, and what is in it.
#[derive(Debug)]
pub(crate) struct Given {
    /// Its name; in a folder, its path.
    pub(crate) name: Rc<str>,
    /// What is in it.
    pub(crate) content: Content,
}

/// What is in a file.
#[derive(Debug)]
pub(crate) enum Content {
    /// A text for the importer.
    Text(Vec<u8>),
    /// Nothing that could be an offer set; the sentence says what it is.
    Foreign(&'static str),
    /// It could not be read; the sentence says why.
    Unread(String),
}

impl Given {
    /// The text, where it is one for the importer.
    pub(crate) fn text(&self) -> &[u8] {
        if let Content::Text(text) = &self.content { text } else { &[] }
    }
}
