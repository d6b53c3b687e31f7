use yew::{Html, html};

use crate::intl;
use crate::receipt::{Agreement, Charge};

/// How many charges are shown without asking.
const MAX_SHOWN: usize = 12;

/// What the buyer pays, and when.
pub(super) fn charge_table(agreement: &Agreement) -> Html {
    let table = html! {
        <table class="table table--charges">
            <caption>{ "Charges" }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Invoice date (UTC)" }</th>
                    <th scope="col" class="table__number">{ "Before tax" }</th>
                </tr>
            </thead>
            <tbody>
                for charge in &agreement.charges {
                    { row(agreement, charge) }
                }
                if agreement.has_open_charges {
                    <tr><td>{ "Each month" }</td><td class="table__number">{ "What is used" }</td></tr>
                }
            </tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ "In all" }</th>
                    <td class="table__number"><strong>{ agreement.value() }</strong></td>
                </tr>
            </tfoot>
        </table>
    };
    let count = agreement.charges.len();
    if count <= MAX_SHOWN {
        return table;
    }
    let dates: Vec<String> =
        [agreement.charges.first(), agreement.charges.last()].into_iter().flatten().map(when).collect();
    html! {
        <details class="disclosure disclosure--printed">
            <summary>{ format!("{} charges: {}", intl::number(count), dates.join(" to ")) }</summary>
            { table }
        </details>
    }
}

fn row(agreement: &Agreement, charge: &Charge) -> Html {
    html! {
        <tr>
            <td>{ when(charge) }</td>
            <td class="table__number">{ agreement.money(&charge.amount) }</td>
        </tr>
    }
}

fn when(charge: &Charge) -> String {
    match &charge.invoice_date {
        _ if charge.is_due_on_acceptance => "On acceptance".to_owned(),
        Some(date) => intl::date(date),
        None => "Not dated".to_owned(),
    }
}
