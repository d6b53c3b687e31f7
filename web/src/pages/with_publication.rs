use std::rc::Rc;

use yew::{Html, Properties, html};

use crate::pages::not_found::NotFound;
use crate::route::{Route, SetId};
use crate::router::Redirect;
use crate::state::{Entry, Publication, StorageState, Workspace};

/// What the page of a set is given.
#[derive(PartialEq, Properties)]
pub(crate) struct SetProps {
    /// Which set.
    pub(crate) id: SetId,
}

/// What a page is given about a published set.
#[derive(PartialEq, Properties)]
pub(super) struct PublicationProps {
    /// Which set.
    pub(super) id: SetId,
    /// What was published.
    pub(super) publication: Publication,
}

/// A page about the published set `id`. A draft has none of these: its last step is shown, where it is published.
pub(super) fn with_publication(workspace: &Workspace, id: &SetId, page: impl FnOnce(&Publication) -> Html) -> Html {
    match workspace.entries.get(id).map(Rc::as_ref) {
        Some(Entry::Published(publication)) => page(publication),
        Some(Entry::Draft(_)) => html! { <Redirect to={Route::Review { id: id.clone() }} /> },
        None if workspace.storage == StorageState::Opening => Html::default(),
        _ => html! { <NotFound /> },
    }
}
