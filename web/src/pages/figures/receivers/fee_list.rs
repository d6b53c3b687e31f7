use offerset::Currency;
use offerset::economics::OfferEconomics;
use offerset::economics::listing_fee::{FeeNote, FeeRow, ListingFee};
use yew::{Html, html};

use crate::components::{IconName, icon, prose};
use crate::intl;
use crate::pages::figures::outlook::Outlook;
use crate::pages::figures::words::{figure, percent, source, uncertainty};

/// Each listing fee, down to the row of AWS's table and the page that states it.
pub(super) fn fee_list(outlook: &Outlook) -> Html {
    html! {
        <ul class="fees">
            for (place, offer) in outlook.economics.offers.iter().enumerate() {
                { fee(outlook.title(place), offer) }
            }
        </ul>
    }
}

fn fee(title: &str, offer: &OfferEconomics) -> Html {
    let fee = &offer.listing_fee;
    let base = if offer.wholesale_value.is_some() { "wholesale value" } else { "contract value" };
    html! {
        <li class="fee stack stack--tight">
            <div class="row row--spread fee__head">
                <h4>{ title }</h4>
                <p class="fee__sum">{ sum(fee, offer.currency_code, base) }</p>
            </div>
            if !fee.rows.is_empty() {
                <ul class="fee__rows">
                    for row in &fee.rows {
                        { fee_row(row) }
                    }
                </ul>
            }
            for reason in &fee.uncertainties {
                <p class="fee__note">{ icon(IconName::Warning) }<span>{ uncertainty(*reason) }</span></p>
            }
            for remark in &fee.notes {
                { fee_note(remark) }
            }
            if let Some(currency) = offer.currency_code.filter(|_| !fee.rounding.is_zero()) {
                <p class="fee__note soft">
                    { icon(IconName::Info) }
                    <span>{ format!("Rounding the fee charge by charge changed it by {} {currency}.", fee.rounding) }</span>
                </p>
            }
        </li>
    }
}

/// The calculation in one line.
fn sum(fee: &ListingFee, currency: Option<Currency>, base: &str) -> Html {
    match (fee.percentage, currency) {
        (Some(percentage), Some(currency)) => html! {
            <>
                <data data-figure="fee.percentage" value={percentage.to_string()}>{ percent(percentage) }</data>
                { " of the " }{ base }{ " " }
                { figure("fee.base", fee.base, currency) }
                { " = " }
                <strong>{ figure("fee.amount", fee.amount, currency) }</strong>
            </>
        },
        _ => html! { "Not known ahead" },
    }
}

fn fee_row(row: &FeeRow) -> Html {
    let until = row.until.map(|until| format!(" to {}", intl::date(until))).unwrap_or_default();
    html! {
        <li data-fee-row={row.id}>
            <span class="fee__rate">{ percent(row.percentage) }</span>
            <span>{ row.label }<span class="soft">{ format!(", for offers created from {}{until}", intl::date(row.from)) }</span></span>
            <span class="fee__row-source">{ source(&row.source) }</span>
        </li>
    }
}

fn fee_note(remark: &FeeNote) -> Html {
    html! {
        <p class="fee__note">
            { icon(IconName::Info) }
            <span>{ prose(remark.text) }{ " " }{ source(&remark.source) }</span>
        </p>
    }
}
