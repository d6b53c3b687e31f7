//! A set that is being written: its document, how it came about, and what was looked at.

use std::rc::Rc;

use json_patch::Patch;
use offerset::Location;
use serde_json::Value;

use super::price::{self, PriceForm, Side};
use super::spare::Spare;
use super::{Entry, History, Place};

/// A set that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Counts the changes in this tab. (It comes first, so that drafts which differ need not be compared any further.)
    pub(crate) edition: u64,
    /// The set as it stands.
    pub(crate) document: Rc<Value>,
    spare: Spare,
    /// What led there.
    pub(crate) history: History,
    /// When it last changed, in milliseconds since 1970.
    pub(crate) changed_at: u64,
    /// The number of the stored record that this draft builds on; 0 when none is stored.
    pub(crate) base: u64,
    /// Whether the storage has all of it.
    pub(crate) saving: Saving,
    /// What the user has looked at.
    pub(crate) attention: Rc<Attention>,
}

/// Whether the storage has all of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Saving {
    /// It has.
    Saved,
    /// Not yet.
    Pending,
    /// It could not take it; the sentence says why.
    Failed(Rc<str>),
    /// Another tab has stored something else in its place, or has deleted it.
    Conflict(Option<Rc<Entry>>),
}

/// What the user has looked at. It decides which findings a field shows, and is not stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attention {
    left: Vec<Location>,
    typing: Option<Location>,
    asked: bool,
}

impl Attention {
    /// Whether the field at `location` says what is missing in it: once it was left, or publishing was asked for.
    pub(crate) fn shows_missing(&self, location: &Location) -> bool {
        (self.asked || self.left.contains(location)) && self.shows_mistakes(location)
    }

    /// Whether the field at `location` says what is wrong with it: always, but while it is typed into for the first time.
    pub(crate) fn shows_mistakes(&self, location: &Location) -> bool {
        self.typing.as_ref() != Some(location)
    }

    /// Whether `other` says the same about the fields at `location` and inside of it.
    pub(crate) fn is_same_within(&self, other: &Self, location: &Location) -> bool {
        let typing = |attention: &Self| attention.typing.clone().filter(|typing| typing.is_within(location));
        let left = |attention: &Self| attention.left.iter().filter(|left| left.is_within(location)).count();
        // Fields that were left stay so, and so it is enough to count them.
        self.asked == other.asked && typing(self) == typing(other) && left(self) == left(other)
    }

    /// Whether publishing was asked for.
    pub(crate) fn asked(&self) -> bool {
        self.asked
    }
}

/// How a draft is edited.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// A field gets a value, or is emptied.
    Write {
        /// Where.
        place: Place,
        /// What; `None` when the field is empty.
        value: Option<Value>,
        /// What the field is called.
        label: Rc<str>,
        /// Whether the field already shows what is wrong with it, so that it goes on doing so while it is repaired.
        repairing: bool,
    },
    /// A button changes something.
    Change {
        /// What it does, as the words after "Undo".
        label: Rc<str>,
        /// The change.
        patch: Patch,
        /// Where.
        at: Location,
    },
    /// The price of an offer gets another form.
    Switch {
        /// Which offer.
        offer: Location,
        /// Whose price.
        side: Side,
        /// Which form.
        form: PriceForm,
    },
    /// A field is left.
    Leave(Location),
    /// Publishing is asked for.
    AskToPublish,
    /// The last change is taken back.
    Undo,
    /// What was undone last is done again.
    Redo,
    /// Of two versions of the draft, this tab's is kept.
    KeepMine,
}

impl Draft {
    /// A draft that nothing was done to.
    pub(crate) fn begin(document: Value, now: u64) -> Self {
        Self { edition: 1, saving: Saving::Pending, ..Self::stored(document, History::default(), now, 0) }
    }

    /// A draft as it is stored.
    pub(crate) fn stored(document: Value, history: History, changed_at: u64, revision: u64) -> Self {
        Self {
            edition: 0,
            document: Rc::new(document),
            spare: Spare::default(),
            history,
            changed_at,
            base: revision,
            saving: Saving::Saved,
            attention: Rc::default(),
        }
    }

    /// Whether the storage has all of it.
    pub(crate) fn is_saved(&self) -> bool {
        self.saving == Saving::Saved
    }

    /// Notes that the storage took the state `edition` and gave it a number.
    pub(super) fn saved(&mut self, edition: u64, revision: u64) -> bool {
        self.base = revision;
        if self.edition == edition {
            self.saving = Saving::Saved;
        }
        true
    }

    /// Takes over what the user has looked at in `other`.
    pub(super) fn attend_as(&mut self, other: &Self) {
        self.attention = Rc::clone(&other.attention);
        self.edition = other.edition;
    }

    /// Does what `edit` says. `false` when that changes nothing.
    pub(super) fn edit(&mut self, edit: Edit, now: u64) -> bool {
        match edit {
            Edit::Write { place, value, label, repairing } => {
                let at = place.location(&self.document);
                let patch = place.write(&self.document, value);
                if !repairing {
                    self.attend().typing = Some(at.clone());
                }
                self.change(&label, patch, at, now)
            }
            Edit::Change { label, patch, at } => {
                self.history.close();
                let changed = self.change(&label, patch, at, now);
                self.history.close();
                changed
            }
            Edit::Switch { offer, side, form } => self.switch(&offer, side, form, now),
            Edit::Leave(location) => {
                self.history.close();
                let attention = self.attend();
                attention.typing = None;
                if !attention.left.contains(&location) {
                    attention.left.push(location);
                }
                true
            }
            Edit::AskToPublish => {
                let attention = self.attend();
                attention.typing = None;
                attention.asked = true;
                true
            }
            Edit::Undo => self.step(History::undo, now),
            Edit::Redo => self.step(History::redo, now),
            Edit::KeepMine => self.keep_mine(),
        }
    }

    /// Gives a price another form. One switch right after another begins where the first one began: who walks through the
    /// forms with the arrow keys passes those that can not hold what was entered.
    fn switch(&mut self, offer: &Location, side: Side, form: PriceForm, now: u64) -> bool {
        const LABEL: &str = "Form of the price";
        let at = side.terms(offer.clone());
        let is_next = self.history.last_done().is_some_and(|step| step.label == LABEL && step.at == at);
        let is_undone = is_next && self.step(History::undo, now);
        let patch = price::switch(&self.document, offer, side, form);
        self.history.close();
        let is_changed = self.change(LABEL, patch, at, now);
        self.history.close();
        is_undone || is_changed
    }

    fn attend(&mut self) -> &mut Attention {
        Rc::make_mut(&mut self.attention)
    }

    fn change(&mut self, label: &str, patch: Patch, at: Location, now: u64) -> bool {
        if patch.0.is_empty() {
            return false;
        }
        let mut next = self.spare.copy(&self.document);
        let changed = self.history.apply(Rc::make_mut(&mut next), label.to_owned(), at, &patch);
        if changed {
            let before = std::mem::replace(&mut self.document, next);
            self.spare = Spare::new(before, patch);
            self.changed_at = now;
            self.touch();
        }
        changed
    }

    fn step(&mut self, step: fn(&mut History, &mut Value) -> Option<Location>, now: u64) -> bool {
        self.attend().typing = None;
        let stepped = step(&mut self.history, Rc::make_mut(&mut self.document)).is_some();
        if stepped {
            self.spare = Spare::default();
            self.changed_at = now;
            self.touch();
        }
        stepped
    }

    fn touch(&mut self) {
        self.edition += 1;
        // A conflict stays one until the user decides.
        if !matches!(self.saving, Saving::Conflict(_)) {
            self.saving = Saving::Pending;
        }
    }

    fn keep_mine(&mut self) -> bool {
        let Saving::Conflict(theirs) = &self.saving else { return false };
        self.base = match theirs.as_deref() {
            Some(Entry::Draft(theirs)) => theirs.base,
            _ => 0,
        };
        self.saving = Saving::Pending;
        self.touch();
        true
    }
}
