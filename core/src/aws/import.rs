//! From what AWS speaks to documents: requests and answers, in one file or in thousands, in any order.
//!
//! Reading never fails. What can be understood becomes a document for each set, which is checked like any other; every
//! finding points into the file that was given. What can not be understood is kept and named. A file that is of another
//! kind, or none that can be read, is told so in one sentence, and leaves the others alone.

mod apply;
mod assemble;
mod change_set;
mod checking;
mod convert;
mod describe;
mod desk;
mod display;
mod draft;
mod entities;
mod file;
mod judge;
mod origin;
mod own;
mod place;
mod unify;

use serde::Serialize;
use serde_json::Value;

use crate::diagnostic::{Counts, Report, Unlisted, Verdict};
use crate::location::Location;
use crate::rule::Context;

pub use checking::Checking;
pub use desk::{FileFinding, InSet, Unread};
pub use file::{FileKind, file_kind};
pub use place::FileLocation;

use desk::Desk;
use file::Contents;

/// What a number of files were found to be.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// A document for each set, and for each offer that belongs to none.
    pub sets: Vec<ImportedSet>,
    /// The files, in the order in which they were given.
    pub files: Vec<ImportedFile>,
    /// What is wrong, by place: with the requests, and with what they mean.
    pub findings: Vec<FileFinding>,
    /// What became part of no document.
    pub unread: Vec<Unread>,
}

/// A set that the files speak of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportedSet {
    /// The document.
    pub document: Value,
    /// The report of its check; [`Imported::findings`] has the same with places in the files.
    ///
    /// What is missing in a part that the files do not tell in full is not held against it.
    pub report: Report,
    /// The parts of the document that the files do not tell in full.
    pub partial: Vec<Location>,
    /// The files that say something about it, by their place in the list, in order.
    pub files: Vec<usize>,
    #[serde(skip)]
    standard: judge::Standard,
}

impl ImportedSet {
    /// The report about the document after a repair: held to the same as the document that came out of the files.
    pub fn check_again(&self, document: &Value) -> Report {
        self.standard.report(document)
    }
}

/// A file that was given.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportedFile {
    /// Its name, as it was given.
    pub name: String,
    /// What it is.
    pub kind: FileKind,
    /// The same in a sentence.
    pub sentence: String,
    /// What became of it, by the findings that point into it; `None` when it is nothing that could be judged.
    pub verdict: Option<Verdict>,
    /// How many findings there are in it, the unlisted ones included.
    pub counts: Counts,
    /// What the list of findings leaves out.
    pub unlisted: Vec<Unlisted>,
    /// The sets that it says something about, by their place in the list, in order.
    pub sets: Vec<usize>,
}

/// Reads files, each with its name and its bytes.
///
/// Sets that AWS has released, and that no request wants to change, are checked as a buyer would; all others for release.
pub fn import<'file>(files: impl IntoIterator<Item = (&'file str, &'file [u8])>, context: Context) -> Imported {
    let mut importer = Importer::new(context);
    for (name, bytes) in files {
        importer.add(name, bytes);
    }
    importer.finish()
}

/// Reads files one after the other, for callers that want to show how far they are.
#[derive(Debug)]
pub struct Importer {
    context: Context,
    contents: Contents,
    desk: Desk,
    files: Vec<(String, FileKind, String)>,
}

impl Importer {
    /// An importer that has read nothing yet.
    pub fn new(context: Context) -> Self {
        Self { context, contents: Contents::default(), desk: Desk::default(), files: Vec::new() }
    }

    /// Reads a file; tells what it is, in a sentence.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> &str {
        let file = self.files.len();
        let (kind, sentence) = file::read(name, bytes, file, &mut self.contents, &mut self.desk);
        self.files.push((name.to_owned(), kind, sentence));
        self.files.last().map_or("", |(_, _, sentence)| sentence)
    }

    /// Puts everything together; what is left is to check it.
    pub fn put_together(self) -> Checking {
        Checking::new(self)
    }

    /// Puts everything together, and checks it.
    pub fn finish(self) -> Imported {
        self.put_together().finish()
    }
}

/// A value as it is quoted in a message: at most 80 characters of it.
fn shortened(text: &str) -> String {
    const MAX: usize = 80;
    match text.char_indices().nth(MAX) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}
