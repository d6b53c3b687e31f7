use std::cell::Cell;

use yew::{Children, ContextProvider, Html, Properties, component, html, use_effect_with, use_reducer_eq};

use crate::hooks::{WorkspaceHandle, use_persistence};
use crate::state::{Deleted, Workspace};

thread_local! {
    /// What was deleted last, while another area is shown.
    static KEPT: Cell<Option<Deleted>> = const { Cell::new(None) };
}

/// What [`WorkspaceProvider`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What uses the workspace.
    pub(crate) children: Children,
}

/// Holds the workspace, keeps it in the storage, and gives it to everything inside of it.
#[component]
pub(crate) fn WorkspaceProvider(props: &Props) -> Html {
    let workspace = use_reducer_eq(|| Workspace { deleted: KEPT.take(), ..Workspace::default() });
    use_effect_with(workspace.clone(), |workspace| KEPT.set(workspace.deleted.clone()));
    use_persistence(&workspace);
    html! { <ContextProvider<WorkspaceHandle> context={workspace}>{ props.children.clone() }</ContextProvider<WorkspaceHandle>> }
}
