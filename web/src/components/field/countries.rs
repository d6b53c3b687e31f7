use std::rc::Rc;

use offerset::model::CountryCode;
use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::virtual_dom::VChild;
use yew::{
    AttrValue, Callback, Html, InputEvent, KeyboardEvent, MouseEvent, Properties, TargetCast as _, component, html,
    use_memo,
};

use super::frame::{described_by, hint, invalid, optional};
use super::{Remark, findings};
use crate::browser;
use crate::components::{IconName, icon};
use crate::form::{Binding, Form, Item};
use crate::intl;

/// What [`CountriesField`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the field is bound to: a list of country codes.
    pub(crate) binding: Binding,
    /// Its items.
    pub(crate) items: Rc<[Item]>,
    /// What the field is called.
    pub(crate) label: AttrValue,
    /// What is said about it.
    pub(crate) remark: Remark,
}

/// A list of countries.
pub(crate) fn countries_field(form: &Form, binding: Binding, label: impl Into<AttrValue>, remark: Remark) -> Html {
    let items = form.items(&binding);
    VChild::<CountriesField>::new(Props { binding, items, label: label.into(), remark }, None).into()
}

/// A list of countries: those that are chosen, and a field for one more, which knows their names.
#[component]
fn CountriesField(props: &Props) -> Html {
    let Props { binding, items, label, remark } = props;
    let names = use_memo((), |()| names());
    let list_id = format!("countries{}", binding.location);
    let write = {
        let (binding, label) = (binding.clone(), label.clone());
        Callback::from(move |codes: Vec<String>| {
            let list = (!codes.is_empty()).then(|| codes.into_iter().map(Value::from).collect());
            binding.write_value(list, &label);
        })
    };
    let add = {
        let (items, names, write) = (Rc::clone(items), Rc::clone(&names), write.clone());
        Callback::from(move |(input, is_finished): (HtmlInputElement, bool)| {
            let Some(code) = code_of(&names, &input.value(), is_finished) else { return };
            let chosen = items.iter().map(|item| item.text.to_string());
            if items.iter().all(|item| item.text.as_str() != code) {
                write.emit(chosen.chain([code]).collect());
            }
            input.set_value("");
        })
    };
    let oninput = {
        let add = add.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                add.emit((input, false));
            }
        })
    };
    let onkeydown = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter"
                && let Some(input) = event.target_dyn_into::<HtmlInputElement>()
            {
                event.prevent_default();
                add.emit((input, true));
            }
        })
    };
    let onblur = {
        let binding = binding.clone();
        Callback::from(move |event: yew::FocusEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                add.emit((input, true));
            }
            binding.leave();
        })
    };
    let all: Vec<_> =
        items.iter().flat_map(|item| item.findings.iter()).chain(binding.findings.iter()).cloned().collect();
    html! {
        <div class="field">
            <label class="field__label" for={browser::element_id(&binding.location)}>
                { label }
                { optional(*remark) }
            </label>
            { hint(binding, *remark) }
            if !items.is_empty() {
                <ul class="chips">
                    for (index, item) in items.iter().enumerate() {
                        { chip(items, index, item, &write) }
                    }
                </ul>
            }
            <input
                id={browser::element_id(&binding.location)}
                class="input input--country"
                type="text"
                list={list_id.clone()}
                autocomplete="off"
                aria-describedby={described_by(binding, *remark)}
                aria-invalid={invalid(&all)}
                {oninput}
                {onkeydown}
                {onblur}
            />
            <datalist id={list_id}>
                for (code, name) in names.iter() {
                    <option value={name.clone()}>{ code.clone() }</option>
                }
            </datalist>
            { findings(&binding.location, &all, binding.editor()) }
        </div>
    }
}

/// A chosen country, with the button that takes it out.
fn chip(items: &Rc<[Item]>, index: usize, item: &Item, write: &Callback<Vec<String>>) -> Html {
    let remove = {
        let (items, write) = (Rc::clone(items), write.clone());
        Callback::from(move |_: MouseEvent| {
            let others = items.iter().enumerate().filter(|(place, _)| *place != index);
            write.emit(others.map(|(_, item)| item.text.to_string()).collect());
        })
    };
    let name = intl::country(&item.text);
    html! {
        <li class="chip" key={index} id={browser::element_id(&item.location)} tabindex="-1">
            { &name }
            <button type="button" class="chip__remove" onclick={remove} title="Remove">
                { icon(IconName::Close) }
                <span class="visually-hidden">{ format!("Remove {name}") }</span>
            </button>
        </li>
    }
}

/// All countries by code, with their names in the browser's language.
fn names() -> Vec<(AttrValue, AttrValue)> {
    let mut names: Vec<(AttrValue, AttrValue)> = Vec::new();
    for code in CountryCode::all() {
        // By name; a name that two codes share would be one country.
        let name = intl::country(code);
        let place = names.partition_point(|(_, other)| other.as_str() < name.as_str());
        names.insert(place, (code.into(), name.into()));
    }
    names
}

/// The code of the country that was typed: by its name, or by its code once the typing is finished (a code can begin a
/// name). What names no country is taken as it is then, and the engine says so.
fn code_of(names: &[(AttrValue, AttrValue)], text: &str, is_finished: bool) -> Option<String> {
    let text = text.trim();
    let by_name = names.iter().find(|(_, name)| name.eq_ignore_ascii_case(text));
    match by_name {
        Some((code, name)) if is_finished || name.as_str() == text => Some(code.to_string()),
        None if is_finished && !text.is_empty() => Some(text.to_ascii_uppercase()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_taken_by_name_at_once_and_by_code_when_finished() {
        let names = [(AttrValue::from("DE"), AttrValue::from("Germany"))];
        assert_eq!(code_of(&names, "Germany", false).as_deref(), Some("DE"));
        assert_eq!(code_of(&names, "germany", true).as_deref(), Some("DE"));
        assert_eq!(code_of(&names, "de", false), None);
        assert_eq!(code_of(&names, " de ", true).as_deref(), Some("DE"));
        assert_eq!(code_of(&names, "", true), None);
    }
}
