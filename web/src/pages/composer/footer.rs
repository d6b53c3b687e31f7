use yew::{Html, Properties, component, html};

use crate::components::Step;
use crate::route::SetId;

/// What [`Footer`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Which set.
    pub(super) id: SetId,
    /// Which step is shown.
    pub(super) step: Step,
}

/// The way to the step before and to the step behind.
#[component]
pub(super) fn Footer(props: &Props) -> Html {
    let Props { id, step } = props;
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
