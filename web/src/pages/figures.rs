use yew::{Html, Properties, component, html};

use crate::components::PageHeading;
use crate::hooks::use_workspace;
use crate::pages::not_found::NotFound;
use crate::route::SetId;

/// What [`Figures`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Which set.
    pub(crate) id: SetId,
}

/// The figures of a set: fees, payouts, timeline, messages.
#[component]
pub(crate) fn Figures(props: &Props) -> Html {
    if !use_workspace().entries.contains_key(&props.id) {
        return html! { <NotFound /> };
    }
    html! { <PageHeading title="Figures" tab_title="Figures" /> }
}
