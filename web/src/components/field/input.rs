use std::rc::Rc;

use offerset::Currency;
use offerset::fields::{Field as Described, Shape};
use web_sys::HtmlInputElement;
use yew::virtual_dom::VChild;
use yew::{AttrValue, Callback, Event, Html, InputEvent, Properties, TargetCast as _, component, html};

use super::duration::{UNITS, parts};
use super::entry::counter;
use super::frame::{described_by, frame, invalid};
use super::{Entry, Remark, in_words};
use crate::browser;
use crate::form::Binding;

/// The control of a field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Control {
    /// A line of text; with the most characters, where there is a limit worth counting towards.
    Line(Entry, Option<usize>),
    /// Several lines, with the most characters.
    Lines(Option<usize>),
    /// An amount, counted in a currency or in percent. It stays the text that was typed: no number of the browser ever
    /// touches money.
    Amount(AttrValue),
    /// A date, with the browser's own calendar.
    Date,
    /// A number and a unit. A duration of several units is typed as the document writes it.
    Duration,
    /// One of a few values, and what stands for nothing chosen. A value of the document that is none of them stays.
    Choice(&'static [&'static str], &'static str),
    /// Yes, no, or not known.
    Answer,
    /// One of the currencies that AWS takes.
    Currency,
}

impl Control {
    /// The id of something at AWS.
    pub(crate) const IDENTIFIER: Self = Self::Line(Entry::Identifier, None);

    /// The control for what the format says about a field; amounts are counted in `unit`.
    pub(crate) fn of(described: &Described, unit: &AttrValue) -> Self {
        match described.shape {
            Shape::Boolean => Self::Answer,
            Shape::Text(limits) if limits.max > LONG => Self::Lines(Some(limits.max)),
            Shape::Text(limits) => Self::Line(Entry::Words, Some(limits.max)),
            Shape::Choice(values) => Self::Choice(values, "Not known"),
            Shape::Integer(..) => Self::Line(Entry::Whole, None),
            Shape::Account => Self::Line(Entry::Account, None),
            Shape::Date => Self::Date,
            Shape::Duration(_) | Shape::Offset => Self::Duration,
            // A share is the same in every currency.
            Shape::Amount(_) if described.label.contains("percent") => Self::Amount("%".into()),
            Shape::Amount(_) => Self::Amount(unit.clone()),
            Shape::Currency => Self::Currency,
            Shape::WebAddress => Self::Line(Entry::WebAddress, None),
            Shape::Identifier(_) | Shape::Country | Shape::Object(_) | Shape::List(_) | Shape::Tagged(_) => {
                Self::Line(Entry::Identifier, None)
            }
        }
    }
}

/// Texts that may have more characters than this get several lines.
const LONG: usize = 300;

/// What a field is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    binding: Binding,
    label: AttrValue,
    control: Control,
    remark: Remark,
}

/// A field that is bound to a place in the document. It is drawn again only when what it shows has changed.
pub(crate) fn field(binding: Binding, label: impl Into<AttrValue>, control: Control, remark: Remark) -> Html {
    make(binding, label.into(), control, remark)
}

fn make(binding: Binding, label: AttrValue, control: Control, remark: Remark) -> Html {
    VChild::<Field>::new(Props { binding, label, control, remark }, None).into()
}

#[component]
fn Field(props: &Props) -> Html {
    let Props { binding, label, control, remark } = props;
    let (control, counter) = match control {
        Control::Line(entry, limit) => (line(props, *entry), counter(&binding.value, *limit)),
        Control::Lines(limit) => (area(props), counter(&binding.value, *limit)),
        Control::Amount(unit) => (amount(props, unit), None),
        Control::Date => (input(props, "input input--date", &binding.value, writer(props, Entry::Words)), None),
        Control::Duration => (duration(props), None),
        Control::Choice(choices, nothing) => (select(props, choices, nothing), None),
        Control::Answer => (select(props, &["true", "false"], "Not known"), None),
        Control::Currency => (select(props, &Currency::ALL.map(Currency::code), "Choose"), None),
    };
    frame(binding, label, *remark, counter, control)
}

/// Writes what is typed, without what only separates its parts.
fn writer(props: &Props, entry: Entry) -> Callback<InputEvent> {
    let (binding, label) = (shared(props), props.label.clone());
    Callback::from(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let text = entry.clean(&input.value());
        if text != input.value() {
            input.set_value(&text);
        }
        match text.parse::<u64>() {
            Ok(number) if entry == Entry::Whole => binding.write_value(Some(number.into()), &label),
            _ => binding.write(&text, &label),
        }
    })
}

fn shared(props: &Props) -> Rc<Binding> {
    Rc::new(props.binding.clone())
}

fn leaver<Event: 'static>(props: &Props) -> Callback<Event> {
    let binding = shared(props);
    Callback::from(move |_| binding.leave())
}

/// The name of a control whose label is not on the page. (A label that is only read aloud would be a layer of its own, and
/// a list has hundreds.)
fn name_in_table(props: &Props) -> Option<AttrValue> {
    props.remark.hides_label.then(|| props.label.clone())
}

fn line(props: &Props, entry: Entry) -> Html {
    input(props, entry.class(), &props.binding.value, writer(props, entry))
}

/// The input of a field, whatever is typed into it.
fn input(props: &Props, class: &'static str, value: &AttrValue, oninput: Callback<InputEvent>) -> Html {
    let entry = match props.control {
        Control::Line(entry, _) => entry,
        Control::Amount(_) => Entry::Decimal,
        Control::Date => Entry::Words,
        _ => Entry::Whole,
    };
    let is_date = props.control == Control::Date;
    let is_exact = entry != Entry::Words;
    html! {
        <input
            id={browser::element_id(&props.binding.location)}
            {class}
            type={if is_date { "date" } else { "text" }}
            {value}
            max={is_date.then_some("9999-12-31")}
            inputmode={entry.keyboard()}
            autocomplete="off"
            autocapitalize={is_exact.then_some("off")}
            spellcheck={is_exact.then_some("false")}
            aria-label={name_in_table(props)}
            aria-describedby={described_by(&props.binding, props.remark)}
            aria-invalid={invalid(&props.binding.findings)}
            {oninput}
            onblur={leaver(props)}
        />
    }
}

fn area(props: &Props) -> Html {
    html! {
        <textarea
            id={browser::element_id(&props.binding.location)}
            class="input input--area"
            rows="4"
            value={&props.binding.value}
            aria-label={name_in_table(props)}
            aria-describedby={described_by(&props.binding, props.remark)}
            aria-invalid={invalid(&props.binding.findings)}
            oninput={writer(props, Entry::Words)}
            onblur={leaver(props)}
        />
    }
}

fn amount(props: &Props, unit: &AttrValue) -> Html {
    html! {
        <span class="amount">
            { input(props, "input input--number amount__input", &props.binding.value, writer(props, Entry::Decimal)) }
            <span class="amount__unit">{ unit }</span>
        </span>
    }
}

fn duration(props: &Props) -> Html {
    let Some((number, unit)) = parts(&props.binding.value) else {
        return input(props, Entry::Identifier.class(), &props.binding.value, writer(props, Entry::Identifier));
    };
    let oninput = {
        let (binding, label) = (shared(props), props.label.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let digits: String = input.value().chars().filter(char::is_ascii_digit).collect();
            if digits != input.value() {
                input.set_value(&digits);
            }
            let text = if digits.is_empty() { digits } else { format!("P{digits}{unit}") };
            binding.write(&text, &label);
        })
    };
    let onchange = {
        let (binding, label, number) = (shared(props), props.label.clone(), number.clone());
        Callback::from(move |event: Event| {
            if !number.is_empty() {
                let unit = event.target_unchecked_into::<HtmlInputElement>().value();
                binding.write(&format!("P{number}{unit}"), &label);
            }
        })
    };
    html! {
        <span class="amount">
            { input(props, "input input--number input--short", &number.into(), oninput) }
            <select class="input input--select" aria-label={format!("{}: unit", props.label)} {onchange}>
                for (letter, words) in UNITS {
                    <option value={letter.to_string()} selected={letter == unit}>{ words }</option>
                }
            </select>
        </span>
    }
}

fn select(props: &Props, choices: &[&'static str], nothing: &'static str) -> Html {
    let chosen = &props.binding.value;
    let onchange = {
        let (binding, label, control) = (shared(props), props.label.clone(), props.control.clone());
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            match value.parse::<bool>() {
                Ok(answer) if control == Control::Answer => binding.write_value(Some(answer.into()), &label),
                _ => binding.write(&value, &label),
            }
            // A choice is made at once: there is no typing to wait for.
            binding.leave();
        })
    };
    let is_foreign = !chosen.is_empty() && choices.iter().all(|value| value != chosen);
    html! {
        <select
            id={browser::element_id(&props.binding.location)}
            class="input input--select"
            aria-label={name_in_table(props)}
            aria-describedby={described_by(&props.binding, props.remark)}
            aria-invalid={invalid(&props.binding.findings)}
            {onchange}
            onblur={leaver(props)}
        >
            <option value="" selected={chosen.is_empty()}>{ nothing }</option>
            for value in choices {
                <option value={*value} selected={value == chosen}>{ in_words(value) }</option>
            }
            if is_foreign {
                <option value={chosen} selected=true>{ chosen }</option>
            }
        </select>
    }
}
