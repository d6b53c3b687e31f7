use yew::{Html, component, html};

use super::{Area, stage};
use crate::components::{Shell, StorageProvider, WorkspaceNotices, WorkspaceProvider};
use crate::pages::not_found::NotFound;
use crate::pages::published::Published as PublishedPage;
use crate::route::Route;
use crate::router::{Router, use_address};

/// Makes this module the area of published sets.
pub fn published() {
    stage::set::<Published>();
}

/// What is about one published set.
#[component]
fn Published() -> Html {
    html! {
        <Router area={Area::Published}>
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
        Route::Published { id } => html! { <PublishedPage {id} /> },
        _ => html! { <NotFound /> },
    }
}
