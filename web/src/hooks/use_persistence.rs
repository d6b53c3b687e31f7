use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{UseReducerDispatcher, hook, use_effect_with, use_mut_ref};

use super::{WorkspaceHandle, use_storage};
use crate::route::SetId;
use crate::state::{Action, Entry, Saving, StorageState, Workspace};
use crate::storage::{Record, Storage, StorageHandle, Written, journal};

/// Fills the workspace with what is stored, and stores what changes in it as soon as the changes pause.
#[hook]
pub(crate) fn use_persistence(workspace: &WorkspaceHandle) {
    let storage = use_storage();
    let handed = use_mut_ref(Vec::<Handed>::new);

    use_effect_with(storage.clone(), {
        let dispatcher = workspace.dispatcher();
        move |storage: &StorageHandle| {
            load(storage.clone(), dispatcher.clone());
            let listener = storage.open().and_then(|storage| {
                let reader = Rc::clone(storage);
                storage.listen(move |id| follow(Rc::clone(&reader), dispatcher.clone(), id))
            });
            move || drop(listener)
        }
    });

    use_effect_with((storage, workspace.clone()), {
        let dispatcher = workspace.dispatcher();
        move |(storage, workspace): &(StorageHandle, WorkspaceHandle)| {
            let is_typed = workspace.entries.iter().any(|(_, entry)| Stage::of(entry) == Stage::Pending);
            let (storage, workspace) = (storage.clone(), workspace.clone());
            // What is saved needs no note any more, and nothing to wait for.
            let note = if is_typed { journal::note_soon } else { journal::note_at_once };
            note(Box::new(move || {
                if workspace.storage == StorageState::Opening {
                    note_begun(&workspace);
                } else {
                    write_changes(storage.open(), &workspace, &dispatcher, &mut handed.borrow_mut());
                }
            }));
        }
    });
}

/// Reads what is stored, and what was entered in another area and is not.
fn load(storage: StorageHandle, dispatcher: UseReducerDispatcher<Workspace>) {
    match storage {
        StorageHandle::Opening => {}
        StorageHandle::Open(storage) => spawn_local(async move {
            let (state, entries) = match storage.load().await {
                Ok(entries) => (StorageState::Ready, entries),
                Err(failure) => (StorageState::Unavailable(failure.describe().into()), Vec::new()),
            };
            dispatcher.dispatch(Action::Opened(state, entries));
        }),
        StorageHandle::Unavailable(reason) => {
            dispatcher.dispatch(Action::Opened(StorageState::Unavailable(reason), Storage::handed()));
        }
    }
}

/// What of a set was handed to the storage: its edition, and how its storing stood.
type Handed = (SetId, u64, Stage);

/// How the storing of a set stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Pending,
    Stored,
    Failed,
}

impl Stage {
    fn of(entry: &Entry) -> Self {
        match entry.saving() {
            Saving::Pending => Self::Pending,
            Saving::Saved => Self::Stored,
            Saving::Failed(_) | Saving::Conflict(_) => Self::Failed,
        }
    }
}

/// Notes what is begun before the storage is read: the next area may be shown, and take it over, before that happens.
fn note_begun(workspace: &Workspace) {
    for (id, entry) in workspace.entries.iter() {
        if let Some(record) = Record::of(id, entry, "") {
            journal::keep(id, entry.edition(), record, None);
        }
    }
}

/// Hands every set that has changed to the storage, and deletes what is no longer there.
fn write_changes(
    storage: Option<&Rc<Storage>>,
    workspace: &Workspace,
    dispatcher: &UseReducerDispatcher<Workspace>,
    handed: &mut Vec<Handed>,
) {
    for (id, entry) in workspace.entries.iter() {
        let edition = entry.edition();
        let stage = Stage::of(entry);
        let next = (id.clone(), edition, stage);
        match handed.iter_mut().find(|(other, ..)| other == id) {
            Some(before) if *before == next => continue,
            Some(before) => *before = next,
            None => handed.push(next),
        }
        match stage {
            Stage::Pending => save(storage, dispatcher, id, edition, entry),
            Stage::Stored => journal::forget(id),
            Stage::Failed => {}
        }
    }
    handed.retain(|(id, ..)| {
        let stays = workspace.entries.get(id).is_some();
        if !stays {
            journal::forget(id);
            if let Some(storage) = storage.cloned() {
                let id = id.clone();
                // A set that can not be deleted is there again after a reload.
                spawn_local(async move { drop(storage.delete(&id).await) });
            }
        }
        stays
    });
}

/// Notes a set, so that it is not lost whatever happens, and stores it.
fn save(
    storage: Option<&Rc<Storage>>,
    dispatcher: &UseReducerDispatcher<Workspace>,
    id: &SetId,
    edition: u64,
    entry: &Rc<Entry>,
) {
    let writer = storage.map(|storage| storage.writer());
    let Some(record) = Record::of(id, entry, writer.unwrap_or_default()) else { return };
    journal::keep(id, edition, record.clone(), writer);
    let Some(storage) = storage.cloned() else { return };
    let (dispatcher, id, entry) = (dispatcher.clone(), id.clone(), Rc::clone(entry));
    spawn_local(async move {
        let written = match entry.as_ref() {
            Entry::Draft(draft) => storage.save_draft(&id, draft.base, &record).await,
            Entry::Published(_) => storage.publish(&id, record).await.map(Written::Joined),
            Entry::Broken(broken) => storage.put_back(broken.was_published, record).await.map(|()| Written::Stored(0)),
        };
        let action = match written {
            Ok(Written::Stored(revision)) => {
                journal::confirm(&id, edition);
                Action::Saved { id, edition, revision }
            }
            Ok(Written::Joined(stored)) => {
                journal::confirm(&id, edition);
                dispatcher.dispatch(Action::Follow(id.clone(), Some(stored)));
                Action::Saved { id, edition, revision: 0 }
            }
            Ok(Written::Refused(theirs)) => Action::NotSaved(id, Saving::Conflict(theirs.map(Rc::new))),
            Err(failure) => Action::NotSaved(id, Saving::Failed(failure.describe().into())),
        };
        dispatcher.dispatch(action);
    });
}

/// Takes over what another tab has stored.
fn follow(storage: Rc<Storage>, dispatcher: UseReducerDispatcher<Workspace>, id: SetId) {
    spawn_local(async move {
        if let Ok(entry) = storage.read(&id).await {
            dispatcher.dispatch(Action::Follow(id, entry));
        }
    });
}
