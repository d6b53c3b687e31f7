use std::rc::Rc;

use offerset::Location;
use serde_json::json;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use super::lines::remove_button;
use super::plan::Plan;
use crate::browser;
use crate::components::field::{AmountField, DateField, Findings};
use crate::components::{Icon, IconName};
use crate::form::Form;
use crate::intl;
use crate::state::price::amounts;
use crate::state::{Edit, shape};

/// What [`Charges`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// Where the list is.
    pub(super) list: Location,
    /// The currency of the charges.
    pub(super) currency: AttrValue,
}

/// The charges of a payment schedule, with their sum.
#[component]
pub(super) fn Charges(props: &Props) -> Html {
    let Props { form, list, currency } = props;
    let count = shape::terms(&form.document, list).len();
    let total = amounts(form.value(list), "chargeAmount");
    let total_text = total.map_or_else(|| "–".to_owned(), |total| intl::money(&total.to_string(), currency));
    let add = {
        let (form, list) = (form.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            let patch = shape::append(&form.document, list.clone(), json!({}));
            form.editor().edit(Edit::Change { label: Rc::from("Add a charge"), patch, at: list.clone() });
        })
    };
    let findings: Rc<[_]> = form.findings(list, list).cloned().collect();
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
            if !findings.is_empty() {
                <Findings id={format!("findings{list}")} {findings} editor={form.editor()} />
            }
            <button type="button" class="button button--small button--start" onclick={add}>
                <Icon name={IconName::Add} />
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
                <DateField
                    binding={form.bind(charge.clone().key("chargeDate"))}
                    label={format!("Date of charge {number}")}
                    hides_label=true
                />
            </td>
            <td>
                <AmountField
                    binding={form.bind(charge.clone().key("chargeAmount"))}
                    label={format!("Amount of charge {number}")}
                    hides_label=true
                    unit={currency.clone()}
                />
            </td>
            <td class="table__actions">
                if count > 1 {
                    { remove_button(form, charge, "Take a charge out", format!("Take charge {number} out")) }
                }
            </td>
        </tr>
    }
}
