use offerset::Diagnostic;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::browser;
use crate::components::field::fix_button;
use crate::components::{Icon, Prose, SeverityLook as _, page_of, sentence};
use crate::form::Form;

/// What [`FindingItem`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The finding.
    pub(super) finding: Diagnostic,
    /// Called when the user follows the finding to its place.
    pub(super) on_follow: Callback<()>,
}

/// One finding: what is wrong, as a link to where it is, why it matters, and the repairs.
#[component]
pub(super) fn FindingItem(props: &Props) -> Html {
    let Props { form, finding, on_follow } = props;
    let place = page_of(&form.id, &form.document, &finding.location);
    let href = browser::href_naming(&place.href(), &finding.location);
    let onclick = {
        let (place, location, on_follow) = (place.href(), finding.location.clone(), on_follow.clone());
        Callback::from(move |event: MouseEvent| {
            on_follow.emit(());
            // Where the address stays the same, the browser would do nothing.
            if browser::is_at(&place) && browser::focus_location(&location) {
                event.prevent_default();
            }
        })
    };
    html! {
        <li class={format!("check check--{}", finding.class())}>
            <a class="check__link" {href} {onclick}>
                <Icon name={finding.icon()} />
                <span>
                    <span class="visually-hidden">{ finding.label() }{ ": " }</span>
                    <Prose text={sentence(&finding.message)} />
                </span>
            </a>
            if !finding.incomplete {
                <p class="check__help">{ finding.help }</p>
                if let Some(refusal) = &finding.aws {
                    <p class="check__code">{ "AWS: " }<code>{ refusal.code }</code></p>
                }
            }
            if !finding.fixes.is_empty() {
                <div class="row check__fixes">
                    { for finding.fixes.iter().map(|fix| fix_button(&form.editor(), finding, fix)) }
                </div>
            }
        </li>
    }
}
