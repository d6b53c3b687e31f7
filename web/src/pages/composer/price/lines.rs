use offerset::Location;
use serde_json::json;
use yew::{AttrValue, Callback, Html, MouseEvent, html};

use crate::browser;
use crate::components::field::{Control, Remark, field, own_findings};
use crate::components::{IconName, icon, icon_button};
use crate::form::Form;
use crate::state::shape;

/// What stands in each line beside the dimension.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum LineKind {
    /// A price in this currency.
    Rates(AttrValue),
    /// How many the buyer may use.
    Grants,
}

/// The dimensions of a price: a line for each.
pub(super) fn lines(form: &Form, list: &Location, kind: &LineKind) -> Html {
    let count = shape::terms(&form.document, list).len();
    let caption = if *kind == LineKind::Grants { "What the buyer gets" } else { "Price of each dimension" };
    let second = if *kind == LineKind::Grants { "Quantity" } else { "Price" };
    let add = {
        let (form, list) = (form.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            let patch = shape::append(&form.document, list.clone(), json!({}));
            form.editor().change("Add a dimension", patch, list.clone());
        })
    };
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
            { own_findings(form, &[list]) }
            <button type="button" class="button button--small button--start" onclick={add}>
                { icon(IconName::Add) }
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
                { field(form.bind(line.clone().key("dimensionKey")), format!("Dimension key {number}"), Control::IDENTIFIER, Remark::IN_TABLE) }
            </td>
            <td>
                {
                    match kind {
                        LineKind::Rates(currency) => {
                            field(form.bind(line.clone().key("price")), format!("Price {number}"), Control::Amount(currency.clone()), Remark::IN_TABLE)
                        }
                        LineKind::Grants => {
                            field(form.bind(line.clone().key("maxQuantity")), format!("Quantity {number}"), Control::WHOLE, Remark::IN_TABLE)
                        }
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
            editor.change(label, patch, item.clone());
        })
    };
    icon_button(IconName::Delete, "button button--icon button--small button--quiet", words, onclick)
}
