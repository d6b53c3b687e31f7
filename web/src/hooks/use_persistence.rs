use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{UseReducerDispatcher, hook, use_effect_with, use_mut_ref, use_state_eq};

use super::WorkspaceHandle;
use crate::route::SetId;
use crate::state::{Action, Entry, Saving, Workspace};
use crate::storage::{Storage, StorageHandle, Written};

/// Opens the storage, and stores every change of the workspace as soon as it is made.
#[hook]
pub(crate) fn use_persistence(workspace: &WorkspaceHandle) -> StorageHandle {
    let storage = use_state_eq(|| StorageHandle::None);
    let handed = use_mut_ref(BTreeMap::<SetId, Handed>::new);

    use_effect_with((), {
        let (storage, dispatcher) = (storage.setter(), workspace.dispatcher());
        move |()| {
            spawn_local(async move {
                let opened = async {
                    let opened = Rc::new(Storage::open().await?);
                    let entries = opened.load().await?;
                    Ok((opened, entries))
                };
                match opened.await {
                    Ok((opened, entries)) => {
                        dispatcher.dispatch(Action::Opened(Ok(entries)));
                        storage.set(Some(opened));
                    }
                    Err::<_, crate::storage::Failure>(failure) => {
                        dispatcher.dispatch(Action::Opened(Err(failure.describe().into())));
                    }
                }
            });
        }
    });

    use_effect_with((*storage).clone(), {
        let dispatcher = workspace.dispatcher();
        move |storage: &StorageHandle| {
            let listener = storage.as_ref().and_then(|storage| {
                let (reader, dispatcher) = (Rc::clone(storage), dispatcher.clone());
                storage.listen(move |id| follow(Rc::clone(&reader), dispatcher.clone(), id))
            });
            move || drop(listener)
        }
    });

    use_effect_with(((*storage).clone(), workspace.clone()), {
        let dispatcher = workspace.dispatcher();
        move |(storage, workspace): &(StorageHandle, WorkspaceHandle)| {
            if let Some(storage) = storage {
                write_changes(storage, workspace, &dispatcher, &mut handed.borrow_mut());
            }
        }
    });

    (*storage).clone()
}

/// What of a set was handed to the storage: the edition of a draft, and whether it was still to be stored.
type Handed = (u64, bool);

/// Hands every set that has changed to the storage, and deletes what is no longer there.
fn write_changes(
    storage: &Rc<Storage>,
    workspace: &Workspace,
    dispatcher: &UseReducerDispatcher<Workspace>,
    handed: &mut BTreeMap<SetId, Handed>,
) {
    for (id, entry) in &workspace.entries {
        let edition = if let Entry::Draft(draft) = entry.as_ref() { draft.edition } else { 0 };
        let is_pending = *entry.saving() == Saving::Pending;
        if handed.insert(id.clone(), (edition, is_pending)) != Some((edition, is_pending)) && is_pending {
            save(storage, dispatcher, id, entry);
        }
    }
    handed.retain(|id, _| {
        let stays = workspace.entries.contains_key(id);
        if !stays {
            let (storage, id) = (Rc::clone(storage), id.clone());
            // A set that can not be deleted is there again after a reload.
            spawn_local(async move { drop(storage.delete(&id).await) });
        }
        stays
    });
}

fn save(storage: &Rc<Storage>, dispatcher: &UseReducerDispatcher<Workspace>, id: &SetId, entry: &Rc<Entry>) {
    let (storage, dispatcher) = (Rc::clone(storage), dispatcher.clone());
    let (id, entry) = (id.clone(), Rc::clone(entry));
    spawn_local(async move {
        let edition = if let Entry::Draft(draft) = entry.as_ref() { draft.edition } else { 0 };
        let written = match entry.as_ref() {
            Entry::Draft(draft) => storage.save_draft(&id, draft).await,
            Entry::Published(publication) => storage.publish(&id, publication).await.map(|()| Written::Stored(0)),
            Entry::Broken(broken) => storage.put_back(broken).await.map(|()| Written::Stored(0)),
        };
        let action = match written {
            Ok(Written::Stored(revision)) => Action::Saved { id, edition, revision },
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
