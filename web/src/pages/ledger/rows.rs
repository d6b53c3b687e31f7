use offerset::ledger::{LedgerRow, PartyRole};
use offerset::{Amount, Ledger};
use yew::{Html, html};

use crate::components::buyer::account;
use crate::intl;
use crate::pages::figures::words::{day, day_text, figure_or_bare, party, percent};

/// The rows of the books.
pub(super) fn rows(ledger: &Ledger) -> Html {
    let has_undivided = ledger.rows.iter().any(|row| !row.figures.undivided.is_zero());
    html! {
        <div class="card card--flush">
            <table class="table table--cards table--figures">
                <caption class="visually-hidden">{ "What each party earns with each product, before tax" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Product" }</th>
                        <th scope="col">{ "Party" }</th>
                        <th scope="col">{ "Invoices" }</th>
                        <th scope="col" class="table__number">{ "Gross revenue" }</th>
                        <th scope="col" class="table__number">{ "Wholesale cost" }</th>
                        <th scope="col" class="table__number">{ "Listing fee" }</th>
                        <th scope="col" class="table__number">{ "Net revenue" }</th>
                        if has_undivided {
                            <th scope="col" class="table__number">{ "Not divided" }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for one in &ledger.rows {
                        { row(one, has_undivided) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(row: &LedgerRow, has_undivided: bool) -> Html {
    let figures = &row.figures;
    let is_divided = figures.undivided.is_zero();
    let pays_fee = row.role == PartyRole::ProductOwner;
    let role = if pays_fee { "Product owner" } else { "Channel partner" };
    let account = row.party.account_id.as_deref().filter(|_| row.party.name.is_some()).map(account);
    let rate = row.listing_fee_percentage.map(percent);
    let rate = rate.map(|rate| if row.is_estimate { format!("{rate}, estimate") } else { rate }).unwrap_or_default();
    let money = |key: &'static str, amount: Amount, is_known: bool| {
        if is_known { figure_or_bare(key, amount, row.currency_code) } else { html! { "–" } }
    };
    html! {
        <tr>
            <th scope="row">
                <span class="table__main">{ row.product_title.as_ref().or(row.product_id.as_ref()).map_or("Unnamed product", String::as_str) }</span>
                <span class="table__under">
                    { row.offer_set_name.as_deref().unwrap_or("Unnamed offer set") }
                    if let Some(id) = &row.offer_set_id {
                        { ", " }<code>{ id }</code>
                    }
                </span>
                <span class="table__under"><code>{ &row.agreement_id }</code></span>
            </th>
            { cell("Party", "", html! { party(&row.party, "Not named") }, &[role.to_owned(), account.unwrap_or_default()]) }
            { cell("Invoices", "", invoices(row), &[format!("Accepted {}", day_text(row.accepted_on)), agreement(row)]) }
            { cell("Gross revenue", NUMBER, money("row.grossRevenue", figures.gross_revenue, is_divided), &[open(row)]) }
            { cell("Wholesale cost", NUMBER, money("row.wholesaleCost", figures.wholesale_cost, is_divided && !pays_fee), &[]) }
            { cell("Listing fee", NUMBER, money("row.listingFee", figures.listing_fee, is_divided && pays_fee), &[rate]) }
            { cell("Net revenue", NUMBER, html! { <strong>{ money("row.netRevenue", figures.net_revenue, is_divided) }</strong> }, &[]) }
            if has_undivided {
                { cell("Not divided", NUMBER, money("row.undivided", figures.undivided, !is_divided), &[]) }
            }
        </tr>
    }
}

/// The class of cells with an amount.
const NUMBER: &str = "table__number";

fn cell(label: &'static str, class: &'static str, value: Html, under: &[String]) -> Html {
    html! {
        <td data-label={label} {class}>
            <span>
                { value }
                for line in under.iter().filter(|line| !line.is_empty()) {
                    <span class="table__under">{ line }</span>
                }
            </span>
        </td>
    }
}

fn invoices(row: &LedgerRow) -> Html {
    match (row.first_invoice_date, row.last_invoice_date) {
        (Some(first), Some(last)) if first == last => day(first),
        (Some(first), Some(last)) => {
            html! { <>{ format!("{}, ", intl::number(row.invoice_count)) }{ day(first) }{ " to " }{ day(last) }</> }
        }
        _ => html! { "None" },
    }
}

fn agreement(row: &LedgerRow) -> String {
    let start = day_text(row.start_date);
    match row.end_date {
        Some(end) => format!("Agreement {start} to {}", day_text(end)),
        None => format!("Agreement from {start}, open end"),
    }
}

fn open(row: &LedgerRow) -> String {
    if row.has_open_charges { "without what is used".to_owned() } else { String::new() }
}
