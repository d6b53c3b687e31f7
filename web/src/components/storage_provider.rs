use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Children, ContextProvider, Html, Properties, component, html, use_effect_with, use_state_eq};

use crate::storage::{Storage, StorageHandle};

/// What [`StorageProvider`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What uses the storage.
    pub(crate) children: Children,
}

/// Opens the storage, and gives it to everything inside of it.
#[component]
pub(crate) fn StorageProvider(props: &Props) -> Html {
    let storage = use_state_eq(StorageHandle::default);
    use_effect_with((), {
        let storage = storage.setter();
        move |()| {
            spawn_local(async move {
                storage.set(match Storage::open().await {
                    Ok(opened) => StorageHandle::Open(Rc::new(opened)),
                    Err(failure) => StorageHandle::Unavailable(failure.describe().into()),
                });
            });
        }
    });
    html! { <ContextProvider<StorageHandle> context={(*storage).clone()}>{ props.children.clone() }</ContextProvider<StorageHandle>> }
}
