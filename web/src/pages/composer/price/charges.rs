use offerset::Location;
use yew::{AttrValue, Html, html};

use super::plan::Plan;
use crate::components::field::list_field;
use crate::form::Form;
use crate::intl;
use crate::state::price::amounts;
use crate::state::shape;

/// The charges of a payment schedule, with their sum.
pub(super) fn charges(form: &Form, list: &Location) -> Html {
    let count = shape::terms(&form.document, list).len();
    let currency = form.unit(list);
    let total = amounts(form.value(list), "chargeAmount");
    let total_text = total.map_or_else(|| "–".to_owned(), |total| intl::money(&total.to_string(), &currency));
    html! {
        <>
            { list_field(form, list, "Payment schedule") }
            <p class="total">
                { if count == 1 { "1 charge: ".to_owned() } else { format!("{count} charges: ") } }
                <strong>{ total_text }</strong>
            </p>
            <Plan
                editor={form.editor()}
                list={list.clone()}
                {currency}
                total={total.filter(|total| !total.is_zero()).map(|total| AttrValue::from(total.to_string())).unwrap_or_default()}
            />
        </>
    }
}
