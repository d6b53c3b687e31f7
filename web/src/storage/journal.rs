//! What was entered and is not stored yet.
//!
//! Storing takes some milliseconds, and a page can be gone within them. So what was changed is noted in the browser's
//! `localStorage`, which writes before it returns, and is struck out when the storage has it: as soon as the typing pauses,
//! or the page is left or out of sight. What is found there when the app is opened was not stored by the page before, and
//! is taken up again (see [`super::Storage::load`]).
//!
//! Each tab notes under its own name, so that two of them do not overwrite each other, and leaves the notes of other tabs
//! alone as long as those are open. A change that can not be noted,
//! because there is no room or no `localStorage`, is only in memory: then the page asks before it is closed.
//!
//! The same notes go from one area of the app to the next, so that this works in browsers that store nothing.

use std::cell::{Cell, RefCell};

use js_sys::{Array, JSON, Reflect};
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::record::{self, Record};
use crate::browser;
use crate::route::SetId;

/// What the names of all notes begin with.
const PREFIX: &str = "offerset/unsaved/";

/// A set that is not stored yet.
struct Note {
    id: SetId,
    /// What of the set was noted: [`crate::state::Draft::edition`].
    edition: u64,
    /// The record that is to be stored.
    record: JsValue,
    /// Where it is written, as name and text; none where it is only in memory.
    written: Option<Written>,
}

/// A name and a text of the `localStorage`. The text stays with the browser: it is long, and only compared.
type Written = (String, JsValue);

/// Notes and stores what has changed.
type Writing = Box<dyn FnOnce()>;

thread_local! {
    static NOTES: RefCell<Vec<Note>> = const { RefCell::new(Vec::new()) };
    static WAITING: Cell<Option<Writing>> = const { Cell::new(None) };
    static CHANGES: Cell<u32> = const { Cell::new(0) };
    /// Whether a pause in the changes is waited for.
    static IS_WATCHED: Cell<bool> = const { Cell::new(false) };
}

/// How long nothing has to change until it is noted, in milliseconds: longer than from one key to the next.
const PAUSE: i32 = 250;

/// How many pauses are waited for at most: who never pauses is stored every two seconds.
const MAX_PAUSES: u32 = 8;

/// Calls `write` once the changes pause: noting a large set takes longer than showing it, and would hold up the next key.
/// Of several calls before that, the last one counts.
pub(crate) fn note_soon(write: Writing) {
    CHANGES.set(CHANGES.get().wrapping_add(1));
    WAITING.set(Some(write));
    if !IS_WATCHED.replace(true) {
        spawn_local(async {
            until_pause().await;
            IS_WATCHED.set(false);
            note_now();
        });
    }
}

async fn until_pause() {
    for _ in 0..MAX_PAUSES {
        let seen = CHANGES.get();
        browser::pause(PAUSE).await;
        if CHANGES.get() == seen {
            return;
        }
    }
    // The next key is further away than at any other time.
    browser::painted().await;
}

/// Calls `write` in the place of what waits.
pub(crate) fn note_at_once(write: Writing) {
    WAITING.set(None);
    write();
}

/// Notes what waits for it, because the page is left, or somebody asks what is not stored.
pub(crate) fn note_now() {
    if let Some(write) = WAITING.take() {
        write();
    }
}

/// Begins with what the area before has handed over.
pub(crate) fn begin(handed: &Array) {
    let notes = handed.iter().map(|record| Note { id: record::id(&record), edition: 0, record, written: None });
    NOTES.set(notes.collect());
}

/// Notes a set; in the `localStorage` as well where the tab `writer` stores.
pub(crate) fn keep(id: &SetId, edition: u64, record: Record, writer: Option<&str>) {
    let record = JsValue::from(record);
    let written = writer.and_then(|writer| write(id, &record, writer));
    NOTES.with_borrow_mut(|notes| {
        let note = Note { id: id.clone(), edition, record, written };
        match notes.iter_mut().find(|other| other.id == *id) {
            Some(other) => {
                let before = std::mem::replace(other, note);
                // What another tab has noted is taken over by now.
                if other.written.is_some() && name_of(&before) != name_of(other) {
                    strike_out(before.written);
                }
            }
            None => notes.push(note),
        }
    });
}

/// Begins a draft in an area that stores nothing: the composer is handed the note, and stores it.
pub(crate) fn begin_draft(id: &SetId, document: &Value, now: u64) {
    keep(id, 0, Record::of_new(id, document, now), None);
}

/// Strikes out what the storage has, unless more was entered since.
pub(crate) fn confirm(id: &SetId, edition: u64) {
    remove(|note| note.id == *id && note.edition <= edition);
}

/// Strikes out what is not to be stored any more.
pub(crate) fn forget(id: &SetId) {
    remove(|note| note.id == *id);
}

fn remove(is_done: impl Fn(&Note) -> bool) {
    NOTES.with_borrow_mut(|notes| {
        if let Some(place) = notes.iter().position(is_done) {
            strike_out(notes.swap_remove(place).written);
        }
    });
}

/// The records of all notes.
pub(crate) fn records() -> Array {
    note_now();
    NOTES.with_borrow(|notes| notes.iter().map(|note| note.record.clone()).collect())
}

/// Whether something is only in memory.
pub(crate) fn is_exposed() -> bool {
    note_now();
    NOTES.with_borrow(|notes| notes.iter().any(|note| note.written.is_none()))
}

/// Adds what is found in the `localStorage` to what was handed over, the newest note of each set. Those of tabs that are
/// still open stay theirs.
pub(super) fn take_up(is_open: impl Fn(&str) -> bool) {
    let Some(medium) = medium() else { return };
    let names: Vec<String> = (0..medium.length().unwrap_or(0))
        .filter_map(|place| medium.key(place).ok()?)
        .filter(|name| name.starts_with(PREFIX))
        .collect();
    NOTES.with_borrow_mut(|notes| {
        for name in names {
            let writer = name.strip_prefix(PREFIX).and_then(|rest| rest.split('/').next());
            if writer.is_some_and(&is_open) {
                continue;
            }
            let Some(text) = medium.get_item(&name).ok().flatten() else { continue };
            let Ok(record) = JSON::parse(&text) else { continue };
            let note = Note { id: record::id(&record), edition: 0, record, written: Some((name, text.into())) };
            match notes.iter_mut().find(|other| other.id == note.id) {
                None => notes.push(note),
                Some(other) if record::changed_at(&other.record) <= record::changed_at(&note.record) => *other = note,
                // An older one stays where it is, and has its turn the next time.
                Some(_) => {}
            }
        }
    });
}

fn name_of(note: &Note) -> Option<&str> {
    note.written.as_ref().map(|(name, _)| name.as_str())
}

fn write(id: &SetId, record: &JsValue, writer: &str) -> Option<Written> {
    let name = format!("{PREFIX}{writer}/{id}");
    let text = JsValue::from(JSON::stringify(record).ok()?);
    let medium = medium()?;
    if Reflect::set(&medium, &name.as_str().into(), &text).is_err() {
        // An older note would be taken for the newest one.
        let _ = medium.remove_item(&name);
        return None;
    }
    Some((name, text))
}

/// Strikes out a note, unless a tab that is still open has noted more under the same name.
fn strike_out(written: Option<Written>) {
    if let (Some(medium), Some((name, text))) = (medium(), written)
        && Reflect::get(&medium, &name.as_str().into()) == Ok(text)
    {
        // A browser that can not strike out finds the note again, and that it is stored.
        let _ = medium.remove_item(&name);
    }
}

/// None where the browser gives it to no page.
fn medium() -> Option<web_sys::Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}
