use yew::{Callback, Children, Html, MouseEvent, Properties, component, html};

use crate::browser;
use crate::route::Route;
use crate::router::use_address;

/// What [`Shell`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the app has to say that belongs to no single page.
    pub(crate) notices: Html,
    /// The page.
    pub(crate) children: Children,
}

/// What is around every page: the way to the others, and what the app wants to say.
#[component]
pub(crate) fn Shell(props: &Props) -> Html {
    let address = use_address();
    let skip = Callback::from(|_: MouseEvent| {
        browser::focus_id("main");
    });
    html! {
        <div class="shell">
            // A link would change the address, which names the page.
            <button type="button" class="skip" onclick={skip}>{ "Skip to the content" }</button>
            <header class="shell__header">
                <a class="brand" href={Route::Sets.href()}>
                    <svg class="brand__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
                        <path d="M4 7.5L12 3l8 4.5-8 4.5z M4 12l8 4.5 8-4.5 M4 16.5L12 21l8-4.5" />
                    </svg>
                    { "Offerset" }
                </a>
                <nav class="shell__nav" aria-label="Main">
                    for (entry, label) in NAVIGATION {
                        <a href={entry.href()} aria-current={current(&entry, &address.route)}>{ label }</a>
                    }
                </nav>
            </header>
            <div class="notices" role="status">{ props.notices.clone() }</div>
            <main id="main" class="shell__main" tabindex="-1">{ props.children.clone() }</main>
            <footer class="shell__footer">
                <p>
                    { "Offerset checks before AWS does; AWS decides. What you enter stays in this browser." }
                </p>
            </footer>
        </div>
    }
}

/// Whether the page on show is the one that `entry` leads to, or one behind it.
fn current(entry: &Route, shown: &Route) -> Option<&'static str> {
    if shown == entry { Some("page") } else { (shown.section().as_ref() == Some(entry)).then_some("true") }
}

/// The pages that are always one click away, in words that have room on a telephone.
const NAVIGATION: [(Route, &str); 4] =
    [(Route::Sets, "Offer sets"), (Route::Check, "Check"), (Route::Agreements, "Agreements"), (Route::Rules, "Rules")];
