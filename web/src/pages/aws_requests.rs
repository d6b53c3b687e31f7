use yew::{Html, Properties, component, html};

use crate::components::PageHeading;
use crate::hooks::use_workspace;
use crate::pages::not_found::NotFound;
use crate::route::SetId;

/// What [`AwsRequests`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Which set.
    pub(crate) id: SetId,
}

/// The requests that bring a published set to AWS.
#[component]
pub(crate) fn AwsRequests(props: &Props) -> Html {
    if !use_workspace().entries.contains_key(&props.id) {
        return html! { <NotFound /> };
    }
    html! { <PageHeading title="Requests to AWS" tab_title="Requests to AWS" /> }
}
