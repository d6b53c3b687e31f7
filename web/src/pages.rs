//! One file per page.

mod not_found;
mod sets;

use yew::{Html, html};

use crate::route::Route;

/// The page of a route.
#[expect(clippy::needless_pass_by_value, reason = "the router hands the route over")]
pub(crate) fn show(route: Route) -> Html {
    match route {
        Route::Sets => html! { <sets::Sets /> },
        _ => html! { <not_found::NotFound /> },
    }
}
