//! The app: its state around its pages.

use yew::{Html, component, html};
use yew_router::{HashRouter, Switch};

use crate::components::{FilesProvider, Shell, WorkspaceProvider};
use crate::pages;
use crate::route::Route;

/// The whole app.
#[component]
pub(crate) fn App() -> Html {
    html! {
        <HashRouter>
            // Around the pages, so that a draft is stored whatever page is shown.
            <WorkspaceProvider>
                // Around the pages, so that a look at a rule does not lose the files that are checked.
                <FilesProvider>
                    <Shell>
                        <Switch<Route> render={pages::show} />
                    </Shell>
                </FilesProvider>
            </WorkspaceProvider>
        </HashRouter>
    }
}
