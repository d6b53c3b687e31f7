//! Which files are meant: those that were chosen, and those in folders, however deep.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

/// A file that is to be read.
#[derive(Debug)]
pub(super) struct Wanted {
    /// Its name; in a folder, its path.
    pub(super) name: Rc<str>,
    /// Where its content comes from.
    pub(super) source: Source,
}

/// Where the content of a file comes from.
#[derive(Debug)]
pub(super) enum Source {
    /// A file.
    File(File),
    /// A file in a folder that was dropped.
    Entry(FileSystemFileEntry),
    /// A text.
    Text(String),
    /// A folder that the browser does not open.
    Closed,
}

/// What was dropped.
#[derive(Debug)]
pub(crate) enum Dropped {
    File(File),
    Entry(FileSystemEntry),
}

/// The files that are meant, and how many others a folder holds.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) wanted: Vec<Wanted>,
    /// Files that nobody means: hidden ones, and those of installed packages.
    pub(super) left_out: usize,
}

/// The files of a list.
pub(crate) fn chosen(files: Option<FileList>) -> Vec<File> {
    files.map(|files| (0..files.length()).filter_map(|index| files.get(index)).collect()).unwrap_or_default()
}

/// What was dropped. It has to be asked for before the event is over.
pub(crate) fn dropped(data: &DataTransfer) -> Vec<Dropped> {
    let items = data.items();
    let entry = |index| items.get(index)?.webkit_get_as_entry().ok().flatten();
    let entries: Vec<Dropped> = (0..items.length()).filter_map(entry).map(Dropped::Entry).collect();
    // Files that a program made have no entry in any folder.
    if entries.is_empty() { chosen(data.files()).into_iter().map(Dropped::File).collect() } else { entries }
}

impl Gathered {
    /// Files that were chosen, one by one or as a folder.
    pub(super) fn of_files(files: Vec<File>) -> Self {
        let mut gathered = Self::default();
        for file in files {
            let path = Reflect::get(&file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string());
            let name = path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name());
            gathered.add(&name, Source::File(file));
        }
        gathered.sorted()
    }

    /// Everything that was dropped. `go_on` is told how many files there are so far, and says whether to look further.
    pub(super) async fn of_dropped(dropped: Vec<Dropped>, go_on: impl Fn(usize) -> bool) -> Self {
        let mut gathered = Self::default();
        let mut folders = Vec::new();
        for item in dropped {
            match item {
                Dropped::File(file) => gathered.add(&file.name(), Source::File(file)),
                Dropped::Entry(entry) => gathered.enter(entry, &mut folders),
            }
        }
        while let Some(folder) = folders.pop() {
            let reader = folder.create_reader();
            // A folder is read in parts of some hundred files; the last part is an empty one.
            loop {
                let part = asked(|found, failed| reader.read_entries_with_callback_and_callback(found, failed)).await;
                let Some(part) = part else {
                    gathered.add(&path(&folder), Source::Closed);
                    break;
                };
                let part: Array = part.unchecked_into();
                if part.length() == 0 {
                    break;
                }
                for entry in part.iter() {
                    gathered.enter(entry.unchecked_into(), &mut folders);
                }
                if !go_on(gathered.wanted.len()) {
                    return gathered;
                }
            }
        }
        gathered.sorted()
    }

    /// By name, whatever the order in which the browser has found them.
    fn sorted(mut self) -> Self {
        let key = |(place, wanted): (usize, &Wanted)| JsValue::from_str(&format!("{}\0{place}", wanted.name));
        let order = self.wanted.iter().enumerate().map(key).collect::<Array>().sort();
        let mut wanted: Vec<Option<Wanted>> = self.wanted.into_iter().map(Some).collect();
        let place = |key: JsValue| key.as_string()?.rsplit('\0').next()?.parse::<usize>().ok();
        self.wanted = order.iter().filter_map(place).filter_map(|place| wanted.get_mut(place)?.take()).collect();
        self
    }

    fn enter(&mut self, entry: FileSystemEntry, folders: &mut Vec<FileSystemDirectoryEntry>) {
        if !entry.is_directory() {
            self.add(&path(&entry), Source::Entry(entry.unchecked_into()));
        } else if is_meant(&path(&entry)) {
            folders.push(entry.unchecked_into());
        } else {
            self.left_out += 1;
        }
    }

    fn add(&mut self, name: &str, source: Source) {
        if is_meant(name) {
            self.wanted.push(Wanted { name: name.into(), source });
        } else {
            self.left_out += 1;
        }
    }
}

impl Source {
    /// The file; `None` where the browser does not open it.
    pub(super) async fn open(self) -> Option<File> {
        match self {
            Self::File(file) => Some(file),
            Self::Entry(entry) => {
                let file = asked(|found, failed| {
                    entry.file_with_callback_and_callback(found, failed);
                    Ok(())
                });
                file.await.map(File::unchecked_from_js)
            }
            Self::Text(_) | Self::Closed => None,
        }
    }
}

/// The path of an entry, from the folder that was dropped on.
fn path(entry: &FileSystemEntry) -> String {
    entry.full_path().trim_start_matches('/').to_owned()
}

/// Whether somebody who gives a folder means what is at `path` in it, as the command `offerset check` does.
fn is_meant(path: &str) -> bool {
    let Some((folder, _)) = path.split_once('/') else { return true };
    let mut inside = path.get(folder.len() + 1..).unwrap_or_default().split('/');
    !inside.any(|name| name.starts_with('.') || name == "node_modules")
}

/// What an old way of asking answers, which takes two functions.
async fn asked(ask: impl Fn(&Function, &Function) -> Result<(), JsValue>) -> Option<JsValue> {
    let promise = Promise::new(&mut |found, failed| {
        if ask(&found, &failed).is_err() {
            // Nobody but the promise listens.
            let _ = failed.call0(&JsValue::UNDEFINED);
        }
    });
    JsFuture::from(promise).await.ok()
}

#[cfg(test)]
mod tests {
    use super::is_meant;

    #[test]
    fn what_is_hidden_in_a_folder_is_not_meant() {
        assert!(is_meant(".set.json") && is_meant("deals/set.json") && is_meant("deals/2027/set.json"));
        assert!(!is_meant("deals/.git/config") && !is_meant("deals/.DS_Store"));
        assert!(!is_meant("deals/node_modules/a/package.json"));
    }
}
