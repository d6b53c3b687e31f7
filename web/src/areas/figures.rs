use yew::{Html, component, html};

use super::{Area, stage};
use crate::components::{Shell, StorageProvider, WorkspaceNotices, WorkspaceProvider};
use crate::pages::figures::Figures as FiguresPage;
use crate::pages::ledger::Ledger;
use crate::pages::not_found::NotFound;
use crate::route::Route;
use crate::router::{Router, use_address};

/// Makes this module the area of figures.
pub fn figures() {
    stage::set::<Figures>();
}

/// The figures of a set, and the ledger.
#[component]
fn Figures() -> Html {
    html! {
        <Router area={Area::Figures}>
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
        Route::Figures { id } => html! { <FiguresPage {id} /> },
        Route::Ledger => html! { <Ledger /> },
        _ => html! { <NotFound /> },
    }
}
