use offerset::Location;
use serde_json::json;
use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::lines::remove_button;
use super::plan::Plan;
use crate::browser;
use crate::components::field::{Control, Remark, field, own_findings};
use crate::components::{IconName, icon};
use crate::form::Form;
use crate::intl;
use crate::state::price::amounts;
use crate::state::shape;

/// The charges of a payment schedule, with their sum.
pub(super) fn charges(form: &Form, list: &Location, currency: &AttrValue) -> Html {
    let count = shape::terms(&form.document, list).len();
    let total = amounts(form.value(list), "chargeAmount");
    let total_text = total.map_or_else(|| "–".to_owned(), |total| intl::money(&total.to_string(), currency));
    let add = {
        let (form, list) = (form.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            let patch = shape::append(&form.document, list.clone(), json!({}));
            form.editor().change("Add a charge", patch, list.clone());
        })
    };
    html! {
        <div class="stack stack--tight" id={browser::element_id(list)} tabindex="-1">
            <table class="table table--inputs">
                <caption>{ "Payment schedule" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Charge date (UTC)" }</th>
                        <th scope="col">{ "Amount" }</th>
                        <th scope="col"><span class="visually-hidden">{ "Actions" }</span></th>
                    </tr>
                </thead>
                <tbody>
                    for index in 0..count {
                        { charge(form, &list.clone().index(index), currency, index, count) }
                    }
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{ if count == 1 { "1 charge".to_owned() } else { format!("{count} charges") } }</th>
                        <td colspan="2" class="table__total">{ total_text }</td>
                    </tr>
                </tfoot>
            </table>
            { own_findings(form, &[list]) }
            <button type="button" class="button button--small button--start" onclick={add}>
                { icon(IconName::Add) }
                { "Add a charge" }
            </button>
            <Plan
                editor={form.editor()}
                list={list.clone()}
                currency={currency.clone()}
                total={total.filter(|total| !total.is_zero()).map(|total| AttrValue::from(total.to_string())).unwrap_or_default()}
            />
        </div>
    }
}

fn charge(form: &Form, charge: &Location, currency: &AttrValue, index: usize, count: usize) -> Html {
    let number = index + 1;
    html! {
        <tr key={index}>
            <td>
                { field(form.bind(charge.clone().key("chargeDate")), format!("Date of charge {number}"), Control::Date, Remark::IN_TABLE) }
            </td>
            <td>
                { field(form.bind(charge.clone().key("chargeAmount")), format!("Amount of charge {number}"), Control::Amount(currency.clone()), Remark::IN_TABLE) }
            </td>
            <td class="table__actions">
                if count > 1 {
                    { remove_button(form, charge, "Take a charge out", format!("Take charge {number} out")) }
                }
            </td>
        </tr>
    }
}
