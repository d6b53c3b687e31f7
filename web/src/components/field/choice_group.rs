use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::Choice;

/// What [`ChoiceGroup`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The id of the group; the names of its buttons begin with it.
    pub(crate) id: AttrValue,
    /// What is chosen between.
    pub(crate) label: AttrValue,
    /// What helps to choose.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// The choices.
    pub(crate) choices: Vec<Choice>,
    /// The value that is chosen.
    pub(crate) chosen: AttrValue,
    /// Takes the value that is chosen from now on.
    pub(crate) on_choose: Callback<AttrValue>,
}

/// A choice between a few ways, all in view. What follows from it is up to the page.
#[component]
pub(crate) fn ChoiceGroup(props: &Props) -> Html {
    let Props { id, label, hint, choices, chosen, on_choose } = props;
    html! {
        <fieldset class="field" id={id.clone()} tabindex="-1">
            <legend class="field__label">{ label }</legend>
            if let Some(hint) = hint {
                <p class="field__hint">{ hint }</p>
            }
            <div class="choices">
                for choice in choices {
                    <label class="choice">
                        <input
                            type="radio"
                            name={id.clone()}
                            value={&choice.value}
                            checked={choice.value == *chosen}
                            onchange={on_choose.reform({
                                let value = choice.value.clone();
                                move |_| value.clone()
                            })}
                        />
                        <span>{ &choice.label }</span>
                    </label>
                }
            </div>
        </fieldset>
    }
}
