//! Fields as the format describes them: whatever the format knows has a field, and a finding can lead there.

use offerset::Location;
use offerset::fields::{self, Field as Described, Shape};
use serde_json::Value;
use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::rows::rows;
use super::{Control, Remark, accounts_field, countries_field, field, own_findings};
use crate::browser;
use crate::components::{IconName, icon, icon_button};
use crate::form::Form;
use crate::state::{Place, shape};

/// A field with the control that the format asks for.
pub(crate) fn format_field(form: &Form, place: impl Into<Place>, label: impl Into<AttrValue>, remark: Remark) -> Html {
    let place = place.into();
    let unit = form.unit(&place.location(&form.document));
    let control = form.described(&place).map_or(Control::IDENTIFIER, |described| Control::of(described, &unit));
    field(form.bind(place), label, control, remark)
}

/// All fields of the object at `holder` but those that are `shown` elsewhere, and what the format does not know.
pub(crate) fn members(form: &Form, holder: &Location, shown: &[&str]) -> Html {
    let described = fields::fields_at(&form.document, holder);
    let unit = form.unit(holder);
    let at = |field: &Described| holder.clone().key(field.key);
    let (mut leaves, mut others) = (Vec::new(), Vec::new());
    for member in described.iter().filter(|member| !shown.contains(&member.key)) {
        if is_leaf(&member.shape) {
            if !is_settled(form, &at(member), &member.shape) {
                leaves.push(field(form.bind(at(member)), title(member), Control::of(member, &unit), Remark::NONE));
            }
        } else {
            others.push(compound(form, at(member), member));
        }
    }
    html! {
        <>
            if !leaves.is_empty() {
                <div class="columns">{ leaves.into_iter().collect::<Html>() }</div>
            }
            { others.into_iter().collect::<Html>() }
            { strays(form, holder) }
        </>
    }
}

/// What a field is called above its control.
pub(super) fn title(described: &Described) -> String {
    let label = match described.key {
        "buyerHasActiveAgreement" => "the buyer has an active agreement for this product",
        "hasPublicOffer" => "the product has a public offer",
        _ => described.label,
    };
    let mut title = label.to_owned();
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    title
}

fn is_leaf(shape: &Shape) -> bool {
    !matches!(shape, Shape::Object(_) | Shape::List(_) | Shape::Tagged(_))
}

/// Whether there is only one thing to say, and it is said.
fn is_settled(form: &Form, location: &Location, shape: &Shape) -> bool {
    matches!(shape, Shape::Choice([only]) if form.text(location) == *only)
}

/// A field that is more than one control.
fn compound(form: &Form, location: Location, described: &'static Described) -> Html {
    let title = title(described);
    let Shape::List(list) = described.shape else {
        return group(form, &location, title, members(form, &location, &[]));
    };
    match list.item {
        Shape::Object(columns) if columns.iter().all(|column| is_leaf(&column.shape)) => {
            rows(form, &location, title.into(), columns, list)
        }
        Shape::Object(columns) => group(form, &location, title, items(form, &location, columns, list.item_label)),
        Shape::Country => countries_field(form, form.bind(location), title, Remark::NONE),
        _ => {
            let binding = form.bind(location);
            accounts_field(&binding, &form.items(&binding), title, Remark::NONE)
        }
    }
}

/// The items of a list, each with fields of its own.
fn items(form: &Form, list: &Location, columns: &'static [Described], item_label: &'static str) -> Html {
    let count = shape::terms(&form.document, list).len();
    let item = |index: usize| {
        let location = list.clone().index(index);
        html! {
            <div class="stack" key={index}>
                { members(form, &location, &[]) }
                { remove_button(form, &location, format!("Take {item_label} {} out", index + 1)) }
            </div>
        }
    };
    html! {
        <>
            { (0..count).map(item).collect::<Html>() }
            { add_button(form, list, shape::blank(columns), item_label) }
        </>
    }
}

/// Fields that belong together, under a name.
pub(crate) fn group(form: &Form, location: &Location, title: String, body: Html) -> Html {
    html! {
        <fieldset class={if title.is_empty() { "stack" } else { "group stack" }} id={browser::element_id(location)} tabindex="-1">
            <legend class="field__label">{ title }</legend>
            { body }
            { own_findings(form, &[location]) }
        </fieldset>
    }
}

/// The button that adds an item to a list.
pub(crate) fn add_button(form: &Form, list: &Location, item: Value, item_label: &'static str) -> Html {
    let words = format!("Add a {item_label}");
    let onclick = {
        let (form, list, words) = (form.clone(), list.clone(), words.clone());
        Callback::from(move |_: MouseEvent| {
            let patch = shape::append(&form.document, list.clone(), item.clone());
            form.editor().change(&words, patch, list.clone());
        })
    };
    html! {
        <button type="button" class="button button--small button--start" {onclick}>{ icon(IconName::Add) }{ words }</button>
    }
}

/// The button that takes out what is at `location`.
pub(crate) fn remove_button(form: &Form, location: &Location, words: String) -> Html {
    let onclick = {
        let (editor, location, words) = (form.editor(), location.clone(), words.clone());
        Callback::from(move |_: MouseEvent| {
            editor.change(&words, shape::remove(location.clone()), location.clone());
        })
    };
    icon_button(IconName::Delete, "button button--icon button--small button--quiet button--start", words, onclick)
}

/// What is in the object and not in the format: kept as it is, and taken out on request.
pub(crate) fn strays(form: &Form, holder: &Location) -> Html {
    let Some(Value::Object(object)) = form.value(holder) else { return Html::default() };
    let described = fields::fields_at(&form.document, holder);
    let is_known = |key: &str| key == "type" || described.iter().any(|field| field.key == key);
    let mut lines = Vec::new();
    for key in object.keys().filter(|key| !is_known(key)) {
        lines.push(stray(form, &holder.clone().key(key), "Not part of the format, and kept: "));
    }
    lines.into_iter().collect()
}

/// Something that is kept and not edited: why, what, and the button that takes it out.
pub(crate) fn stray(form: &Form, location: &Location, why: &'static str) -> Html {
    let key = location.as_pointer().back().map(|key| key.decoded().into_owned()).unwrap_or_default();
    html! {
        <div class="row" id={browser::element_id(location)} tabindex="-1">
            <span>{ why }<code>{ &key }</code></span>
            { remove_button(form, location, format!("Take {key} out")) }
            { own_findings(form, &[location]) }
        </div>
    }
}
