use offerset::economics::{ContractValue, CurrencyTotal, OfferEconomics, PartyName};
use offerset::model::OfferKind;
use offerset::{Amount, Currency};
use yew::{Html, html};

use crate::engine;
use crate::pages::figures::outlook::Outlook;
use crate::pages::figures::words::{figure, party, percent};

/// What each offer is worth, and to whom.
pub(super) fn offer_table(outlook: &Outlook) -> Html {
    let economics = &outlook.economics;
    html! {
        <div class="card card--flush">
            <table class="table table--cards table--figures">
                <caption class="visually-hidden">{ "What each offer is worth, and who receives it" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Offer" }</th>
                        <th scope="col" class="table__number">{ "Buyer pays" }</th>
                        <th scope="col" class="table__number">{ "Wholesale" }</th>
                        <th scope="col" class="table__number">{ "Partner’s margin" }</th>
                        <th scope="col" class="table__number">{ "Listing fee" }</th>
                        <th scope="col" class="table__number">{ "Product owner receives" }</th>
                    </tr>
                </thead>
                <tbody>
                    for (place, offer) in economics.offers.iter().enumerate() {
                        { row(outlook.title(place), offer) }
                    }
                </tbody>
                <tfoot>
                    for total in &economics.totals {
                        { foot(total) }
                    }
                </tfoot>
            </table>
        </div>
    }
}

fn row(title: &str, offer: &OfferEconomics) -> Html {
    let shares = offer.shares();
    let fee = &offer.listing_fee;
    let rate = fee.percentage.map_or_else(|| "rate not known".to_owned(), percent);
    let rate = if fee.uncertainties.is_empty() { rate } else { format!("{rate}, estimate") };
    let amount = |key: &'static str, amount: Amount| match offer.currency_code {
        Some(currency) if offer.listing_fee.percentage.is_some() => figure(key, amount, currency),
        _ => html! { "–" },
    };
    let kind = if offer.kind == OfferKind::Cppo { "Resold" } else { "Own product" };
    html! {
        <tr>
            <th scope="row" data-label="Offer">
                <span class="table__main">{ title }</span>
                <span class="table__under">{ kind }</span>
            </th>
            { cell("Buyer pays", value("offer.contractValue", &offer.contract_value, offer.currency_code), open(offer).to_owned()) }
            if let (Some(partner), Some(wholesale)) = (&offer.channel_partner, &offer.wholesale_value) {
                { cell("Wholesale", value("offer.wholesaleValue", wholesale, offer.currency_code), String::new()) }
                { cell("Margin", amount("offer.channelPartner", shares.channel_partner), of(partner)) }
            } else {
                { none() }{ none() }
            }
            { cell("Listing fee", amount("offer.listingFee", shares.listing_fee), rate) }
            { cell("Owner receives", amount("offer.productOwner", shares.product_owner), of(&offer.product_owner)) }
        </tr>
    }
}

fn of(who: &PartyName) -> String {
    party(who, "Not named yet")
}

fn cell(label: &'static str, value: Html, under: String) -> Html {
    html! {
        <td data-label={label} class="table__number">
            <span>
                { value }
                if !under.is_empty() {
                    <span class="table__under">{ under }</span>
                }
            </span>
        </td>
    }
}

/// The cell of something that there is not; where rows are cards, it is left out.
fn none() -> Html {
    html! { <td class="table__number table__none">{ "–" }</td> }
}

/// A value with how sure it is, in words around its digits.
fn value(key: &'static str, value: &ContractValue, currency: Option<Currency>) -> Html {
    let Some(currency) = currency else { return html! { "Not known yet" } };
    let amount = || figure(key, value.known(), currency);
    match value {
        ContractValue::Exact { .. } => amount(),
        ContractValue::Minimum { .. } => html! { <>{ "at least " }{ amount() }</> },
        ContractValue::Unfinished { .. } => html! { <>{ amount() }{ " so far" }</> },
        ContractValue::Usage => html! { "What is used" },
        ContractValue::Free => html! { "Free" },
    }
}

fn open(offer: &OfferEconomics) -> &'static str {
    match (&offer.contract_value, offer.has_open_charges) {
        (ContractValue::Usage, _) => "not known ahead",
        (_, true) => "and what is used",
        (_, false) => "",
    }
}

/// The sums of one currency.
fn foot(total: &CurrencyTotal) -> Html {
    let (currency, shares) = (total.currency_code, total.shares());
    let sum =
        |label: &'static str, amount: Amount| cell(label, html! { engine::money(amount, currency) }, String::new());
    html! {
        <tr>
            <th scope="row" data-label="Sum">{ format!("Sum, {currency}") }</th>
            { sum("Buyer pays", total.contract_value) }
            <td class="table__none"></td>
            { sum("Margin", shares.channel_partner) }
            { sum("Listing fee", shares.listing_fee) }
            { sum("Owner receives", shares.product_owner) }
        </tr>
    }
}
