use std::cell::Cell;

use yew::{Children, ContextProvider, Html, Properties, component, html, use_effect_with, use_reducer_eq};

use crate::files::Files;
use crate::hooks::FilesHandle;

thread_local! {
    /// The files while another area is shown.
    static KEPT: Cell<Files> = Cell::default();
}

/// What [`FilesProvider`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What uses the files.
    pub(crate) children: Children,
}

/// Holds the files that are checked, and gives them to everything inside of it.
#[component]
pub(crate) fn FilesProvider(props: &Props) -> Html {
    let files = use_reducer_eq(|| KEPT.take());
    use_effect_with(files.clone(), |files| KEPT.set(Files::clone(files)));
    html! { <ContextProvider<FilesHandle> context={files}>{ props.children.clone() }</ContextProvider<FilesHandle>> }
}
