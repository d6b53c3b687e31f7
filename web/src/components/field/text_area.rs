use web_sys::HtmlTextAreaElement;
use yew::{AttrValue, Callback, Html, InputEvent, Properties, TargetCast as _, component, html};

use super::Frame;
use super::frame::{Ids, described_by, invalid};
use super::text::counter;
use crate::form::Binding;

/// What [`TextAreaField`] is given.
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
    /// The most characters, where there is a limit worth counting towards.
    #[prop_or_default]
    pub(crate) limit: Option<usize>,
}

/// A field of several lines.
#[component]
pub(crate) fn TextAreaField(props: &Props) -> Html {
    let Props { binding, label, hint, .. } = props;
    let oninput = {
        let (binding, label) = (binding.clone(), label.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                binding.write(&area.value(), &label);
            }
        })
    };
    let onblur = {
        let binding = binding.clone();
        Callback::from(move |_| binding.leave())
    };
    html! {
        <Frame
            binding={binding.clone()}
            label={label.clone()}
            hint={hint.clone()}
            is_optional={props.is_optional}
            counter={counter(&binding.value, props.limit)}
        >
            <textarea
                id={Ids::of(binding).control}
                class="input input--area"
                rows="4"
                value={&binding.value}
                aria-describedby={described_by(binding, hint.is_some())}
                aria-invalid={invalid(binding)}
                {oninput}
                {onblur}
            />
        </Frame>
    }
}
