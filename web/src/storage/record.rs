//! How a set is stored: a few plain fields, and the set itself as JSON text.
//!
//! Text, because it keeps the digits of every number and the order of keys, and because a record that can not be read any
//! more can still be shown and saved as a file.

use js_sys::{JSON, Object, Reflect};
use offerset::Document;
use serde_json::Value;
use wasm_bindgen::{JsCast as _, JsValue};

use crate::route::SetId;
use crate::state::{Broken, Draft, Entry, History, Publication, Saving, Told};

/// The version of what a record holds. A record of a version that is not known here is kept, and shown as broken.
const VERSION: f64 = 1.0;

/// A record that is about to be stored.
#[derive(Clone, Debug)]
pub(crate) struct Record(Object);

impl Record {
    /// The record of a set. That of a draft has the number of the record that it builds on.
    pub(crate) fn of(id: &SetId, entry: &Entry, writer: &str) -> Option<Self> {
        match entry {
            Entry::Draft(draft) => Some(
                Self::new(id, &draft.document.to_string())
                    .with("history", draft.history.to_json().to_string())
                    .with("revision", number(draft.base))
                    .with("writer", writer)
                    .with("changedAt", number(draft.changed_at)),
            ),
            Entry::Published(publication) => Some(
                Self::new(id, &publication.document.to_string())
                    .with("digest", &*publication.digest)
                    .with("publishedAt", number(publication.published_at))
                    .with_told(&publication.told),
            ),
            // As it was, since it could not be read.
            Entry::Broken(broken) => {
                JSON::parse(&broken.content).ok().and_then(|record| record.dyn_into().ok()).map(Self)
            }
        }
    }

    /// The record of a draft that nothing was done to.
    pub(super) fn of_new(id: &SetId, document: &Value, now: u64) -> Self {
        Self::new(id, &document.to_string()).with("changedAt", number(now))
    }

    /// The same with another number.
    pub(super) fn with_revision(&self, revision: u64) -> Self {
        Self(Object::assign(&Object::new(), &self.0)).with("revision", number(revision))
    }

    /// The same record of a published set, with what `stored` was told as well.
    pub(super) fn joined(self, stored: &JsValue) -> Self {
        let mut both = told(&self.0);
        both.join(&told(stored));
        self.with_told(&both)
    }

    /// Nothing is written where nothing was told, as in the records of older versions.
    fn with_told(self, told: &Told) -> Self {
        if told.is_empty() { self } else { self.with("told", told.to_json().to_string()) }
    }

    fn new(id: &SetId, body: &str) -> Self {
        Self(Object::new()).with("id", id.as_str()).with("version", VERSION).with("body", body)
    }

    fn with(self, key: &str, value: impl Into<JsValue>) -> Self {
        // INVARIANT: a plain object takes every key.
        let _ = Reflect::set(&self.0, &key.into(), &value.into());
        self
    }
}

impl From<Record> for JsValue {
    fn from(record: Record) -> Self {
        record.0.into()
    }
}

/// The name of the set that a record holds.
pub(super) fn id(record: &JsValue) -> SetId {
    SetId::from(text(record, "id").as_str())
}

/// The number of a stored draft; 0 when it has none.
pub(super) fn revision(record: &JsValue) -> u64 {
    whole(record, "revision")
}

/// When a set was changed or published, in milliseconds since 1970.
pub(super) fn changed_at(record: &JsValue) -> u64 {
    whole(record, "changedAt").max(whole(record, "publishedAt"))
}

/// Whether what is stored says all that a note says: the same set, and it is published where the note says so.
pub(super) fn has_all_of(stored: &JsValue, note: &JsValue) -> bool {
    let is_equal = |key: &str| text(stored, key) == text(note, key);
    is_equal("body") && (!is_publication(note) || (is_publication(stored) && is_equal("told")))
}

fn is_publication(record: &JsValue) -> bool {
    get(record, "publishedAt").is_truthy()
}

/// Reads a set that was noted but not stored, given what is stored in its place.
pub(super) fn unsaved(record: &JsValue, stored: Option<&JsValue>) -> Entry {
    if is_publication(record) {
        let mut entry = publication(record);
        if let (Entry::Published(publication), Some(stored)) = (&mut entry, stored) {
            publication.told.join(&told(stored));
        }
        *entry.saving_mut() = Saving::Pending;
        return entry;
    }
    let mut entry = draft(record);
    if let Entry::Draft(draft) = &mut entry {
        draft.edition = 1;
        // The tab that made the note may have stored part of what it noted.
        if let Some(stored) = stored.filter(|stored| writer(stored) == writer(record)) {
            draft.base = revision(stored);
        }
    }
    *entry.saving_mut() = Saving::Pending;
    entry
}

/// The tab that stored a draft.
pub(super) fn writer(record: &JsValue) -> String {
    text(record, "writer")
}

/// Reads a draft.
pub(super) fn draft(record: &JsValue) -> Entry {
    let changed_at = whole(record, "changedAt");
    // A history that can not be read is no reason to lose the set.
    let history = History::from_json(&parse(&text(record, "history")).unwrap_or_default());
    read(record, false, |document| Entry::Draft(Draft::stored(document, history, changed_at, revision(record))))
}

/// Reads a published set. Its content has to have the digest that it was published with.
pub(super) fn publication(record: &JsValue) -> Entry {
    let published_at = whole(record, "publishedAt");
    let entry = read(record, true, |document| {
        let digest = offerset::digest(&document).into();
        let (document, told) = (document.into(), told(record));
        Entry::Published(Publication { document, digest, published_at, told, edition: 0, saving: Saving::Saved })
    });
    match entry {
        Entry::Published(publication) if *publication.digest != *text(record, "digest") => {
            broken(record, true, "It is not what was published: its content has another digest.")
        }
        entry => entry,
    }
}

/// What is known about a published set at AWS; nothing where that can not be read, which is no reason to lose the set.
fn told(record: &JsValue) -> Told {
    Told::from_json(&parse(&text(record, "told")).unwrap_or_default())
}

fn read(record: &JsValue, was_published: bool, entry: impl FnOnce(Value) -> Entry) -> Entry {
    match get(record, "version").as_f64() {
        Some(VERSION) => match parse(&text(record, "body")) {
            Some(document) => entry(document),
            None => broken(record, was_published, "Its content is no JSON."),
        },
        Some(version) if version > VERSION => broken(
            record,
            was_published,
            "A newer version of Offerset has written it. Reload the page to get that version.",
        ),
        _ => broken(record, was_published, "It is not a record of Offerset."),
    }
}

/// Reads JSON with the engine's own reader, so that the app has only one.
fn parse(text: &str) -> Option<Value> {
    let document = Document::parse(text.as_bytes());
    (!document.is_unreadable()).then(|| document.to_value())
}

fn broken(record: &JsValue, was_published: bool, reason: &str) -> Entry {
    let content = JSON::stringify(record).map(String::from).unwrap_or_default();
    Entry::Broken(Broken { reason: reason.to_owned(), content: content.into(), was_published, saving: Saving::Saved })
}

fn get(record: &JsValue, key: &str) -> JsValue {
    Reflect::get(record, &key.into()).unwrap_or_default()
}

fn text(record: &JsValue, key: &str) -> String {
    get(record, key).as_string().unwrap_or_default()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count or a time, far below 2^53")]
fn whole(record: &JsValue, key: &str) -> u64 {
    get(record, key).as_f64().unwrap_or_default() as u64
}

#[expect(clippy::cast_precision_loss, reason = "a count or a time, far below 2^53")]
fn number(whole: u64) -> f64 {
    whole as f64
}
