use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseStateSetter, hook, use_effect_with, use_state_eq};

use crate::accepted::Accepted;
use crate::hooks::use_storage;
use crate::storage::{Failure, Storage, StorageHandle};

/// What was accepted in this browser, and the ways to change that.
pub(super) struct Acceptances {
    /// What is known about it.
    pub(super) known: Known,
    /// Deletes a receipt.
    pub(super) delete: Callback<Accepted>,
    /// Brings back the one that was deleted last.
    pub(super) undo: Callback<()>,
    /// Whether the browser stores nothing.
    pub(super) is_unavailable: bool,
}

/// What is known about what was accepted.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Known {
    /// Everything that was accepted, the newest first; [`None`] while it is being read.
    pub(super) all: Option<Rc<Vec<Accepted>>>,
    /// What was deleted last.
    pub(super) deleted: Option<Accepted>,
    /// What did not work, as a sentence.
    pub(super) problem: Option<String>,
}

/// Reads what was accepted, and again after each change.
#[hook]
pub(super) fn use_acceptances() -> Acceptances {
    let storage = use_storage();
    let known = use_state_eq(Known::default);
    use_effect_with(storage.clone(), {
        let known = known.setter();
        move |storage| {
            if let Some(storage) = storage.open().cloned() {
                spawn_local(async move { refresh(&storage, &known, None, Ok(())).await });
            }
        }
    });
    let delete = {
        let (storage, known) = (storage.clone(), known.setter());
        Callback::from(move |accepted: Accepted| {
            let Some(storage) = storage.open().cloned() else { return };
            let known = known.clone();
            spawn_local(async move {
                let done = storage.delete_acceptance(&accepted.receipt.digest).await;
                refresh(&storage, &known, Some(accepted).filter(|_| done.is_ok()), done).await;
            });
        })
    };
    let undo = {
        let (storage, setter, deleted) = (storage.clone(), known.setter(), known.deleted.clone());
        Callback::from(move |()| {
            let (Some(storage), Some(accepted)) = (storage.open().cloned(), deleted.clone()) else { return };
            let setter = setter.clone();
            spawn_local(async move {
                let done = accepted.put_back(&storage).await;
                refresh(&storage, &setter, Some(accepted).filter(|_| done.is_err()), done).await;
            });
        })
    };
    let is_unavailable = matches!(storage, StorageHandle::Unavailable(_));
    Acceptances { known: (*known).clone(), delete, undo, is_unavailable }
}

async fn refresh(
    storage: &Storage,
    known: &UseStateSetter<Known>,
    deleted: Option<Accepted>,
    done: Result<(), Failure>,
) {
    let all = Accepted::all(storage).await;
    let problem = done.as_ref().err().or(all.as_ref().err()).map(Failure::describe);
    known.set(Known { all: all.ok().map(Rc::new), deleted, problem });
}
