use yew::{Html, html};

use crate::components::field::duration_in_words;
use crate::intl;
use crate::offered::{OfferFacts, Price};
use crate::receipt::Agreement;

/// How many lines are shown without asking.
const MAX_SHOWN: usize = 8;

/// What is included, and what a unit costs.
pub(super) fn price_list(agreement: &Agreement, facts: Option<&OfferFacts>) -> Html {
    let included = agreement.entitlements.iter().map(|included| {
        let quantity = included.quantity.and_then(|quantity| usize::try_from(quantity).ok());
        let quantity = quantity.map_or_else(|| "Any number".to_owned(), intl::number);
        (html! { <code>{ &included.dimension_key }</code> }, quantity)
    });
    let currency = agreement.currency_code.as_deref().unwrap_or_default();
    // Where nothing is chosen and nothing is metered, the charges say what it costs.
    let has_unit_prices = agreement.leaves_a_choice() || agreement.has_open_charges;
    let prices = facts.iter().filter(|_| has_unit_prices).flat_map(|facts| &facts.prices);
    let prices = prices.map(|price| (of_what(price), intl::unit_price(&price.amount.to_string(), currency)));
    html! {
        <>
            { list("Included", "Units", included.collect()) }
            { list("Price of one unit", "Before tax", prices.collect()) }
            if agreement.leaves_a_choice() {
                <p class="soft">{ "At AWS, you choose among these when you accept. This preview counts the least." }</p>
            }
        </>
    }
}

fn of_what(price: &Price) -> Html {
    let time = price
        .duration
        .as_deref()
        .map_or(", by use".to_owned(), |duration| format!(", {}", duration_in_words(duration)));
    html! { <><code>{ &price.dimension }</code>{ time }</> }
}

fn list(caption: &str, column: &str, lines: Vec<(Html, String)>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let count = lines.len();
    let table = html! {
        <table class="table table--charges">
            <caption>{ caption }</caption>
            <thead>
                <tr><th scope="col">{ "Dimension" }</th><th scope="col" class="table__number">{ column }</th></tr>
            </thead>
            <tbody>
                for (what, value) in lines {
                    <tr><td>{ what }</td><td class="table__number">{ value }</td></tr>
                }
            </tbody>
        </table>
    };
    if count <= MAX_SHOWN {
        return table;
    }
    html! {
        <details class="disclosure disclosure--printed">
            <summary>{ format!("{caption}: {} dimensions", intl::number(count)) }</summary>
            { table }
        </details>
    }
}
