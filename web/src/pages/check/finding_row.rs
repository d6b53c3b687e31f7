use offerset::{Diagnostic, Fix};
use yew::{Callback, Html, MouseEvent, html};

use crate::components::{SeverityLook as _, message, prose};
use crate::route::Route;

/// One finding about a file: what, where, why, what AWS would answer, and the repairs.
pub(super) fn finding_row(finding: &Diagnostic, place: &str, on_fix: Option<&Callback<Fix>>) -> Html {
    html! {
        <li class="report__finding">
            <p class={format!("{} report__message", finding.tone())}>
                { message(finding, &finding.message) }
            </p>
            <p class="soft">
                { place }
                if !finding.location.as_str().is_empty() {
                    { " · " }<code>{ finding.location.as_str() }</code>
                }
                if let Some(refusal) = &finding.aws {
                    { " · AWS: " }<code>{ refusal.code }</code>
                }
            </p>
            if !finding.incomplete {
                <p>{ finding.help }</p>
            }
            <div class="row">
                if let Some(on_fix) = on_fix {
                    { for finding.fixes.iter().map(|fix| repair(on_fix, fix)) }
                }
                <a class="report__rule" href={Route::Rule { code: finding.code.to_owned() }.href()}>
                    { "About this rule" }<span class="visually-hidden">{ format!(": {}", finding.code) }</span>
                </a>
            </div>
        </li>
    }
}

fn repair(on_fix: &Callback<Fix>, fix: &Fix) -> Html {
    let onclick = {
        let fix = fix.clone();
        on_fix.reform(move |_: MouseEvent| fix.clone())
    };
    html! { <button type="button" class="button button--small" {onclick}>{ prose(&fix.title) }</button> }
}
