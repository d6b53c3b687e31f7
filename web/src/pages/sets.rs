use yew::{Html, component, html};

use crate::components::PageHeading;
use crate::route::Route;

/// The list of offer sets.
#[component]
pub(crate) fn Sets() -> Html {
    html! { <PageHeading title={Route::Sets.title()} /> }
}
