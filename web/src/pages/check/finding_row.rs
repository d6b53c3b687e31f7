use offerset::{Diagnostic, Fix};
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::components::{Icon, Prose, SeverityLook as _, sentence};
use crate::route::Route;

/// What [`FindingRow`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The finding.
    pub(super) finding: Diagnostic,
    /// Where it is, in words.
    pub(super) place: AttrValue,
    /// Applies one of its repairs; [`None`] where nothing is to be repaired.
    pub(super) on_fix: Option<Callback<Fix>>,
}

/// One finding about a file: what, where, why, what AWS would answer, and the repairs.
#[component]
pub(super) fn FindingRow(props: &Props) -> Html {
    let Props { finding, place, on_fix } = props;
    html! {
        <li class="report__finding">
            <p class={format!("tone tone--{} report__message", finding.class())}>
                <Icon name={finding.icon()} />
                <span>
                    <span class="visually-hidden">{ finding.label() }{ ": " }</span>
                    <Prose text={sentence(&finding.message)} />
                </span>
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
    html! { <button type="button" class="button button--small" {onclick}><Prose text={fix.title.clone()} /></button> }
}
