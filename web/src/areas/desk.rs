use yew::{Html, component, html};

use super::{Area, stage};
use crate::components::Shell;
use crate::pages::check::Check;
use crate::pages::not_found::NotFound;
use crate::route::Route;
use crate::router::{Router, use_address};

/// Makes this module the desk.
pub fn desk() {
    stage::set::<Desk>();
}

/// What is checked. Nothing of it is stored: a draft that is begun here is handed to the composer.
#[component]
fn Desk() -> Html {
    html! {
        <Router area={Area::Desk}>
            <Shell notices={Html::default()}><Page /></Shell>
        </Router>
    }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    match use_address().route {
        Route::Check => html! { <Check /> },
        _ => html! { <NotFound /> },
    }
}
