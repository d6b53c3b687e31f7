use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use yew::{AttrValue, Html, Properties, component, html, use_effect_with, use_node_ref};

use crate::areas;
use crate::browser;
use crate::router::use_address;

/// What [`PageHeading`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the page is called.
    pub(crate) title: AttrValue,
    /// What the browser's tab says, when that is not the title.
    #[prop_or_default]
    pub(crate) tab_title: Option<AttrValue>,
}

/// The heading of a page: the browser's tab says the same, and whoever comes from another page is taken to it.
#[component]
pub(crate) fn PageHeading(props: &Props) -> Html {
    let heading = use_node_ref();

    use_effect_with(props.tab_title.clone().unwrap_or_else(|| props.title.clone()), |title| browser::set_title(title));

    let address = use_address();
    use_effect_with(address.route, {
        let heading = heading.clone();
        move |_| {
            // The page before goes now, so that the focus has somewhere to go.
            areas::show();
            // On the first page the browser has just put the focus where it belongs, and an address that names a field
            // leads to that field.
            if areas::is_navigating()
                && let Some(heading) = heading.get().and_then(|node| node.dyn_into::<HtmlElement>().ok())
            {
                browser::scroll_to_top();
                // A heading that can not be focused is still read first.
                let _ = heading.focus();
            }
        }
    });

    html! { <h1 ref={heading} class="page-heading" tabindex="-1">{ &props.title }</h1> }
}
