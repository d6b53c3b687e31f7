use offerset::Diagnostic;
use yew::{Callback, Html, MouseEvent, html};

use crate::browser;
use crate::components::field::fix_button;
use crate::components::{SeverityLook as _, message, page_of};
use crate::form::Form;
use crate::route::Route;

/// One finding: what is wrong, as a link to where it is, why it matters, and the repairs.
pub(super) fn finding_item(form: &Form, finding: &Diagnostic, key: String, on_follow: &Callback<()>) -> Html {
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
        <li class={finding.check_class()} {key}>
            <a class="check__link" {href} {onclick}>
                { message(finding, &finding.message) }
            </a>
            if !finding.incomplete {
                <p class="check__help">{ finding.help }</p>
                if let Some(refusal) = &finding.aws {
                    <p class="check__code">{ "AWS: " }<code>{ refusal.code }</code></p>
                }
            }
            <div class="row check__fixes">
                { for finding.fixes.iter().map(|fix| fix_button(&form.editor(), finding, fix)) }
                // In a tab of its own, so that the place in the composer stays.
                <a class="check__rule" href={Route::Rule { code: finding.code.to_owned() }.href()} target="_blank" rel="noopener">
                    { "About this rule" }
                    <span class="visually-hidden">{ format!(": {} (opens in a new tab)", finding.code) }</span>
                </a>
            </div>
        </li>
    }
}
