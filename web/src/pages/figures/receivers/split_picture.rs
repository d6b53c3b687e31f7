use offerset::Amount;
use offerset::economics::{CurrencyTotal, OfferEconomics, Shares};
use yew::{Html, html};

use crate::engine;
use crate::pages::figures::outlook::Outlook;

/// How high one bar with its label is, in pixels.
const ROW: usize = 44;

/// The roles that money goes to, in the order of the bars: the class of the bar, and the word.
const ROLES: [(&str, &str); 4] = [
    ("split__owner", "Product owners"),
    ("split__partner", "Channel partner’s margin"),
    ("split__fee", "AWS listing fees"),
    ("split__undivided", "Not divided yet"),
];

/// A bar for each offer, each beginning where the one before ends, and one for all of them. `None` where there is nothing
/// to divide, or less than nothing for somebody.
pub(super) fn split_picture(outlook: &Outlook, total: &CurrencyTotal) -> Option<Html> {
    let currency = total.currency_code;
    let offers = outlook.economics.offers.iter().enumerate();
    let offers: Vec<(usize, &OfferEconomics)> =
        offers.filter(|(_, offer)| offer.currency_code == Some(currency)).collect();
    let whole = total.contract_value;
    let of_all = total.shares();
    let all = offers.iter().map(|(_, offer)| offer.shares()).chain([of_all]).collect::<Vec<_>>();
    if whole.is_zero() || all.iter().flat_map(amounts).any(|amount| amount < Amount::ZERO) {
        return None;
    }
    let mut bars: Vec<Html> = Vec::new();
    let mut begin = Amount::ZERO;
    for ((place, offer), shares) in offers.iter().zip(&all) {
        bars.push(bar(bars.len(), outlook.title(*place), &engine::contract_value(offer), begin, shares, whole));
        begin = begin.checked_add(offer.contract_value.known())?;
    }
    bars.push(bar(bars.len(), "All offers", &engine::total(total), Amount::ZERO, &of_all, whole));
    let (title, description) = (format!("split-title-{currency}"), format!("split-description-{currency}"));
    let is_undivided = !of_all.undivided.is_zero();
    Some(html! {
        <figure class="picture">
            <svg
                class="picture__svg" role="img" width="100%" height={(bars.len() * ROW).to_string()}
                aria-labelledby={format!("{title} {description}")}
            >
                <title id={title.clone()}>{ format!("How what the buyer pays is divided, in {currency}") }</title>
                <desc id={description.clone()}>{ describe(total, &of_all) }</desc>
                { for bars }
            </svg>
            <figcaption>
                <ul class="legend" aria-label="Colours">
                    for (class, words) in ROLES.into_iter().take(if is_undivided { 4 } else { 3 }) {
                        <li>
                            <svg width="12" height="12" aria-hidden="true" focusable="false"><rect {class} width="12" height="12" rx="2" /></svg>
                            { words }
                        </li>
                    }
                </ul>
            </figcaption>
        </figure>
    })
}

const fn amounts(shares: &Shares) -> [Amount; 4] {
    [shares.product_owner, shares.channel_partner, shares.listing_fee, shares.undivided]
}

fn describe(total: &CurrencyTotal, shares: &Shares) -> String {
    let money = |amount: Amount| engine::money(amount, total.currency_code);
    let parts = amounts(shares).into_iter().zip(ROLES);
    let parts: Vec<String> = parts
        .filter(|(amount, _)| !amount.is_zero())
        .map(|(amount, (_, role))| format!("{role} {}", money(amount)))
        .collect();
    format!(
        "The buyer pays {}: {}. A bar for each offer, and one for all of them. The tables say the same.",
        engine::total(total),
        parts.join(", "),
    )
}

/// One bar: its label above it, and the parts side by side.
fn bar(row: usize, label: &str, value: &str, begin: Amount, shares: &Shares, whole: Amount) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    let mut x = begin;
    for (amount, (class, _)) in amounts(shares).into_iter().zip(ROLES) {
        let (Some(left), Some(width)) = (percentage(x, whole), percentage(amount, whole)) else { continue };
        if !amount.is_zero() {
            let class = format!("split__bar {class}");
            parts.push(html! { <rect {class} x={left} y="22" {width} height="14" /> });
        }
        x = x.checked_add(amount).unwrap_or(x);
    }
    html! {
        <svg y={(row * ROW).to_string()} width="100%" height={ROW.to_string()} overflow="visible">
            // What is too long is cut off by the inner picture, rather than written over the value.
            <svg width="66%" height="20"><text class="picture__label" y="14">{ label }</text></svg>
            <text class="picture__value" x="100%" y="14" text-anchor="end">{ value }</text>
            <rect class="split__track" x="0" y="22" width="100%" height="14" />
            { for parts }
        </svg>
    }
}

/// A part of the whole as the width of a picture.
fn percentage(part: Amount, whole: Amount) -> Option<String> {
    part.percentage_of(whole).map(|percentage| format!("{percentage}%"))
}
