use yew::{Children, Html, Properties, component, html};

use super::Area;
use crate::components::{Shell, StorageProvider, WorkspaceNotices, WorkspaceProvider};
use crate::router::Router;

/// What [`Seller`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Which area.
    pub(super) area: Area,
    /// The page that the address asks for.
    pub(super) children: Children,
}

/// What is around the pages of a seller's area: the offer sets of this device, and what the app has to say about them.
#[component]
pub(super) fn Seller(props: &Props) -> Html {
    html! {
        <Router area={props.area}>
            <StorageProvider>
                // Around the pages, so that what is begun or changed on one is stored whatever page is shown next.
                <WorkspaceProvider>
                    <Shell notices={html! { <WorkspaceNotices /> }}>{ props.children.clone() }</Shell>
                </WorkspaceProvider>
            </StorageProvider>
        </Router>
    }
}
