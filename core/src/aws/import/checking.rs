//! Checks the sets that were put together, one after the other.

use super::assemble::Assembled;
use super::desk::Desk;
use super::file::{Contents, FileKind};
use super::{Imported, ImportedFile, ImportedSet, Importer, apply, assemble, judge, own, unify};
use crate::diagnostic::Verdict;
use crate::order::{sorted, sorted_by_key};
use crate::rule::Context;

/// Sets that were put together and are being checked, for callers that do something else in between.
#[derive(Debug)]
pub struct Checking {
    context: Context,
    desk: Desk,
    files: Vec<(String, FileKind, String)>,
    waiting: std::vec::IntoIter<Assembled>,
    sets: Vec<ImportedSet>,
}

impl Checking {
    pub(super) fn new(importer: Importer) -> Self {
        let Importer { context, contents, mut desk, files } = importer;
        let Contents { change_sets, mut entities, owns } = contents;
        apply::apply(&change_sets, &mut entities, &mut desk);
        unify::unify(&mut entities, &mut desk);
        let mut assembled = assemble::assemble(&entities, &mut desk);
        own::join(owns, &mut assembled);
        let waiting = sorted_by_key(assembled, |set| set.files.first().copied()).into_iter();
        Self { context, desk, files, waiting, sets: Vec::new() }
    }

    /// Checks the next set; `false` when there is none.
    pub fn check_next(&mut self) -> bool {
        let Some(set) = self.waiting.next() else { return false };
        self.sets.push(judge::judge(self.sets.len(), set, self.context, &mut self.desk));
        true
    }

    /// Checks all sets that are left, and tells what was found.
    pub fn finish(mut self) -> Imported {
        while self.check_next() {}
        let Self { desk, files, sets, .. } = self;
        let mut of_file: Vec<Vec<usize>> = vec![Vec::new(); files.len()];
        for (index, set) in sets.iter().enumerate() {
            for file in &set.files {
                of_file.get_mut(*file).into_iter().for_each(|sets| sets.push(index));
            }
        }
        let mut told = Vec::new();
        for (index, ((name, kind, sentence), sets)) in files.into_iter().zip(of_file).enumerate() {
            let counts = desk.counts(index);
            let verdict = match (kind, counts.error) {
                (FileKind::Other, _) => None,
                (_, 0) => Some(Verdict::Ready),
                _ if desk.has_mistakes(index) => Some(Verdict::Rejected),
                _ => Some(Verdict::Incomplete),
            };
            told.push(ImportedFile { name, kind, sentence, verdict, counts, unlisted: desk.unlisted(index), sets });
        }
        let Desk { findings, unread, .. } = desk;
        let findings = sorted(findings, |one, other| one.at.cmp(&other.at).then_with(|| one.code.cmp(other.code)));
        let unread = sorted(unread, |one, other| one.at.cmp(&other.at));
        Imported { sets, files: told, findings, unread }
    }
}
