//! What components ask the app for.

mod use_desk;
mod use_manual;
mod use_persistence;
mod use_undo_keys;

use serde_json::Value;
use yew::{Callback, UseReducerHandle, hook, use_context};

pub(crate) use use_desk::use_desk;
pub(crate) use use_manual::use_manual;
pub(crate) use use_persistence::use_persistence;
pub(crate) use use_undo_keys::use_undo_keys;

use crate::browser;
use crate::route::{Route, SetId};
use crate::router;
use crate::state::{Action, Workspace};
use crate::storage::StorageHandle;

/// The workspace and the way to change it.
pub(crate) type WorkspaceHandle = UseReducerHandle<Workspace>;

/// The workspace. It has to be asked for inside of [`crate::components::WorkspaceProvider`], as everything is.
#[hook]
pub(crate) fn use_workspace() -> WorkspaceHandle {
    use_context().unwrap_or_else(|| wasm_bindgen::throw_str("no workspace around this component"))
}

/// The storage, for what is not in the workspace.
#[hook]
pub(crate) fn use_storage() -> StorageHandle {
    use_context().unwrap_or_default()
}

/// Begins a draft with a document, and shows it.
#[hook]
pub(crate) fn use_adder() -> Callback<Value> {
    let workspace = use_workspace();
    Callback::from(move |document: Value| {
        let id = SetId::from(browser::random_name().as_str());
        workspace.dispatch(Action::Add { id: id.clone(), document, now: browser::now() });
        router::go(&Route::Details { id });
    })
}
