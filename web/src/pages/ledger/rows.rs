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
            <table class="table table--cards table--figures table--ledger">
                <caption class="visually-hidden">{ "What each party earns with each product, before tax" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Product" }</th>
                        <th scope="col">{ "Party" }</th>
                        <th scope="col">{ "Invoices, agreement" }</th>
                        <th scope="col" class="table__number">{ "Gross revenue" }</th>
                        <th scope="col" class="table__number">{ "Wholesale cost" }</th>
                        <th scope="col" class="table__number">{ "Listing fee" }</th>
                        <th scope="col" class="table__number">{ "Net revenue" }</th>
                        if has_undivided {
                            <th scope="col" class="table__number">{ "Not divided" }</th>
                        }
                    </tr>
                </thead>
                for set in ledger.rows.chunk_by(is_of_same_set) {
                    { group(set, has_undivided) }
                }
            </table>
        </div>
    }
}

/// Whether two rows that follow each other are of one acceptance, as far as rows can tell.
fn is_of_same_set(one: &LedgerRow, other: &LedgerRow) -> bool {
    let named = |row: &LedgerRow| (row.offer_set_id.clone(), row.offer_set_name.clone(), row.accepted_on);
    named(one) == named(other)
}

/// The rows of one accepted set, below a line about the set itself.
fn group(rows: &[LedgerRow], has_undivided: bool) -> Html {
    let Some(first) = rows.first() else { return Html::default() };
    html! {
        <tbody>
            <tr class="table__group">
                <th scope="rowgroup" colspan={if has_undivided { "8" } else { "7" }}>
                    <span class="table__main">{ first.offer_set_name.as_deref().unwrap_or("Unnamed offer set") }</span>
                    if let Some(id) = &first.offer_set_id {
                        { " " }<code>{ id }</code>
                    }
                    <span class="soft">{ format!(" accepted {}", day_text(first.accepted_on)) }</span>
                </th>
            </tr>
            for one in rows {
                { row(one, has_undivided) }
            }
        </tbody>
    }
}

fn row(row: &LedgerRow, has_undivided: bool) -> Html {
    let figures = &row.figures;
    let is_divided = figures.undivided.is_zero();
    let pays_fee = row.role == PartyRole::ProductOwner;
    let role = if pays_fee { "Product owner" } else { "Channel partner" };
    let account = row.party.account_id.as_deref().filter(|_| row.party.name.is_some()).map(account);
    let role = account.map_or_else(|| role.to_owned(), |account| format!("{role}, {account}"));
    let rate = row.listing_fee_percentage.map(percent);
    let rate = rate.map(|rate| if row.is_estimate { format!("{rate}, estimate") } else { rate }).unwrap_or_default();
    let money = |key: &'static str, amount: Amount, is_known: bool| {
        if is_known {
            figure_or_bare(key, amount, row.currency_code)
        } else {
            html! { "–" }
        }
    };
    html! {
        <tr>
            <th scope="row">
                <span class="table__main">{ row.product_title.as_ref().or(row.product_id.as_ref()).map_or("Unnamed product", String::as_str) }</span>
                <span class="table__under"><code>{ &row.agreement_id }</code></span>
            </th>
            { cell("Party", "", html! { party(&row.party, "Not named") }, role) }
            { cell("Invoices", "", invoices(row), agreement(row)) }
            { cell("Gross revenue", NUMBER, money("row.grossRevenue", figures.gross_revenue, is_divided), open(row)) }
            { cell("Wholesale cost", none_or_number(pays_fee), money("row.wholesaleCost", figures.wholesale_cost, is_divided && !pays_fee), String::new()) }
            { cell("Listing fee", none_or_number(!pays_fee), money("row.listingFee", figures.listing_fee, is_divided && pays_fee), rate) }
            { cell("Net revenue", NUMBER, html! { <strong>{ money("row.netRevenue", figures.net_revenue, is_divided) }</strong> }, String::new()) }
            if has_undivided {
                { cell("Not divided", NUMBER, money("row.undivided", figures.undivided, !is_divided), String::new()) }
            }
        </tr>
    }
}

/// The class of cells with an amount.
const NUMBER: &str = "table__number";

/// The class of a cell; where rows are cards, what a party does not have is left out.
const fn none_or_number(is_none: bool) -> &'static str {
    if is_none { "table__number table__none" } else { NUMBER }
}

fn cell(label: &'static str, class: &'static str, value: Html, under: String) -> Html {
    html! {
        <td data-label={label} {class}>
            <span>
                { value }
                if !under.is_empty() {
                    <span class="table__under">{ under }</span>
                }
            </span>
        </td>
    }
}

fn invoices(row: &LedgerRow) -> Html {
    match (row.first_invoice_date, row.last_invoice_date) {
        (Some(first), Some(last)) if first == last => day(first),
        (Some(first), Some(last)) => {
            html! { <>{ format!("{}: ", intl::number(row.invoice_count)) }{ day(first) }{ " – " }{ day(last) }</> }
        }
        _ => html! { "None" },
    }
}

fn agreement(row: &LedgerRow) -> String {
    let start = day_text(row.start_date);
    match row.end_date {
        Some(end) => format!("{start} – {}", day_text(end)),
        None => format!("From {start}, open end"),
    }
}

fn open(row: &LedgerRow) -> String {
    if row.has_open_charges { "without what is used".to_owned() } else { String::new() }
}
