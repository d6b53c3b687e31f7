//! Which page is shown: the fragment of the address says it, so that the app runs from any static host.
//!
//! Links are plain `<a href="#/…">`; the browser follows them and keeps the history. A query may stand behind the path, for
//! what a page is to show; like all of the fragment, no server gets it.

use std::rc::Rc;

use gloo::events::EventListener;
use yew::{
    Children, ContextProvider, Html, Properties, component, hook, html, use_context, use_effect_with, use_state_eq,
};

use crate::areas::Area;
use crate::route::Route;

/// Where the browser is within the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    /// The page.
    pub(crate) route: Route,
    /// What stands behind the question mark; empty when there is none.
    pub(crate) query: Rc<str>,
}

impl Address {
    /// Reads a fragment such as `#/rules?search=price`.
    fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        Self { route: Route::parse(path), query: query.into() }
    }

    fn current() -> Self {
        Self::parse(&gloo::utils::window().location().hash().unwrap_or_default())
    }
}

/// What [`Router`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct RouterProps {
    /// The area whose pages are shown. While the browser goes to a page of another one, the page stays as it is.
    pub(crate) area: Area,
    /// What asks for the address.
    pub(crate) children: Children,
}

/// Tells everything inside of it which page is asked for.
#[component]
pub(crate) fn Router(props: &RouterProps) -> Html {
    let address = use_state_eq(Address::current);
    use_effect_with((), {
        let (area, address) = (props.area, address.setter());
        move |()| {
            let listener = EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
                let current = Address::current();
                if current.route.area() == area {
                    address.set(current);
                }
            });
            move || drop(listener)
        }
    });
    html! { <ContextProvider<Address> context={(*address).clone()}>{ props.children.clone() }</ContextProvider<Address>> }
}

/// Where the browser is within the app.
#[hook]
pub(crate) fn use_address() -> Address {
    use_context().unwrap_or_else(|| wasm_bindgen::throw_str("no router around this component"))
}

/// Whether the browser is still there: for what takes a while, and may be done when somebody has gone on.
pub(crate) fn is_at(address: &Address) -> bool {
    Address::current() == *address
}

/// Goes to a page.
pub(crate) fn go(route: &Route) {
    // A browser that does not go there stays.
    let _ = gloo::utils::window().location().set_hash(&route.path());
}

/// Goes to a page that takes the place of this one in the history.
pub(crate) fn go_instead(route: &Route) {
    let _ = gloo::utils::window().location().replace(&route.href());
}

/// What [`Redirect`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct RedirectProps {
    /// The page.
    pub(crate) to: Route,
}

/// Goes to another page instead of showing anything.
#[component]
pub(crate) fn Redirect(props: &RedirectProps) -> Html {
    use_effect_with(props.to.clone(), go_instead);
    Html::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_is_a_page_and_a_query() {
        let address = Address::parse("#/rules?search=price");
        assert_eq!(address, Address { route: Route::Rules, query: "search=price".into() });
        assert_eq!(Address::parse("").route, Route::Sets);
    }
}
