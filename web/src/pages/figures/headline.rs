use offerset::economics::{Certainty, CurrencyTotal, Payout};
use yew::{Callback, Html, MouseEvent, html};

use super::outlook::Outlook;
use super::words::{day_text, figure, party};
use crate::browser;

/// The figures that matter, one card for each currency.
pub(super) fn headline(outlook: &Outlook) -> Html {
    html! {
        for total in &outlook.economics.totals {
            { card(outlook, total) }
        }
    }
}

fn card(outlook: &Outlook, total: &CurrencyTotal) -> Html {
    let currency = total.currency_code;
    let sure = match total.certainty {
        Certainty::Exact => "Before tax",
        Certainty::Minimum => "Before tax, at least: the buyer still chooses",
        Certainty::Unfinished => "Before tax, so far: something is missing",
    };
    let sure = if total.has_open_charges { format!("{sure}; what is used comes on top") } else { sure.to_owned() };
    let accepted_on = outlook.economics.accepted_on.map(day_text).unwrap_or_default();
    let change = Callback::from(|_: MouseEvent| {
        browser::focus_id(super::when::ACCEPTED_ON);
    });
    let due = html! {
        <>
            { format!("If accepted on {accepted_on} ") }
            <button type="button" class="link figures__change no-print" onclick={change}>{ "Change the date" }</button>
        </>
    };
    html! {
        <section class="card stack" aria-label={format!("The figures in {currency}")}>
            <dl class="figures figures--sums">
                { entry("figures__figure figures__figure--first", "The buyer pays", figure("buyerPays", total.contract_value, currency), html! { sure }) }
                { entry("figures__figure", "Due on acceptance", figure("dueOnAcceptance", total.due_on_acceptance, currency), due) }
                for payout in &total.payouts {
                    { entry(
                        "figures__figure",
                        &format!("Paid out to {}", party(&payout.party, "the seller, not named yet")),
                        figure("payout", payout.amount, currency),
                        html! { of_payout(payout) },
                    ) }
                }
                { entry("figures__figure", "Kept by AWS", figure("listingFees", total.listing_fees, currency), html! { "Listing fees" }) }
                if !total.undivided.is_zero() {
                    { entry("figures__figure", "Not divided yet", figure("undivided", total.undivided, currency), html! { "Who gets what of it is not known" }) }
                }
            </dl>
        </section>
    }
}

fn entry(class: &'static str, name: &str, value: Html, remark: Html) -> Html {
    html! {
        <div {class}>
            <dt>{ name }</dt>
            <dd>{ value }</dd>
            <dd class="figures__note">{ remark }</dd>
        </div>
    }
}

fn of_payout(payout: &Payout) -> &'static str {
    match (payout.as_product_owner.is_zero(), payout.as_channel_partner.is_zero()) {
        (_, true) => "For products of its own, after fees",
        (true, false) => "For reselling: its margin",
        (false, false) => "Products of its own after fees, and margin",
    }
}
