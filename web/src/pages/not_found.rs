use yew::{Html, component, html};

use crate::components::PageHeading;
use crate::route::Route;

/// What is shown for an address that leads nowhere.
#[component]
pub(crate) fn NotFound() -> Html {
    html! {
        <>
            <PageHeading title={Route::NotFound.title()} />
            <p>{ "The address is mistyped, or what it led to was deleted." }</p>
            <p><a href={Route::Sets.href()}>{ "Go to the offer sets" }</a></p>
        </>
    }
}
