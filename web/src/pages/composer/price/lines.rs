use std::rc::Rc;

use offerset::Location;
use serde_json::json;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::browser;
use crate::components::field::{AmountField, Entry, Findings, TextField};
use crate::components::{Icon, IconName};
use crate::form::Form;
use crate::state::{Edit, shape};

/// What stands in each line beside the dimension.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum LineKind {
    /// A price in this currency.
    Rates(AttrValue),
    /// How many the buyer may use.
    Grants,
}

/// What [`Lines`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// Where the list is.
    pub(super) list: Location,
    /// What stands in each line.
    pub(super) kind: LineKind,
}

/// The dimensions of a price: a line for each.
#[component]
pub(super) fn Lines(props: &Props) -> Html {
    let Props { form, list, kind } = props;
    let count = shape::terms(&form.document, list).len();
    let caption = if *kind == LineKind::Grants { "What the buyer gets" } else { "Price of each dimension" };
    let second = if *kind == LineKind::Grants { "Quantity" } else { "Price" };
    let add = {
        let (form, list) = (form.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            let patch = shape::append(&form.document, list.clone(), json!({}));
            form.editor().edit(Edit::Change { label: Rc::from("Add a dimension"), patch, at: list.clone() });
        })
    };
    let findings: Rc<[_]> = form.findings(list, list).cloned().collect();
    html! {
        <div class="stack stack--tight" id={browser::element_id(list)} tabindex="-1">
            <table class="table table--inputs">
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Dimension key" }</th>
                        <th scope="col">{ second }</th>
                        <th scope="col"><span class="visually-hidden">{ "Actions" }</span></th>
                    </tr>
                </thead>
                <tbody>
                    for index in 0..count {
                        { line(form, &list.clone().index(index), kind, index, count) }
                    }
                </tbody>
            </table>
            if !findings.is_empty() {
                <Findings id={format!("findings{list}")} {findings} editor={form.editor()} />
            }
            <button type="button" class="button button--small button--start" onclick={add}>
                <Icon name={IconName::Add} />
                { "Add a dimension" }
            </button>
        </div>
    }
}

fn line(form: &Form, line: &Location, kind: &LineKind, index: usize, count: usize) -> Html {
    let number = index + 1;
    html! {
        <tr key={index}>
            <td>
                <TextField
                    binding={form.bind(line.clone().key("dimensionKey"))}
                    label={format!("Dimension key {number}")}
                    hides_label=true
                    entry={Entry::Identifier}
                />
            </td>
            <td>
                {
                    match kind {
                        LineKind::Rates(currency) => html! {
                            <AmountField
                                binding={form.bind(line.clone().key("price"))}
                                label={format!("Price {number}")}
                                hides_label=true
                                unit={currency.clone()}
                            />
                        },
                        LineKind::Grants => html! {
                            <TextField
                                binding={form.bind(line.clone().key("maxQuantity"))}
                                label={format!("Quantity {number}")}
                                hides_label=true
                                entry={Entry::Whole}
                            />
                        },
                    }
                }
            </td>
            <td class="table__actions">
                if count > 1 {
                    { remove_button(form, line, "Take a dimension out", format!("Take dimension {number} out")) }
                }
            </td>
        </tr>
    }
}

/// The button that takes an item out of a list.
pub(super) fn remove_button(form: &Form, item: &Location, label: &'static str, words: String) -> Html {
    let onclick = {
        let (editor, item) = (form.editor(), item.clone());
        Callback::from(move |_: MouseEvent| {
            let patch = shape::remove(item.clone());
            editor.edit(Edit::Change { label: Rc::from(label), patch, at: item.clone() });
        })
    };
    html! {
        <button type="button" class="button button--icon button--small button--quiet" {onclick} title={words.clone()}>
            <Icon name={IconName::Delete} />
            <span class="visually-hidden">{ words }</span>
        </button>
    }
}
