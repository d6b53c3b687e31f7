use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, Properties, TargetCast as _, component, html};

use super::Frame;
use super::frame::{Ids, described_by, invalid};
use crate::form::Binding;

/// What [`DateField`] is given.
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
    /// Whether the label is only read aloud, because the head of a table shows it.
    #[prop_or_default]
    pub(crate) hides_label: bool,
}

/// A field for a date, with the browser's own calendar.
#[component]
pub(crate) fn DateField(props: &Props) -> Html {
    let Props { binding, label, hint, .. } = props;
    let oninput = {
        let (binding, label) = (binding.clone(), label.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                binding.write(&input.value(), &label);
            }
        })
    };
    let onblur = {
        let binding = binding.clone();
        Callback::from(move |_| binding.leave())
    };
    html! {
        <Frame binding={binding.clone()} label={label.clone()} hint={hint.clone()} is_optional={props.is_optional} hides_label={props.hides_label}>
            <input
                id={Ids::of(binding).control}
                class="input input--date"
                type="date"
                value={&binding.value}
                max="9999-12-31"
                aria-describedby={described_by(binding, hint.is_some())}
                aria-invalid={invalid(binding)}
                {oninput}
                {onblur}
            />
        </Frame>
    }
}
