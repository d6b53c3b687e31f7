use yew::{Html, component, html};

use super::{Area, stage};
use crate::components::Shell;
use crate::pages::not_found::NotFound;
use crate::pages::rule::Rule;
use crate::pages::rules::Rules;
use crate::route::Route;
use crate::router::{Router, use_address};

/// Makes this module the manual.
pub fn manual() {
    stage::set::<Manual>();
}

/// What is looked up.
#[component]
fn Manual() -> Html {
    html! {
        <Router area={Area::Manual}>
            <Shell notices={Html::default()}><Page /></Shell>
        </Router>
    }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    match use_address().route {
        Route::Rules => html! { <Rules /> },
        Route::Rule { code } => html! { <Rule {code} /> },
        _ => html! { <NotFound /> },
    }
}
