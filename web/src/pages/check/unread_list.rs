use std::rc::Rc;

use yew::{Html, Properties, component, html, use_state};

use super::show_all::cut;
use crate::components::{prose, sentence};
use crate::files::Found;
use crate::intl;

/// What [`UnreadList`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The files, and what was found in them.
    pub(super) found: Rc<Found>,
}

/// How many parts are shown at first.
const FEW: usize = 10;

/// The parts of files that became part of no set, so that nobody takes them for checked.
#[component]
pub(super) fn UnreadList(props: &Props) -> Html {
    let found = &props.found;
    let is_whole = use_state(|| false);
    if found.unread.is_empty() {
        return Html::default();
    }
    let (count, more) = cut(found.unread.len(), FEW, &is_whole, "parts");
    html! {
        <section class="card stack report" aria-labelledby="unread">
            <h2 id="unread">{ "Not used" }</h2>
            <p class="soft">{ "Parts of the files that belong to no offer set, or that a document has no room for." }</p>
            <ul class="report__findings">
                for unread in found.unread.iter().take(count) {
                    <li class="report__finding">
                        <p>{ prose(&sentence(&unread.what)) }</p>
                        <p class="report__place">
                            <span>
                                { found.name(unread.at.file) }
                                if let Some((excerpt, _)) = found.excerpt(&unread.at) {
                                    { format!(", line {}", intl::number(excerpt.line)) }
                                }
                            </span>
                            <code>{ unread.at.location.as_str() }</code>
                            if let Some(inside) = &unread.at.inside {
                                <span>{ "in its text " }<code>{ inside.as_str() }</code></span>
                            }
                        </p>
                    </li>
                }
            </ul>
            { more }
        </section>
    }
}
