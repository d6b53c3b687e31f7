//! What components ask the app for.

mod use_persistence;

use yew::{UseReducerHandle, hook, use_context};

pub(crate) use use_persistence::use_persistence;

use crate::state::Workspace;
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
    use_context::<StorageHandle>().flatten()
}
