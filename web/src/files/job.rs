//! The reading of files, in slices between which the browser has its turn.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Set;
use offerset::Context;
use offerset::aws::{Checking, Importer};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::desk::{self, Progress, Stage};
use super::gather::{Dropped, Gathered, Source, Wanted};
use super::{Content, Found, Given, read};
use crate::browser;
use crate::intl;

/// How many files are read, or put together, between two turns of the browser.
const SLICE: usize = 20;

/// After how many milliseconds it is shown how far the reading is.
const LONG: i32 = 500;

/// A reading that goes on.
struct Job {
    number: u32,
    stage: Stage,
    /// What is still to be read.
    waiting: VecDeque<Wanted>,
    /// What was read.
    read: Vec<Rc<Given>>,
    /// How many files there were to read.
    total: usize,
    /// The importer, and how many files it has, once all are read.
    importer: Option<Importer>,
    imported: usize,
    /// What the importer has put together.
    checking: Option<Checking>,
    /// All files, once they are to be put together.
    all: Vec<Rc<Given>>,
    notes: Vec<String>,
}

/// What is to be done next.
enum Next {
    Read(Wanted),
    Pause,
    End,
}

thread_local! {
    static JOB: RefCell<Option<Job>> = const { RefCell::new(None) };
    static COUNT: Cell<u32> = const { Cell::new(0) };
    /// The search that goes on.
    static SEARCH: Cell<u32> = const { Cell::new(0) };
}

/// Checks files together with what is on the desk.
pub(crate) fn check_files(files: Vec<File>) {
    if !files.is_empty() {
        begin(Gathered::of_files(files));
    }
}

/// Checks what was dropped: files, and all files of folders.
pub(crate) fn check_dropped(dropped: Vec<Dropped>) {
    if dropped.is_empty() {
        return;
    }
    open(Stage::Searching);
    let search = next_number();
    SEARCH.set(search);
    spawn_local(async move {
        let go_on = |count| {
            let searching = |progress: &&mut Progress| progress.stage == Stage::Searching;
            desk::update(|desk| desk.progress.iter_mut().filter(searching).for_each(|progress| progress.done = count));
            SEARCH.get() == search
        };
        let gathered = Gathered::of_dropped(dropped, go_on).await;
        if SEARCH.get() == search {
            begin(gathered);
        }
    });
}

/// Checks a text; its name says that it was pasted.
pub(crate) fn check_text(text: String) {
    let number = desk::current().pasted + 1;
    desk::update(|desk| desk.pasted = number);
    let name = format!("Pasted text {number}");
    begin(Gathered { wanted: vec![Wanted { name: name.into(), source: Source::Text(text) }], left_out: 0 });
}

/// Ends the reading; what was read until then is checked.
pub(crate) fn cancel() {
    SEARCH.set(next_number());
    let stopped = JOB.with_borrow_mut(|job| {
        let job = job.as_mut()?;
        job.number = next_number();
        let (done, total) = match job.stage {
            Stage::Checking => (job.imported, job.all.len()),
            Stage::Searching | Stage::Reading => (job.read.len(), job.total),
        };
        job.waiting.clear();
        job.all.truncate(job.imported);
        job.notes.push(match job.stage {
            Stage::Searching => "Stopped before the folder was searched.".to_owned(),
            _ => format!("Stopped after {} of {}.", intl::number(done), files(total)),
        });
        Some(job.number)
    });
    if let Some(number) = stopped {
        // A file that hangs is not waited for.
        spawn_local(run(number));
    }
}

/// Ends the reading, and forgets what was read.
pub(super) fn abandon() {
    SEARCH.set(next_number());
    JOB.set(None);
}

/// Opens a job, unless there is one.
fn open(stage: Stage) {
    let is_open = JOB.with_borrow_mut(|job| {
        let is_open = job.is_some();
        job.get_or_insert_with(|| Job {
            number: next_number(),
            stage,
            waiting: VecDeque::new(),
            read: Vec::new(),
            total: 0,
            importer: None,
            imported: 0,
            checking: None,
            all: Vec::new(),
            notes: Vec::new(),
        });
        is_open
    });
    if is_open {
        return;
    }
    desk::update(|desk| {
        desk.progress = Some(Progress { stage, done: 0, total: 0, is_long: false });
        desk.notes.clear();
    });
    spawn_local(async {
        browser::pause(LONG).await;
        desk::update(|desk| desk.progress.iter_mut().for_each(|progress| progress.is_long = true));
    });
}

/// Reads what was gathered. What is given while a reading goes on becomes part of it.
fn begin(gathered: Gathered) {
    open(Stage::Reading);
    let number = next_number();
    JOB.with_borrow_mut(|job| {
        let Some(job) = job else { return };
        job.number = number;
        job.stage = Stage::Reading;
        job.importer = None;
        job.checking = None;
        job.total += gathered.wanted.len();
        job.waiting.extend(gathered.wanted);
        if gathered.left_out > 0 {
            job.notes.push(format!("Left out: {}, hidden or of installed packages.", files(gathered.left_out)));
        }
    });
    spawn_local(run(number));
}

async fn run(number: u32) {
    loop {
        match next(number) {
            Next::End => return,
            Next::Pause => {
                show_progress();
                browser::pause(0).await;
            }
            Next::Read(Wanted { name, source }) => {
                let content = match source {
                    Source::Text(text) => read::content(text.into_bytes()),
                    source => match source.open().await {
                        Some(file) => read::read(&name, &file).await,
                        None => read::unread(),
                    },
                };
                JOB.with_borrow_mut(|job| {
                    if let Some(job) = job.as_mut().filter(|job| job.number == number) {
                        job.read.push(Given { name, content }.into());
                    }
                });
            }
        }
    }
}

fn next(number: u32) -> Next {
    let (next, done) = JOB.with_borrow_mut(|slot| {
        let Some(job) = slot.as_mut().filter(|job| job.number == number) else { return (Next::End, None) };
        if job.stage != Stage::Checking {
            if let Some(wanted) = job.waiting.pop_front() {
                return (Next::Read(wanted), None);
            }
            job.put_together();
            return (Next::Pause, None);
        }
        let is_done = job.import_slice();
        if is_done { (Next::End, slot.take()) } else { (Next::Pause, None) }
    });
    match next {
        Next::Read(_) => show_progress(),
        Next::End | Next::Pause => {}
    }
    if let Some(job) = done {
        job.finish();
    }
    next
}

impl Job {
    /// Goes on from reading to putting together. A file takes the place of one with the same name that came before.
    fn put_together(&mut self) {
        let names = Set::new(&JsValue::UNDEFINED);
        for given in &self.read {
            names.add(&JsValue::from_str(&given.name));
        }
        self.stage = Stage::Checking;
        let before = desk::current();
        let kept = before.given.iter().filter(|given| !names.has(&JsValue::from_str(&given.name)));
        self.all = kept.chain(&self.read).cloned().collect();
        let replaced = before.given.len() + self.read.len() - self.all.len();
        if replaced > 0 {
            self.notes.push(format!("In the place of what had the same name: {}.", files(replaced)));
        }
        self.importer = Some(Importer::new(Context::new(browser::today())));
        self.imported = 0;
    }

    /// Gives the importer some files, or checks some of the sets that it has made of them; whether these were the last.
    fn import_slice(&mut self) -> bool {
        if let Some(checking) = &mut self.checking {
            return !(0..SLICE).all(|_| checking.check_next());
        }
        let Some(importer) = &mut self.importer else { return true };
        for given in self.all.iter().skip(self.imported).take(SLICE) {
            if let Content::Text(text) = &given.content {
                importer.add(&given.name, text);
            }
            self.imported += 1;
        }
        if self.imported >= self.all.len() {
            self.checking = self.importer.take().map(Importer::put_together);
        }
        false
    }

    fn finish(self) {
        let Some(imported) = self.checking.map(Checking::finish) else { return };
        let (sets, found, undone) = Found::new(imported, &self.all, &desk::current().sets);
        let mut notes = self.notes;
        if undone > 0 {
            let noun = if undone == 1 { "set has" } else { "sets have" };
            notes.push(format!("{} repaired {noun} changed: the repairs are undone.", intl::number(undone)));
        }
        desk::update(|desk| {
            desk.given = self.all;
            desk.sets = sets;
            desk.found = found.into();
            desk.progress = None;
            desk.notes = notes.join(" ");
        });
    }
}

/// Tells the page how far the job is.
fn show_progress() {
    let progress = JOB.with_borrow(|job| {
        let job = job.as_ref()?;
        Some(match job.stage {
            Stage::Checking => (job.stage, job.imported, job.all.len()),
            stage => (stage, job.read.len(), job.total),
        })
    });
    let Some((stage, done, total)) = progress else { return };
    // Every file would be a drawing of the page.
    if stage != Stage::Reading || done % SLICE == 0 {
        desk::update(|desk| {
            if let Some(progress) = &mut desk.progress {
                *progress = Progress { stage, done, total, ..*progress };
            }
        });
    }
}

fn next_number() -> u32 {
    COUNT.set(COUNT.get() + 1);
    COUNT.get()
}

/// A number of files in words.
fn files(count: usize) -> String {
    format!("{} file{}", intl::number(count), if count == 1 { "" } else { "s" })
}
