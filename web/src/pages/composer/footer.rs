use yew::{Html, html};

use crate::components::Step;
use crate::route::SetId;

/// The way to the step before and to the step behind.
pub(super) fn footer(id: &SetId, step: Step) -> Html {
    let link = |step: Step, class: &'static str, words: &str| {
        let route = step.route(id.clone());
        html! { <a {class} href={route.href()}>{ format!("{words}{}", route.title()) }</a> }
    };
    html! {
        <div class="row row--spread composer__footer">
            { step.previous().map_or_else(|| html! { <span /> }, |step| link(step, "button", "Back: ")) }
            { step.next().map(|step| link(step, "button button--primary", "Continue: ")).unwrap_or_default() }
        </div>
    }
}
