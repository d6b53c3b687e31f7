use yew::{Callback, Event, Html, html};

use super::Remark;

/// A choice between a few ways, all in view: each as the document and as the page call it. What follows from it is up to
/// the page, which is told what is chosen from now on.
pub(crate) fn choice_group(
    id: &str,
    label: &'static str,
    remark: Remark,
    choices: &[(&'static str, &'static str)],
    chosen: &str,
    on_choose: &Callback<&'static str>,
) -> Html {
    html! {
        <fieldset class="field" id={id.to_owned()} tabindex="-1">
            <legend class="field__label">{ label }</legend>
            if !remark.hint.is_empty() {
                <p class="field__hint">{ remark.hint }</p>
            }
            <div class={if choices.len() > 4 { "choices choices--many" } else { "choices" }}>
                for (value, words) in choices.iter().copied() {
                    <label class="choice">
                        <input type="radio" name={id.to_owned()} {value} checked={value == chosen} onchange={chooser(on_choose, value)} />
                        <span>{ words }</span>
                    </label>
                }
            </div>
        </fieldset>
    }
}

fn chooser(on_choose: &Callback<&'static str>, value: &'static str) -> Callback<Event> {
    on_choose.reform(move |_| value)
}
