use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, component, html};

use crate::hooks::{use_storage, use_workspace};
use crate::state::{Action, StorageState};
use crate::storage::StorageHandle;

/// Says that nothing is stored, and what was just deleted.
#[component]
pub(crate) fn WorkspaceNotices() -> Html {
    let workspace = use_workspace();
    let unstored = match &workspace.storage {
        StorageState::Unavailable(reason) => unstored(reason),
        _ => Html::default(),
    };
    let dispatch = |action: Action| {
        let dispatcher = workspace.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action.clone()))
    };
    html! {
        <>
            { unstored }
            if let Some((_, entry)) = &workspace.deleted {
                <p class="notice">
                    { format!("{} was deleted. ", entry.title()) }
                    <button type="button" class="button button--small" onclick={dispatch(Action::Restore)}>{ "Undo" }</button>
                    <button type="button" class="button button--small button--quiet" onclick={dispatch(Action::Forget)}>
                        { "Dismiss" }
                    </button>
                </p>
            }
        </>
    }
}

/// Says that nothing is stored.
#[component]
pub(crate) fn StorageNotice() -> Html {
    match use_storage() {
        StorageHandle::Unavailable(reason) => unstored(&reason),
        _ => Html::default(),
    }
}

fn unstored(reason: &Rc<str>) -> Html {
    html! {
        <p class="notice notice--warning">
            { "This browser keeps nothing: all is lost when the page is closed. Download what you need. " }
            { reason }
        </p>
    }
}
