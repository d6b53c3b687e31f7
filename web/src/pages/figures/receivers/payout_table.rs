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
                <tfoot>{ plain_row("The buyer pays", "sum.buyerPays", total.contract_value, currency) }</tfoot>
            </table>
            <p class="soft sum-note">
                { icon(IconName::Check) }
                <span>{ "Payouts and listing fees add up to what the buyer pays, to the last minor unit. " }{ rounding(total) }</span>
            </p>
        </>
    }
}

fn payout_row(payout: &Payout, currency: Currency) -> Html {
    let part = |key: &'static str, amount: Amount, words: &'static str| {
        html! {
            if !amount.is_zero() {
                <span class="table__under">{ figure(key, amount, currency) }{ words }</span>
            }
        }
    };
    html! {
        <tr>
            <th scope="row">
                { party(&payout.party, "The seller, not named yet") }
                { part("sum.asProductOwner", payout.as_product_owner, " for own products, after fees") }
                { part("sum.asChannelPartner", payout.as_channel_partner, " for reselling") }
            </th>
            <td class="table__number">{ figure("sum.payout", payout.amount, currency) }</td>
        </tr>
    }
}

fn plain_row(name: &str, key: &'static str, amount: Amount, currency: Currency) -> Html {
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td class="table__number">{ figure(key, amount, currency) }</td>
        </tr>
    }
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
