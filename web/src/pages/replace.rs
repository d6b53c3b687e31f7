use yew::{Html, Properties, component, html};

use crate::components::PageHeading;
use crate::hooks::use_workspace;
use crate::pages::not_found::NotFound;
use crate::route::SetId;

/// What [`Replace`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Which set.
    pub(crate) id: SetId,
}

/// How a set that was released is replaced by another one.
#[component]
pub(crate) fn Replace(props: &Props) -> Html {
    if !use_workspace().entries.contains_key(&props.id) {
        return html! { <NotFound /> };
    }
    html! { <PageHeading title="Replace the set" tab_title="Replace the set" /> }
}
