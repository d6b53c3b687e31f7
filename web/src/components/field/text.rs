use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, Properties, TargetCast as _, component, html};

use super::Frame;
use super::frame::{Ids, described_by, invalid};
use crate::form::Binding;

/// What is typed into a text field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Entry {
    /// Words.
    #[default]
    Words,
    /// The id of something at AWS: never corrected by the browser, and without spaces at its ends.
    Identifier,
    /// The twelve digits of an AWS account: what separates them in other places is taken out.
    Account,
    /// A decimal number, a percentage for instance.
    Decimal,
    /// A whole number, which the document keeps as a number.
    Whole,
    /// An address on the web.
    WebAddress,
}

impl Entry {
    /// What was typed or pasted, without what only separates its parts.
    pub(crate) fn clean(self, text: &str) -> String {
        match self {
            Self::Words => text.to_owned(),
            Self::Account => text.chars().filter(|letter| !is_separator(*letter)).collect(),
            Self::Decimal | Self::Whole => text.chars().filter(|letter| !letter.is_whitespace()).collect(),
            Self::Identifier | Self::WebAddress => text.trim().to_owned(),
        }
    }

    const fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Account | Self::Whole => Some("numeric"),
            Self::Decimal => Some("decimal"),
            Self::WebAddress => Some("url"),
            Self::Words | Self::Identifier => None,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Words | Self::WebAddress => "input",
            Self::Identifier => "input input--code",
            Self::Account => "input input--code input--account",
            Self::Decimal | Self::Whole => "input input--number",
        }
    }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '.' | '‐' | '‑' | '–')
}

/// What [`TextField`] is given.
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
    /// What is typed into it.
    #[prop_or_default]
    pub(crate) entry: Entry,
    /// The most characters, where there is a limit worth counting towards.
    #[prop_or_default]
    pub(crate) limit: Option<usize>,
}

/// A field of one line.
#[component]
pub(crate) fn TextField(props: &Props) -> Html {
    let Props { binding, label, hint, entry, .. } = props;
    let oninput = {
        let (binding, label, entry) = (binding.clone(), label.clone(), *entry);
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let text = entry.clean(&input.value());
            if text != input.value() {
                input.set_value(&text);
            }
            match text.parse::<u64>() {
                Ok(number) if entry == Entry::Whole => binding.write_value(Some(number.into()), &label),
                _ => binding.write(&text, &label),
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
            hides_label={props.hides_label}
            counter={counter(&binding.value, props.limit)}
        >
            <input
                id={Ids::of(binding).control}
                class={entry.class()}
                type="text"
                value={&binding.value}
                inputmode={entry.keyboard()}
                autocomplete="off"
                autocapitalize={(*entry != Entry::Words).then_some("off")}
                spellcheck={(*entry != Entry::Words).then_some("false")}
                aria-describedby={described_by(binding, hint.is_some())}
                aria-invalid={invalid(binding)}
                {oninput}
                {onblur}
            />
        </Frame>
    }
}

/// How many characters of how many, from the moment on when it begins to matter.
pub(super) fn counter(text: &str, limit: Option<usize>) -> Option<AttrValue> {
    let (limit, length) = (limit?, text.chars().count());
    (length * 4 >= limit * 3).then(|| format!("{length}/{limit}").into())
}

#[cfg(test)]
mod tests {
    use super::{Entry, counter};

    #[test]
    fn a_pasted_account_loses_what_separates_its_digits() {
        for pasted in ["1111-2222-3333", " 1111 2222 3333\n", "1111.2222.3333"] {
            assert_eq!(Entry::Account.clean(pasted), "111122223333");
        }
    }

    #[test]
    fn the_counter_comes_when_it_matters() {
        assert_eq!(counter("abc", Some(150)), None);
        assert_eq!(counter("äbcd", Some(5)).as_deref(), Some("4/5"));
    }
}
