//! One file per page.

mod not_found;
mod rule;
pub(crate) mod rules;
mod sets;

use yew::{Html, html};

use crate::route::Route;

/// The page of a route.
#[expect(clippy::needless_pass_by_value, reason = "the router hands the route over")]
pub(crate) fn show(route: Route) -> Html {
    match route {
        Route::Sets => html! { <sets::Sets /> },
        Route::Rules => html! { <rules::Rules /> },
        Route::Rule { code } => html! { <rule::Rule {code} /> },
        _ => html! { <not_found::NotFound /> },
    }
}
