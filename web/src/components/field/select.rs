use web_sys::HtmlSelectElement;
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast as _, component, html};

use super::Frame;
use super::frame::{Ids, described_by, invalid};
use crate::form::Binding;

/// One of the values that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What the document says.
    pub(crate) value: AttrValue,
    /// What the page says.
    pub(crate) label: AttrValue,
}

impl Choice {
    /// A choice that the document calls `value` and the page calls `label`.
    pub(crate) fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// What [`SelectField`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the field is bound to.
    pub(crate) binding: Binding,
    /// What it is called.
    pub(crate) label: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
    /// Whether it may stay empty for good.
    #[prop_or_default]
    pub(crate) is_optional: bool,
    /// What can be chosen.
    pub(crate) choices: Vec<Choice>,
    /// What stands for nothing chosen.
    #[prop_or(AttrValue::Static("Choose"))]
    pub(crate) nothing: AttrValue,
}

/// A field that takes one of a few values. A value of the document that is none of them stays, and is shown as it is.
#[component]
pub(crate) fn SelectField(props: &Props) -> Html {
    let Props { binding, label, hint, choices, .. } = props;
    let onchange = {
        let (binding, label) = (binding.clone(), label.clone());
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                binding.write(&select.value(), &label);
                // A choice is made at once: there is no typing to wait for.
                binding.leave();
            }
        })
    };
    let onblur = {
        let binding = binding.clone();
        Callback::from(move |_| binding.leave())
    };
    let is_foreign = !binding.value.is_empty() && choices.iter().all(|choice| choice.value != binding.value);
    html! {
        <Frame binding={binding.clone()} label={label.clone()} hint={hint.clone()} is_optional={props.is_optional}>
            <select
                id={Ids::of(binding).control}
                class="input input--select"
                aria-describedby={described_by(binding, hint.is_some())}
                aria-invalid={invalid(binding)}
                {onchange}
                {onblur}
            >
                <option value="" selected={binding.value.is_empty()}>{ &props.nothing }</option>
                for choice in choices {
                    <option value={&choice.value} selected={choice.value == binding.value}>{ &choice.label }</option>
                }
                if is_foreign {
                    <option value={&binding.value} selected=true>{ &binding.value }</option>
                }
            </select>
        </Frame>
    }
}
