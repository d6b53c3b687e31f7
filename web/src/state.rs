//! Everything the app knows: the offer sets on this device, each with its history.
//!
//! There is one reducer, [`Workspace`] with [`Action`], and it is pure: it reads no clock and stores nothing. What a page
//! shows beyond the documents is derived from them; what is kept beyond the visit, [`crate::storage`] keeps.

mod draft;
mod entries;
mod history;
mod place;
pub(crate) mod price;
mod reversible;
pub(crate) mod shape;
mod shared_fact;
mod spare;
mod told;

use std::rc::Rc;

use serde_json::Value;
use yew::Reducible;

pub(crate) use draft::{Attention, Draft, Edit, Saving};
pub(crate) use entries::Entries;
pub(crate) use history::History;
pub(crate) use place::{Place, term_location};
pub(crate) use shared_fact::SharedFact;
pub(crate) use told::Told;

use crate::route::SetId;

/// An offer set on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    /// A set that is being written.
    Draft(Draft),
    /// A set that is published, and so never changes again.
    Published(Publication),
    /// A record that can not be read. It is kept as it is, and never overwritten.
    Broken(Broken),
}

impl Entry {
    /// When it last changed, in milliseconds since 1970.
    pub(crate) fn changed_at(&self) -> u64 {
        match self {
            Self::Draft(draft) => draft.changed_at,
            Self::Published(publication) => publication.published_at,
            Self::Broken(_) => 0,
        }
    }

    /// What the set is called on the page.
    pub(crate) fn title(&self) -> String {
        match self.document() {
            Some(document) => shape::name(document).unwrap_or("Untitled offer set").to_owned(),
            None => "Unreadable record".to_owned(),
        }
    }

    /// Whether the storage has all of it.
    pub(crate) fn saving(&self) -> &Saving {
        match self {
            Self::Draft(draft) => &draft.saving,
            Self::Published(publication) => &publication.saving,
            Self::Broken(broken) => &broken.saving,
        }
    }

    /// The same, to be changed.
    pub(crate) fn saving_mut(&mut self) -> &mut Saving {
        match self {
            Self::Draft(draft) => &mut draft.saving,
            Self::Published(publication) => &mut publication.saving,
            Self::Broken(broken) => &mut broken.saving,
        }
    }

    /// How often it was changed in this tab.
    pub(crate) fn edition(&self) -> u64 {
        match self {
            Self::Draft(draft) => draft.edition,
            Self::Published(publication) => publication.edition,
            Self::Broken(_) => 0,
        }
    }

    /// The set as a document, where it can be read.
    pub(crate) fn document(&self) -> Option<&Rc<Value>> {
        match self {
            Self::Draft(draft) => Some(&draft.document),
            Self::Published(publication) => Some(&publication.document),
            Self::Broken(_) => None,
        }
    }
}

/// A published set: what the buyer gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Publication {
    /// The set as it was when it was published.
    pub(crate) document: Rc<Value>,
    /// The name of that content, by [`offerset::digest`].
    pub(crate) digest: Rc<str>,
    /// When it was published, in milliseconds since 1970.
    pub(crate) published_at: u64,
    /// What became of it at AWS, as far as was told.
    pub(crate) told: Told,
    /// How often something was told in this tab.
    pub(crate) edition: u64,
    /// Whether the storage has it.
    pub(crate) saving: Saving,
}

impl Publication {
    /// A set that is published now.
    pub(crate) fn new(document: Rc<Value>, digest: &str, now: u64) -> Self {
        let told = Told::default();
        Self { document, digest: digest.into(), published_at: now, told, edition: 0, saving: Saving::Pending }
    }

    fn tell(&mut self, facts: &[(String, String)], now: u64) -> bool {
        let mut has_changed = false;
        for (name, text) in facts {
            has_changed |= self.told.tell(name, text, now);
        }
        if has_changed {
            self.edition += 1;
            self.saving = Saving::Pending;
        }
        has_changed
    }
}

/// A stored record that can not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// What is wrong with it, as a sentence.
    pub(crate) reason: String,
    /// The record as JSON, for a download.
    pub(crate) content: Rc<str>,
    /// Whether it was among the published sets.
    pub(crate) was_published: bool,
    /// Whether the storage has it.
    pub(crate) saving: Saving,
}

/// Whether the storage of this device can be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum StorageState {
    /// It is being opened.
    #[default]
    Opening,
    /// It works.
    Ready,
    /// The browser does not give any: nothing outlasts the visit.
    Unavailable(Rc<str>),
}

/// A set that was deleted, by its name.
pub(crate) type Deleted = (SetId, Rc<Entry>);

/// All offer sets on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Workspace {
    /// The sets by their names.
    pub(crate) entries: Entries,
    /// What was deleted last, until it is restored or the notice about it is dismissed.
    pub(crate) deleted: Option<Deleted>,
    /// Whether the sets outlast the visit.
    pub(crate) storage: StorageState,
}

/// What happens to the sets.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// The storage was opened, or could not be; these sets are there.
    Opened(StorageState, Vec<(SetId, Entry)>),
    /// A new draft begins, or a copy, an example or a file becomes one.
    Add {
        /// The name of the new set.
        id: SetId,
        /// What it begins with.
        document: Value,
        /// The time, in milliseconds since 1970.
        now: u64,
    },
    /// A draft is edited.
    Edit {
        /// Which one.
        id: SetId,
        /// How.
        edit: Edit,
        /// The time, in milliseconds since 1970.
        now: u64,
    },
    /// A draft is published.
    Publish(SetId, Publication),
    /// It is told what became of a published set at AWS.
    Tell {
        /// Which set.
        id: SetId,
        /// Facts by their names; an empty text takes one back.
        facts: Vec<(String, String)>,
        /// The time, in milliseconds since 1970.
        now: u64,
    },
    /// A set is deleted.
    Delete(SetId),
    /// What was deleted last comes back.
    Restore,
    /// What was deleted last is given up.
    Forget,
    /// Everything is deleted.
    Clear,
    /// The storage took a set.
    Saved {
        /// Which one.
        id: SetId,
        /// What of it was stored: [`Entry::edition`].
        edition: u64,
        /// The number that the storage gave to it.
        revision: u64,
    },
    /// The storage did not take a set, or another tab has stored something else in its place.
    NotSaved(SetId, Saving),
    /// A set that was not stored is tried again.
    Retry(SetId),
    /// Another tab has stored the set, or has deleted it.
    Follow(SetId, Option<Entry>),
    /// Of two versions of a draft, the stored one is kept.
    TakeTheirs(SetId),
}

impl Workspace {
    /// The draft `id`, where that is one.
    pub(crate) fn draft(&self, id: &SetId) -> Option<&Draft> {
        match self.entries.get(id).map(Rc::as_ref) {
            Some(Entry::Draft(draft)) => Some(draft),
            _ => None,
        }
    }

    fn draft_mut(&mut self, id: &SetId) -> Option<&mut Draft> {
        match self.entries.get_mut(id).map(Rc::make_mut) {
            Some(Entry::Draft(draft)) => Some(draft),
            _ => None,
        }
    }

    fn publication_mut(&mut self, id: &SetId) -> Option<&mut Publication> {
        match self.entries.get_mut(id).map(Rc::make_mut) {
            Some(Entry::Published(publication)) => Some(publication),
            _ => None,
        }
    }

    /// Does what `action` says. `false` when that changes nothing.
    fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Opened(storage, entries) => {
                // What was begun while the storage was being opened stays.
                for (id, entry) in entries {
                    if self.entries.get(&id).is_none() {
                        self.entries.insert(id, Rc::new(entry));
                    }
                }
                self.storage = storage;
                true
            }
            Action::Add { id, document, now } => {
                self.entries.insert(id, Rc::new(Entry::Draft(Draft::begin(document, now))));
                true
            }
            Action::Edit { id, edit, now } => self.draft_mut(&id).is_some_and(|draft| draft.edit(edit, now)),
            Action::Publish(id, publication) => {
                self.entries.insert(id, Rc::new(Entry::Published(publication)));
                true
            }
            Action::Tell { id, facts, now } => self.publication_mut(&id).is_some_and(|set| set.tell(&facts, now)),
            Action::Delete(id) => {
                self.deleted = self.entries.remove(&id);
                self.deleted.is_some()
            }
            Action::Restore => {
                let Some((id, mut entry)) = self.deleted.take() else { return false };
                let entry_mut = Rc::make_mut(&mut entry);
                *entry_mut.saving_mut() = Saving::Pending;
                if let Entry::Draft(draft) = entry_mut {
                    draft.base = 0;
                }
                self.entries.insert(id, entry);
                true
            }
            Action::Forget => self.deleted.take().is_some(),
            Action::Clear => {
                self.entries.clear();
                self.deleted = None;
                true
            }
            Action::Saved { id, edition, revision } => match self.entries.get_mut(&id).map(Rc::make_mut) {
                Some(Entry::Draft(draft)) => draft.saved(edition, revision),
                // More was told since.
                Some(Entry::Published(publication)) if publication.edition != edition => false,
                _ => self.set_saving(&id, Saving::Saved),
            },
            Action::NotSaved(id, saving) => self.set_saving(&id, saving),
            Action::Retry(id) => self.set_saving(&id, Saving::Pending),
            Action::Follow(id, entry) => {
                // What was told here and there comes together.
                if let (Some(ours), Some(Entry::Published(theirs))) = (self.publication_mut(&id), &entry)
                    && ours.digest == theirs.digest
                {
                    return ours.told.join(&theirs.told);
                }
                // A draft with changes of its own waits: its next write is refused, and then the user decides.
                let free = self.draft(&id).is_none_or(Draft::is_saved);
                free && self.replace(id, entry.map(Rc::new))
            }
            Action::TakeTheirs(id) => match self.draft(&id).map(|draft| draft.saving.clone()) {
                Some(Saving::Conflict(theirs)) => self.replace(id, theirs),
                _ => false,
            },
        }
    }

    fn set_saving(&mut self, id: &SetId, saving: Saving) -> bool {
        let entry = self.entries.get_mut(id).map(Rc::make_mut);
        entry.map(|entry| *entry.saving_mut() = saving).is_some()
    }

    /// Puts what another tab has stored in the place of `id`; what the user looked at stays looked at.
    fn replace(&mut self, id: SetId, entry: Option<Rc<Entry>>) -> bool {
        let Some(mut theirs) = entry else { return self.entries.remove(&id).is_some() };
        if let (Some(ours), Entry::Draft(theirs)) = (self.draft(&id), Rc::make_mut(&mut theirs)) {
            theirs.attend_as(ours);
        }
        self.entries.insert(id, theirs);
        true
    }
}

impl Reducible for Workspace {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Self::clone(&self);
        if next.act(action) { Rc::new(next) } else { self }
    }
}

#[cfg(test)]
mod tests;
