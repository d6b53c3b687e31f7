use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, MouseEvent, TargetCast as _, html};

use crate::browser;
use crate::components::{IconName, icon};
use crate::hooks::WorkspaceHandle;
use crate::route::{Route, SetId};
use crate::state::{Action, Entry, Publication, shape};

/// Makes or chooses the set that takes the place of `id`.
pub(super) fn choose(
    workspace: &WorkspaceHandle,
    id: &SetId,
    publication: &Publication,
    chosen: Option<&SetId>,
) -> Html {
    let clone = {
        let (id, document, dispatcher) = (id.clone(), Rc::clone(&publication.document), workspace.dispatcher());
        Callback::from(move |_: MouseEvent| {
            let copy = SetId::from(browser::random_name().as_str());
            let document = shape::cloned(&document);
            dispatcher.dispatch(Action::Add { id: copy.clone(), document, now: browser::now() });
            show(&id, copy.as_str());
        })
    };
    let onchange = {
        let id = id.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                show(&id, &select.value());
            }
        })
    };
    // The newest first.
    let mut others: Vec<&(SetId, Rc<Entry>)> = Vec::new();
    for other in workspace.entries.iter().filter(|(other, entry)| other != id && entry.document().is_some()) {
        let place = others.partition_point(|(_, entry)| entry.changed_at() >= other.1.changed_at());
        others.insert(place, other);
    }
    html! {
        <section class="card stack" aria-labelledby="successor">
            <h2 id="successor">{ "The set that takes its place" }</h2>
            if !others.is_empty() {
                <div class="field">
                    <label class="field__label" for="by">{ "A set on this device" }</label>
                    <select id="by" class="input input--select" {onchange}>
                        <option value="" selected={chosen.is_none()}>{ "None chosen" }</option>
                        for (other, entry) in others {
                            <option value={other.to_string()} selected={chosen == Some(other)}>{ called(entry) }</option>
                        }
                    </select>
                </div>
            }
            <div class="row">
                <button type="button" class={if chosen.is_none() { "button button--primary" } else { "button" }} onclick={clone}>
                    { icon(IconName::Clone) }{ "Clone this set as a draft" }
                </button>
                if let Some((id, entry)) = chosen.and_then(|id| Some((id, workspace.entries.get(id)?))) {
                    if matches!(entry.as_ref(), Entry::Draft(_)) {
                        <a class="button" href={Route::Details { id: id.clone() }.href()}>{ "Edit the draft" }</a>
                    } else {
                        <a class="button" href={Route::Published { id: id.clone() }.href()}>{ "Show the published set" }</a>
                    }
                }
            </div>
        </section>
    }
}

/// Shows the page with `successor` in the place of the set `id`.
fn show(id: &SetId, successor: &str) {
    let page = Route::Replace { id: id.clone() }.href();
    browser::go_to(&if successor.is_empty() { page } else { format!("{page}?by={successor}") });
}

fn called(entry: &Entry) -> String {
    let state = if matches!(entry, Entry::Published(_)) { "published" } else { "draft" };
    format!("{} ({state})", entry.title())
}
