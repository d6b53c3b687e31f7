use offerset::aws::{self, ReleasePlan, Values};
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, Properties, TargetCast as _, component, html, use_state_eq};

use super::Tell;
use crate::components::{IconName, icon, prose, sentence};

/// What [`IdField`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The plan that waits for the id.
    pub(super) plan: ReleasePlan,
    /// The name that the plan gives it.
    pub(super) name: String,
    /// What the field is called.
    pub(super) label: String,
    /// The id, where it is known.
    pub(super) value: String,
    /// Takes it.
    pub(super) tell: Tell,
}

/// A field for an id that AWS gave. What can not be that id stays in the field, and is not taken.
#[component]
pub(super) fn IdField(props: &Props) -> Html {
    let Props { plan, name, label, value, tell } = props;
    // What was entered, and why it can not be.
    let refused = use_state_eq(|| None::<(String, String)>);
    let onchange = {
        let (plan, name, tell, refused) = (plan.clone(), name.clone(), tell.clone(), refused.setter());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let id = input.value().trim().to_owned();
            let wrong = aws::fill(&plan, &Values::from([(name.clone(), id.clone())])).err();
            if let Some(wrong) = wrong.filter(|_| !id.is_empty()) {
                refused.set(Some((input.value(), wrong.to_string())));
                return;
            }
            refused.set(None);
            let id = id.split('@').next().unwrap_or_default();
            tell.emit(vec![(name.clone(), id.to_owned())]);
        })
    };
    let id = format!("id-{name}");
    let error = format!("{id}-error");
    let is_wrong = refused.is_some();
    let shown = refused.as_ref().map_or(value, |(entered, _)| entered).clone();
    html! {
        <div class={if is_wrong { "field field--error" } else { "field" }}>
            <label class="field__label" for={id.clone()}>{ label }</label>
            <input
                {id} class="input input--code" type="text" spellcheck="false" autocomplete="off" autocapitalize="none"
                value={shown} {onchange}
                aria-invalid={is_wrong.then_some("true")} aria-describedby={is_wrong.then(|| error.clone())}
            />
            if let Some((_, objection)) = refused.as_ref() {
                <p id={error} class="finding__message text--error" role="alert">
                    { icon(IconName::Error) }<span>{ prose(&sentence(objection)) }</span>
                </p>
            }
        </div>
    }
}
