use std::rc::Rc;

use offerset::aws::{FileFinding, FileLocation, Imported, Unread};
use offerset::{Document, Fault, Location, Unlisted, span};

use super::{Content, Excerpt, FoundSet, Given, Row, Standing};

/// What was found in the files, beside the sets.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// A line for each file, those that need attention first.
    pub(crate) rows: Vec<Row>,
    /// The files that the importer was given, by their numbers in [`FileLocation`].
    files: Vec<Rc<Given>>,
    /// What is wrong with the files themselves, by file and place.
    pub(crate) findings: Vec<FileFinding>,
    /// How many findings of one kind are not in the list, by file.
    pub(crate) unlisted: Vec<(usize, Unlisted)>,
    /// The parts of files that became part of no set.
    pub(crate) unread: Vec<Unread>,
}

/// Two handles are the same when they are of the same reading.
impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Found {
    /// What came of all files: the sets, the rest, and how many sets had repairs that do not fit any more.
    ///
    /// `before` are the sets as they were until now; those of which nothing has changed keep their repairs.
    pub(super) fn new(
        imported: Imported,
        given: &[Rc<Given>],
        before: &[Rc<FoundSet>],
    ) -> (Vec<Rc<FoundSet>>, Self, usize) {
        let is_text = |given: &&Rc<Given>| matches!(given.content, Content::Text(_));
        let files: Vec<Rc<Given>> = given.iter().filter(is_text).cloned().collect();
        let Imported { sets: imported_sets, files: imported_files, findings, unread } = imported;
        let mut of_sets: Vec<Vec<FileFinding>> = Vec::new();
        of_sets.resize_with(imported_sets.len(), Vec::new);
        let mut of_files = Vec::new();
        for finding in findings {
            let of_set = finding.in_set.as_ref().and_then(|place| of_sets.get_mut(place.set));
            of_set.unwrap_or(&mut of_files).push(finding);
        }
        let mut sets: Vec<FoundSet> = Vec::new();
        for (set, findings) in imported_sets.into_iter().zip(of_sets) {
            let names = set.files.iter().filter_map(|file| files.get(*file)).map(|given| Rc::clone(&given.name));
            let names: Vec<Rc<str>> = names.collect();
            sets.push(FoundSet::imported(set, sets.len(), names.into(), findings.into()));
        }
        let mut undone = 0;
        for old in before.iter().filter(|old| old.repairs().len() > 0) {
            let fits = sets.iter_mut().any(|set| set.take_over_repairs(old));
            undone += usize::from(!fits);
        }
        let mut found = Self { files, unread, ..Self::default() };
        let mut imported_files = imported_files.into_iter().enumerate();
        for given in given {
            let row = match &given.content {
                Content::Text(_) => {
                    let Some((place, file)) = imported_files.next() else { continue };
                    found.unlisted.extend(file.unlisted.iter().map(|unlisted| (place, *unlisted)));
                    Row::imported(given, file)
                }
                Content::Foreign(_) | Content::Unread(_) => Row::other(given),
            };
            found.rows.push(row);
        }
        // A file of another kind has its line in the list of files, which says the same.
        let is_told = |finding: &FileFinding| finding.code == "unrecognised-file" && is_whole(&finding.at);
        of_files.retain(|finding| !is_told(finding));
        // Two sets may miss the same thing.
        of_files.dedup();
        found.findings = of_files;
        found.unread.retain(|unread| !is_whole(&unread.at));
        found.rows = by_standing(&found.rows);
        (sets.into_iter().map(Rc::new).collect(), found, undone)
    }

    /// How many files stand so.
    pub(crate) fn count(&self, is_so: impl Fn(Standing) -> bool) -> usize {
        self.rows.iter().filter(|row| is_so(row.standing)).count()
    }

    /// The name of a file.
    pub(crate) fn name(&self, file: usize) -> &str {
        self.files.get(file).map_or("", |given| &given.name)
    }

    /// Where a place is in the text of its file, and whether a value stands there that is worth being shown.
    pub(crate) fn excerpt(&self, at: &FileLocation) -> Option<(Excerpt, bool)> {
        let text = self.files.get(at.file)?.text();
        let document = if at.location.as_str().is_empty() { Some(Document::parse(text)) } else { None };
        if let Some(Fault::Syntax { line, column, .. }) =
            document.as_ref().and_then(|document| document.faults().first())
        {
            return Excerpt::at(text, *line, *column).map(|excerpt| (excerpt, true));
        }
        let span = span(text, &at.location)?;
        Some((Excerpt::of(text, &span), !span.is_container && !span.is_holder && at.inside.is_none()))
    }
}

fn is_whole(at: &FileLocation) -> bool {
    at.location == Location::root()
}

/// The lines with those first that need attention; else in the order in which they came.
fn by_standing(rows: &[Row]) -> Vec<Row> {
    let mut sorted = Vec::with_capacity(rows.len());
    for standing in Standing::ALL {
        sorted.extend(rows.iter().filter(|row| row.standing == standing).cloned());
    }
    sorted
}
