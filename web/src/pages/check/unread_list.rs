use yew::{Html, html};

use super::long_list::Cut;
use crate::components::{prose, sentence};
use crate::files::Found;
use crate::intl;

/// How many parts are shown at first.
const FEW: usize = 10;

/// The parts of files that became part of no set, so that nobody takes them for checked.
pub(super) fn unread_list(found: &Found, cut: &Cut) -> Html {
    if found.unread.is_empty() {
        return Html::default();
    }
    let (count, more) = cut.of(found.unread.len(), FEW, "parts");
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
