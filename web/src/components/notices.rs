use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, component, html};

use crate::hooks::use_workspace;
use crate::state::{Action, StorageState};

/// What the app has to say that belongs to no single page: that nothing is stored, or what was just deleted.
#[component]
pub(crate) fn Notices() -> Html {
    let workspace = use_workspace();
    let unstored = match &workspace.storage {
        StorageState::Unavailable(reason) => Some(Rc::clone(reason)),
        _ => None,
    };
    let dispatch = |action: Action| {
        let dispatcher = workspace.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action.clone()))
    };
    html! {
        <div class="notices" role="status">
            if let Some(reason) = unstored {
                <p class="notice notice--warning">
                    { "This browser keeps nothing: all is lost when the page is closed. Download what you need. " }
                    { reason }
                </p>
            }
            if let Some((_, entry)) = &workspace.deleted {
                <p class="notice">
                    { format!("{} was deleted. ", entry.title()) }
                    <button type="button" class="button button--small" onclick={dispatch(Action::Restore)}>{ "Undo" }</button>
                    <button type="button" class="button button--small button--quiet" onclick={dispatch(Action::Forget)}>
                        { "Dismiss" }
                    </button>
                </p>
            }
        </div>
    }
}
