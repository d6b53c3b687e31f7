//! The app: its state around its pages.

use yew::{Html, component, html};

use crate::components::{FilesProvider, Shell, WorkspaceProvider};
use crate::pages;
use crate::router::{Router, use_address};

/// The whole app.
#[component]
pub(crate) fn App() -> Html {
    html! {
        <Router>
            // Around the pages, so that a draft is stored whatever page is shown.
            <WorkspaceProvider>
                // Around the pages, so that a look at a rule does not lose the files that are checked.
                <FilesProvider>
                    <Shell>
                        <Page />
                    </Shell>
                </FilesProvider>
            </WorkspaceProvider>
        </Router>
    }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    pages::show(use_address().route)
}
