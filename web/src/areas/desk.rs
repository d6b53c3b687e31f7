use yew::{Html, component, html};

use super::{Area, stage};
use crate::components::{Shell, StorageProvider, WorkspaceNotices, WorkspaceProvider};
use crate::pages::check::Check;
use crate::pages::not_found::NotFound;
use crate::pages::rule::Rule;
use crate::pages::rules::Rules;
use crate::route::Route;
use crate::router::{Router, use_address};

/// Makes this module the desk.
pub fn desk() {
    stage::set::<Desk>();
}

/// What is checked and looked up.
#[component]
fn Desk() -> Html {
    html! {
        <Router area={Area::Desk}>
            <StorageProvider>
                // Around the pages, so that a set that is begun here is stored.
                <WorkspaceProvider>
                    <Shell notices={html! { <WorkspaceNotices /> }}><Page /></Shell>
                </WorkspaceProvider>
            </StorageProvider>
        </Router>
    }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    match use_address().route {
        Route::Check => html! { <Check /> },
        Route::Rules => html! { <Rules /> },
        Route::Rule { code } => html! { <Rule {code} /> },
        _ => html! { <NotFound /> },
    }
}
