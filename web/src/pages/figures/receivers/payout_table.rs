use offerset::economics::{CurrencyTotal, Payout};
use offerset::{Amount, Currency};
use yew::{Html, html};

use crate::components::{IconName, icon};
use crate::pages::figures::words::{figure, party};

/// Everybody who receives something, and the proof that it adds up to what the buyer pays.
pub(super) fn payout_table(total: &CurrencyTotal) -> Html {
    let currency = total.currency_code;
    html! {
        <>
            <table class="table table--sums">
                <caption class="visually-hidden">{ format!("Who receives what, in {currency}") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Who" }</th>
                        <th scope="col" class="table__number">{ "For own products, after fees" }</th>
                        <th scope="col" class="table__number">{ "For reselling" }</th>
                        <th scope="col" class="table__number">{ format!("Receives, {currency}") }</th>
                    </tr>
                </thead>
                <tbody>
                    for payout in &total.payouts {
                        { payout_row(payout, currency) }
                    }
                    { plain_row("AWS, as listing fees", "sum.listingFees", total.listing_fees, currency) }
                    if !total.undivided.is_zero() {
                        { plain_row("Not divided yet", "sum.undivided", total.undivided, currency) }
                    }
                </tbody>
                <tfoot>{ plain_row("Together: what the buyer pays", "sum.buyerPays", total.contract_value, currency) }</tfoot>
            </table>
            <p class="soft sum-note">
                { icon(IconName::Check) }
                <span>{ "Payouts and listing fees add up to what the buyer pays, to the last minor unit. " }{ rounding(total) }</span>
            </p>
        </>
    }
}

fn payout_row(payout: &Payout, currency: Currency) -> Html {
    html! {
        <tr>
            <th scope="row">{ party(&payout.party, "The seller, not named yet") }</th>
            <td class="table__number">{ or_dash("sum.asProductOwner", payout.as_product_owner, currency) }</td>
            <td class="table__number">{ or_dash("sum.asChannelPartner", payout.as_channel_partner, currency) }</td>
            <td class="table__number"><strong>{ figure("sum.payout", payout.amount, currency) }</strong></td>
        </tr>
    }
}

fn plain_row(name: &str, key: &'static str, amount: Amount, currency: Currency) -> Html {
    html! {
        <tr>
            <th scope="row" colspan="3">{ name }</th>
            <td class="table__number"><strong>{ figure(key, amount, currency) }</strong></td>
        </tr>
    }
}

fn or_dash(key: &'static str, amount: Amount, currency: Currency) -> Html {
    if amount.is_zero() { html! { "–" } } else { figure(key, amount, currency) }
}

/// What rounding each charge added or took.
fn rounding(total: &CurrencyTotal) -> Html {
    if total.rounding.is_zero() {
        return html! { "No charge had to be rounded." };
    }
    html! {
        <>
            { "Rounding each charge half up to the minor unit changed the sum by " }
            <data data-figure="rounding" value={format!("{} {}", total.rounding, total.currency_code)}>
                { format!("{} {}", total.rounding, total.currency_code) }
            </data>
            { ", which is in it." }
        </>
    }
}
