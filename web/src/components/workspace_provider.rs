use yew::{Children, ContextProvider, Html, Properties, component, html, use_reducer_eq};

use crate::hooks::{WorkspaceHandle, use_persistence};
use crate::state::Workspace;
use crate::storage::StorageHandle;

/// What [`WorkspaceProvider`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What uses the workspace.
    pub(crate) children: Children,
}

/// Holds the workspace, keeps it in the storage, and gives both to everything inside of it.
#[component]
pub(crate) fn WorkspaceProvider(props: &Props) -> Html {
    let workspace = use_reducer_eq(Workspace::default);
    let storage = use_persistence(&workspace);
    html! {
        <ContextProvider<WorkspaceHandle> context={workspace}>
            <ContextProvider<StorageHandle> context={storage}>
                { props.children.clone() }
            </ContextProvider<StorageHandle>>
        </ContextProvider<WorkspaceHandle>>
    }
}
