use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, Properties, TargetCast as _, component, html};

use super::frame::{Ids, described_by, invalid};
use super::{Entry, Frame};
use crate::form::Binding;

/// What [`AmountField`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the field is bound to.
    pub(crate) binding: Binding,
    /// What it is called.
    pub(crate) label: AttrValue,
    /// What the amount is counted in: a currency, or the percent sign.
    pub(crate) unit: AttrValue,
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

/// A field for an amount, which stays the text that was typed: no number of the browser ever touches money.
#[component]
pub(crate) fn AmountField(props: &Props) -> Html {
    let Props { binding, label, hint, .. } = props;
    let oninput = {
        let (binding, label) = (binding.clone(), label.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let text = Entry::Decimal.clean(&input.value());
            if text != input.value() {
                input.set_value(&text);
            }
            binding.write(&text, &label);
        })
    };
    let onblur = {
        let binding = binding.clone();
        Callback::from(move |_| binding.leave())
    };
    html! {
        <Frame binding={binding.clone()} label={label.clone()} hint={hint.clone()} is_optional={props.is_optional} hides_label={props.hides_label}>
            <span class="amount">
                <input
                    id={Ids::of(binding).control}
                    class="input input--number amount__input"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    value={&binding.value}
                    aria-describedby={described_by(binding, hint.is_some())}
                    aria-invalid={invalid(binding)}
                    {oninput}
                    {onblur}
                />
                <span class="amount__unit">{ &props.unit }</span>
            </span>
        </Frame>
    }
}
