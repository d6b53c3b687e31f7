//! What outlasts the visit: offer sets in the browser's IndexedDB, and nothing anywhere else.
//!
//! Every change is one transaction with durability `strict`, so that a crash or a reload loses nothing that was
//! acknowledged. A draft carries a revision number and the name of the tab that wrote it: a tab overwrites its own record,
//! or the very record that it has read, and nothing else. The other tabs are told by a `BroadcastChannel`.

mod acceptances;
mod channel;
mod database;
pub(crate) mod journal;
mod record;
mod tabs;

use std::rc::Rc;

use idb::{Database, Query};
use wasm_bindgen::JsValue;

pub(crate) use channel::Listener;
pub(crate) use database::Failure;

use crate::browser;
use crate::route::SetId;
use crate::state::Entry;
use channel::Channel;
use database::{AGREEMENTS, DRAFTS, PUBLISHED, Transaction};
pub(crate) use record::Record;

/// The storage of this device, opened.
#[derive(Debug)]
pub(crate) struct Storage {
    database: web_sys::IdbDatabase,
    /// The name of this tab.
    writer: String,
    /// The name that it had before it was reloaded.
    before: Option<String>,
    channel: Channel,
}

/// What became of writing a draft.
#[derive(Debug)]
pub(crate) enum Written {
    /// It is stored, with this number.
    Stored(u64),
    /// It is stored, together with what other tabs have stored.
    Joined(Entry),
    /// Nothing was written: another tab has stored this in its place, or has deleted the draft.
    Refused(Option<Entry>),
}

impl Storage {
    /// Opens the storage, and makes it where there is none.
    pub(crate) async fn open() -> Result<Self, Failure> {
        let database = database::open().await?;
        let writer = browser::random_name();
        let before = tabs::begin(&writer);
        Ok(Self { database: database.into(), writer, before, channel: Channel::open() })
    }

    /// Everything that is stored, the records that can not be read included, and what was noted but not stored.
    pub(crate) async fn load(&self) -> Result<Vec<(SetId, Entry)>, Failure> {
        let open = tabs::open().await;
        let transaction = Transaction::reading(&self.database(), &[DRAFTS, PUBLISHED])?;
        let drafts = transaction.store(DRAFTS)?.get_all(None, None)?.await?;
        let published = transaction.store(PUBLISHED)?.get_all(None, None)?.await?;
        journal::take_up(|writer| Some(writer) != self.before.as_deref() && open.iter().any(|other| other == writer));
        let mut unsaved = Vec::new();
        for note in journal::records() {
            let id = record::id(&note);
            let stored = published.iter().chain(&drafts).find(|stored| record::id(stored) == id);
            if stored.is_some_and(|stored| record::has_all_of(stored, &note)) {
                journal::forget(&id);
            } else {
                let entry = record::unsaved(&note, stored);
                unsaved.push((id, entry));
            }
        }
        let drafts = drafts.iter().map(|value| (record::id(value), record::draft(value)));
        let published = published.iter().map(|value| (record::id(value), record::publication(value)));
        // Of two entries with the same name, the first one counts.
        Ok(unsaved.into_iter().chain(published).chain(drafts).collect())
    }

    /// What was handed over by another area, where nothing is stored.
    pub(crate) fn handed() -> Vec<(SetId, Entry)> {
        journal::records().iter().map(|note| (record::id(&note), record::unsaved(&note, None))).collect()
    }

    /// The set `id` as it is stored.
    pub(crate) async fn read(&self, id: &SetId) -> Result<Option<Entry>, Failure> {
        let transaction = Transaction::reading(&self.database(), &[DRAFTS, PUBLISHED])?;
        let draft = transaction.store(DRAFTS)?.get(key(id))?.await?;
        let published = transaction.store(PUBLISHED)?.get(key(id))?.await?;
        Ok(published.as_ref().map(record::publication).or_else(|| draft.as_ref().map(record::draft)))
    }

    /// Stores a draft, unless another tab has stored something else since this tab read the revision `base`.
    pub(crate) async fn save_draft(&self, id: &SetId, base: u64, record: &Record) -> Result<Written, Failure> {
        let transaction = Transaction::writing(&self.database, &[DRAFTS, PUBLISHED])?;
        let drafts = transaction.store(DRAFTS)?;
        let published = transaction.store(PUBLISHED)?.get(key(id))?.await?;
        let stored = drafts.get(key(id))?.await?;
        let revision = match (&stored, &published) {
            (None, None) if base == 0 => 0,
            (Some(stored), None) if self.may_replace(stored, base) => record::revision(stored),
            // Two that write the same do not disagree: another tab was first, or another area of this one.
            (Some(stored), None) if record::has_all_of(stored, &record.clone().into()) => {
                return Ok(Written::Stored(record::revision(stored)));
            }
            _ => {
                let theirs = published.as_ref().map(record::publication);
                return Ok(Written::Refused(theirs.or_else(|| stored.as_ref().map(record::draft))));
            }
        };
        let revision = revision + 1;
        drafts.put(&record.with_revision(revision).into(), None)?.await?;
        transaction.committed().await?;
        self.channel.tell(id);
        Ok(Written::Stored(revision))
    }

    /// Stores a published set in the place of its draft, together with what other tabs were told about it; gives the set
    /// as it is stored then.
    pub(crate) async fn publish(&self, id: &SetId, record: Record) -> Result<Entry, Failure> {
        let transaction = Transaction::writing(&self.database, &[DRAFTS, PUBLISHED])?;
        transaction.store(DRAFTS)?.delete(key(id))?.await?;
        let published = transaction.store(PUBLISHED)?;
        let stored = published.get(key(id))?.await?;
        let record = JsValue::from(match &stored {
            Some(stored) => record.joined(stored),
            None => record,
        });
        published.put(&record, None)?.await?;
        transaction.committed().await?;
        self.channel.tell(id);
        Ok(record::publication(&record))
    }

    /// Puts back a record that can not be read.
    pub(crate) async fn put_back(&self, was_published: bool, record: Record) -> Result<(), Failure> {
        let store = if was_published { PUBLISHED } else { DRAFTS };
        let transaction = Transaction::writing(&self.database, &[store])?;
        transaction.store(store)?.put(&record.into(), None)?.await?;
        transaction.committed().await
    }

    /// Deletes the set `id`.
    pub(crate) async fn delete(&self, id: &SetId) -> Result<(), Failure> {
        let transaction = Transaction::writing(&self.database, &[DRAFTS, PUBLISHED])?;
        for store in [DRAFTS, PUBLISHED] {
            transaction.store(store)?.delete(key(id))?.await?;
        }
        transaction.committed().await?;
        self.channel.tell(id);
        Ok(())
    }

    /// Deletes everything.
    pub(crate) async fn clear(&self) -> Result<(), Failure> {
        let stores = [DRAFTS, PUBLISHED, AGREEMENTS];
        let transaction = Transaction::writing(&self.database, &stores)?;
        for store in stores {
            transaction.store(store)?.clear()?.await?;
        }
        transaction.committed().await
    }

    /// The name of this tab.
    pub(crate) fn writer(&self) -> &str {
        &self.writer
    }

    /// Calls `told` with the name of each set that another tab stores or deletes.
    pub(crate) fn listen(&self, told: impl Fn(SetId) + 'static) -> Option<Listener> {
        self.channel.listen(told)
    }

    fn database(&self) -> Database {
        self.database.clone().into()
    }

    /// Whether a tab that has read the revision `base` may overwrite the record `stored`.
    fn may_replace(&self, stored: &JsValue, base: u64) -> bool {
        record::writer(stored) == self.writer || record::revision(stored) == base
    }
}

fn key(id: &SetId) -> Query {
    Query::Key(id.as_str().into())
}

/// Two handles are the same when they are of the same opening.
impl PartialEq for Storage {
    fn eq(&self, other: &Self) -> bool {
        self.writer == other.writer
    }
}

impl Drop for Storage {
    fn drop(&mut self) {
        // What was begun is still done.
        self.database.close();
    }
}

/// What there is of the storage.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum StorageHandle {
    /// It is being opened.
    #[default]
    Opening,
    /// It is open.
    Open(Rc<Storage>),
    /// The browser gives none, and says why.
    Unavailable(Rc<str>),
}

impl StorageHandle {
    /// The storage, where it is open.
    pub(crate) fn open(&self) -> Option<&Rc<Storage>> {
        match self {
            Self::Open(storage) => Some(storage),
            _ => None,
        }
    }

    /// The storage, where there is one. While it is being opened, it is opened once more: what somebody has confirmed is
    /// stored even when the page, and what was given to it, is gone before the storage stands.
    pub(crate) async fn opened(&self) -> Option<Rc<Storage>> {
        match self {
            Self::Opening => Storage::open().await.ok().map(Rc::new),
            Self::Open(storage) => Some(Rc::clone(storage)),
            Self::Unavailable(_) => None,
        }
    }
}
