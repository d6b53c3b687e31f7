use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state_eq};

use super::{IconName, icon};
use crate::browser;

/// What [`CopyButton`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What is copied.
    pub(crate) text: AttrValue,
    /// What the button says.
    pub(crate) what: AttrValue,
    /// What is copied, for those who hear the button and do not see what it stands beside.
    #[prop_or_default]
    pub(crate) about: Option<AttrValue>,
    /// Whether it is the main thing to do.
    #[prop_or_default]
    pub(crate) is_primary: bool,
}

/// What became of copying.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    Copied,
    Failed,
}

/// A button that copies a text, and says whether that worked.
#[component]
pub(crate) fn CopyButton(props: &Props) -> Html {
    let state = use_state_eq(|| State::Idle);
    use_effect_with(props.text.clone(), {
        let state = state.setter();
        move |_| state.set(State::Idle)
    });
    let onclick = {
        let (text, state) = (props.text.clone(), state.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, state) = (text.clone(), state.clone());
            spawn_local(async move {
                state.set(if browser::copy(&text).await { State::Copied } else { State::Failed });
            });
        })
    };
    let (name, words) = match *state {
        State::Idle => (IconName::Clone, ""),
        State::Copied => (IconName::Check, "Copied"),
        State::Failed => {
            (IconName::Warning, "This browser does not let pages copy: select the text and copy it by hand.")
        }
    };
    html! {
        <span class="row">
            <button type="button" class={if props.is_primary { "button button--primary" } else { "button" }} {onclick}>
                { icon(name) }{ &props.what }
                if let Some(about) = &props.about {
                    <span class="visually-hidden">{ format!(" {about}") }</span>
                }
            </button>
            <span class="soft" role="status">{ words }</span>
        </span>
    }
}
