use yew::{Html, component, html};

use crate::components::PageHeading;

/// What was earned with the sets that were accepted.
#[component]
pub(crate) fn Ledger() -> Html {
    html! { <PageHeading title="Ledger" tab_title="Ledger" /> }
}
