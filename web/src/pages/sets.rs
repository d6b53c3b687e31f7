mod examples;
mod file_import;
mod set_row;

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, component, html};

use crate::browser;
use crate::components::{IconName, PageHeading, icon};
use crate::hooks::{WorkspaceHandle, use_adder, use_storage, use_workspace};
use crate::route::{Route, SetId};
use crate::state::{Action, Entry, StorageState, shape};
use examples::examples;
use file_import::FileImport;
use set_row::SetRow;

/// The list of offer sets.
#[component]
pub(crate) fn Sets() -> Html {
    let workspace = use_workspace();
    let storage = use_storage();
    let add = use_adder();

    let new = add.reform(|_: MouseEvent| shape::new_set());
    let clear = {
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| {
            if !browser::confirm(
                "Delete all offer sets, drafts and published ones, and all agreements in this browser? This can not be undone.",
            ) {
                return;
            }
            let dispatcher = workspace.dispatcher();
            if let Some(storage) = storage.open().cloned() {
                wasm_bindgen_futures::spawn_local(async move {
                    match storage.clear().await {
                        Ok(()) => dispatcher.dispatch(Action::Clear),
                        Err(failure) => browser::alert(&failure.describe()),
                    }
                });
            } else {
                dispatcher.dispatch(Action::Clear);
            }
        })
    };
    let sets = newest_first(&workspace);
    html! {
        <>
            <div class="page-head">
                <PageHeading title={Route::Sets.title()} />
                <div class="row">
                    <FileImport on_import={add.clone()} />
                    <button type="button" class="button button--primary" onclick={new}>
                        { icon(IconName::Add) }
                        { "New offer set" }
                    </button>
                </div>
            </div>
            if sets.is_empty() {
                if workspace.storage != StorageState::Opening {
                    <div class="card welcome">
                        <h2>{ "Several private offers, accepted with one click" }</h2>
                        <p>
                            { "An offer set bundles 2 to 7 private offers for one buyer. AWS says what is wrong with it \
                               at the very last step; Offerset says it while you type. Begin with a new set, open a \
                               file, or try an example." }
                        </p>
                        { examples(&add) }
                    </div>
                }
            } else {
                <div class="card card--flush">
                    <table class="table table--cards">
                        <caption class="visually-hidden">{ "Offer sets in this browser, the newest first" }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ "Name" }</th>
                                <th scope="col">{ "Buyer" }</th>
                                <th scope="col" class="table__number">{ "Offers" }</th>
                                <th scope="col" class="table__number">{ "Total" }</th>
                                <th scope="col">{ "Expires" }</th>
                                <th scope="col">{ "State" }</th>
                                <th scope="col"><span class="visually-hidden">{ "Actions" }</span></th>
                            </tr>
                        </thead>
                        <tbody>
                            for (id, entry) in sets {
                                <SetRow key={id.as_str()} id={id.clone()} {entry} />
                            }
                        </tbody>
                    </table>
                </div>
                <div class="page-foot">
                    <details class="disclosure">
                        <summary>{ "Start from an example" }</summary>
                        { examples(&add) }
                    </details>
                    // Before the storage is read, this would delete less than all.
                    if workspace.storage != StorageState::Opening {
                        <button type="button" class="button button--quiet button--danger" onclick={clear}>
                            { "Delete all data" }
                        </button>
                    }
                </div>
            }
        </>
    }
}

fn newest_first(workspace: &WorkspaceHandle) -> Vec<(SetId, Rc<Entry>)> {
    let mut sets: Vec<(SetId, Rc<Entry>)> = Vec::with_capacity(workspace.entries.iter().len());
    for (id, entry) in workspace.entries.iter() {
        let place = sets.partition_point(|(_, other)| other.changed_at() >= entry.changed_at());
        sets.insert(place, (id.clone(), Rc::clone(entry)));
    }
    sets
}
