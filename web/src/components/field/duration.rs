use offerset::Duration;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{AttrValue, Callback, Event, Html, InputEvent, Properties, TargetCast as _, component, html};

use super::frame::{Ids, described_by, invalid};
use super::{Entry, Frame, TextField};
use crate::form::Binding;

/// What [`DurationField`] is given.
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
}

/// A field for a duration: a number and a unit. One of several units is typed as the document writes it.
#[component]
pub(crate) fn DurationField(props: &Props) -> Html {
    let Props { binding, label, hint, is_optional } = props;
    let Some((number, unit)) = parts(&binding.value) else {
        return html! {
            <TextField binding={binding.clone()} label={label.clone()} hint={hint.clone()} is_optional={*is_optional} entry={Entry::Identifier} />
        };
    };
    let oninput = {
        let (binding, label) = (binding.clone(), label.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let digits: String = input.value().chars().filter(char::is_ascii_digit).collect();
            if digits != input.value() {
                input.set_value(&digits);
            }
            let text = if digits.is_empty() { digits } else { format!("P{digits}{unit}") };
            binding.write(&text, &label);
        })
    };
    let onchange = {
        let (binding, label, number) = (binding.clone(), label.clone(), number.clone());
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>()
                && !number.is_empty()
            {
                binding.write(&format!("P{number}{}", select.value()), &label);
            }
        })
    };
    let leave = {
        let binding = binding.clone();
        Callback::from(move |()| binding.leave())
    };
    html! {
        <Frame binding={binding.clone()} label={label.clone()} hint={hint.clone()} is_optional={*is_optional}>
            <span class="amount">
                <input
                    id={Ids::of(binding).control}
                    class="input input--number input--short"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    value={number}
                    aria-describedby={described_by(binding, hint.is_some())}
                    aria-invalid={invalid(binding)}
                    {oninput}
                    onblur={leave.reform(|_| ())}
                />
                <select class="input input--select" aria-label={format!("{label}: unit")} {onchange}>
                    for (letter, words) in UNITS {
                        <option value={letter.to_string()} selected={letter == unit}>{ words }</option>
                    }
                </select>
            </span>
        </Frame>
    }
}

const UNITS: [(char, &str); 3] = [('M', "months"), ('D', "days"), ('Y', "years")];

/// The number and the unit of a duration that has only one; months where there is none yet. `None` for all others.
fn parts(text: &str) -> Option<(String, char)> {
    if text.is_empty() {
        return Some((String::new(), 'M'));
    }
    let unit = text.chars().last().filter(|last| UNITS.iter().any(|(unit, _)| unit == last))?;
    let number = text.strip_prefix('P')?.strip_suffix(unit)?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then(|| (number.to_owned(), unit))
}

/// A duration in words; as it is written where it can not be read.
pub(crate) fn duration_in_words(text: &str) -> String {
    let Ok(duration) = text.parse::<Duration>() else { return text.to_owned() };
    let parts = [(duration.years, "year"), (duration.months, "month"), (duration.days, "day")];
    let words = parts.into_iter().filter(|(number, _)| *number > 0);
    let words: Vec<String> =
        words.map(|(number, unit)| format!("{number} {unit}{}", if number == 1 { "" } else { "s" })).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{duration_in_words, parts};

    #[test]
    fn a_duration_of_one_unit_has_a_number_and_a_unit() {
        assert_eq!(parts("P12M"), Some(("12".to_owned(), 'M')));
        assert_eq!(parts("P365D"), Some(("365".to_owned(), 'D')));
        assert_eq!(parts(""), Some((String::new(), 'M')));
        assert_eq!(parts("P1Y6M"), None);
        assert_eq!(parts("12 months"), None);
    }

    #[test]
    fn a_duration_is_said_in_words() {
        assert_eq!(duration_in_words("P1Y6M"), "1 year 6 months");
        assert_eq!(duration_in_words("soon"), "soon");
    }
}
