use wasm_bindgen_futures::spawn_local;
use yew::{Html, Properties, component, html, use_effect_with, use_state_eq};

use crate::accepted::Accepted;
use crate::components::PageHeading;
use crate::components::buyer::receipt_view;
use crate::hooks::use_storage;
use crate::route::Route;
use crate::storage::StorageHandle;

/// What [`Receipt`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The digest of what was accepted.
    pub(crate) digest: String,
}

/// The receipt of one accepted set.
#[component]
pub(crate) fn Receipt(props: &Props) -> Html {
    let storage = use_storage();
    // `None` while it is being looked for.
    let found = use_state_eq(|| None::<Option<Accepted>>);
    use_effect_with((storage.clone(), props.digest.clone()), {
        let found = found.setter();
        move |(storage, digest)| {
            let Some(storage) = storage.open().cloned() else { return };
            let digest = digest.clone();
            spawn_local(async move {
                found.set(Some(Accepted::find(&storage, &digest).await.ok().flatten()));
            });
        }
    });
    let is_unavailable = matches!(storage, StorageHandle::Unavailable(_));
    match &*found {
        Some(Some(accepted)) => html! {
            <>
                <nav class="trail" aria-label="Breadcrumb"><a href={Route::Agreements.href()}>{ Route::Agreements.title() }</a></nav>
                <div class="page-head">
                    <PageHeading
                        title={accepted.receipt.title().to_owned()}
                        tab_title={format!("Accepted: {}", accepted.receipt.title())}
                    />
                </div>
                { receipt_view(accepted, None) }
            </>
        },
        None if !is_unavailable => html! { <p role="status">{ "Opening…" }</p> },
        _ => html! {
            <div class="stack">
                <PageHeading title="No such receipt" />
                <p>{ "This browser has no receipt with this digest. Receipts are kept in the browser in which the set was accepted." }</p>
                <p><a href={Route::Agreements.href()}>{ "See all agreements" }</a></p>
            </div>
        },
    }
}
