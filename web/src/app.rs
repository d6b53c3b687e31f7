//! The app: its state around its pages.

use yew::{Html, component, html};
use yew_router::{HashRouter, Switch};

use crate::components::{Shell, WorkspaceProvider};
use crate::pages;
use crate::route::Route;

/// The whole app.
#[component]
pub(crate) fn App() -> Html {
    html! {
        <HashRouter>
            // Around the pages, so that a draft is stored whatever page is shown.
            <WorkspaceProvider>
                <Shell>
                    <Switch<Route> render={pages::show} />
                </Shell>
            </WorkspaceProvider>
        </HashRouter>
    }
}
