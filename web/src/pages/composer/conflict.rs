use std::rc::Rc;

use serde_json::Value;
use yew::{Callback, Html, MouseEvent, UseReducerDispatcher, html};

use crate::browser;
use crate::route::{Route, SetId};
use crate::router;
use crate::state::{Action, Draft, Edit, Entry, Saving, Workspace};

/// What is to be done about a draft that could not be stored.
pub(super) fn conflict(id: &SetId, draft: &Draft, dispatcher: &UseReducerDispatcher<Workspace>) -> Html {
    if matches!(draft.saving, Saving::Saved | Saving::Pending) {
        return Html::default();
    }
    let act = |action: Action| {
        let dispatcher = dispatcher.clone();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action.clone()))
    };
    let keep = {
        let (id, dispatcher) = (id.clone(), dispatcher.clone());
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(Action::Edit { id: id.clone(), edit: Edit::KeepMine, now: browser::now() });
        })
    };
    let copy = {
        let (id, dispatcher, document) = (id.clone(), dispatcher.clone(), Rc::clone(&draft.document));
        Callback::from(move |_: MouseEvent| {
            let copy = SetId::from(browser::random_name().as_str());
            dispatcher.dispatch(Action::Add {
                id: copy.clone(),
                document: Value::clone(&document),
                now: browser::now(),
            });
            dispatcher.dispatch(Action::TakeTheirs(id.clone()));
            router::go(&Route::Details { id: copy });
        })
    };
    let download = {
        let document = Rc::clone(&draft.document);
        Callback::from(move |_: MouseEvent| browser::download("offer-set.json", &document.to_string()))
    };
    let button = |onclick: Callback<MouseEvent>, words: &'static str| {
        html! { <button type="button" class="button button--small" {onclick}>{ words }</button> }
    };
    match &draft.saving {
        Saving::Saved | Saving::Pending => Html::default(),
        Saving::Failed(reason) => html! {
            <div class="notice notice--error" role="alert">
                <p>{ "This draft is not saved. " }{ reason }{ " Free some room and try again, or download the draft." }</p>
                { button(act(Action::Retry(id.clone())), "Try again") }
                { button(download, "Download the draft") }
            </div>
        },
        Saving::Conflict(theirs) => html! {
            <div class="notice notice--error" role="alert">
                <p>{ told(theirs.as_deref()) }</p>
                if matches!(theirs.as_deref(), None | Some(Entry::Draft(_))) {
                    { button(keep, "Keep this version") }
                }
                if theirs.is_some() {
                    { button(act(Action::TakeTheirs(id.clone())), "Take the other version") }
                }
                { button(copy, "Keep this one as a copy") }
            </div>
        },
    }
}

fn told(theirs: Option<&Entry>) -> &'static str {
    match theirs {
        None => "This set was deleted in another tab, and your last changes are not saved.",
        Some(Entry::Published(_)) => "This set was published in another tab, and your last changes are not in it.",
        Some(_) => "This set was changed in another tab at the same time. Your last changes are not saved yet.",
    }
}
