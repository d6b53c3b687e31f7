use offerset::timeline::{PercentageRange, Renewal};
use yew::{Html, html};

use crate::engine;
use crate::intl;
use crate::pages::figures::outlook::Outlook;
use crate::pages::figures::words::{day, day_text, percent};

/// The automatic renewals that the buyer may choose.
pub(super) fn renewal_list(outlook: &Outlook) -> Html {
    let renewals = &outlook.timeline.renewals;
    if renewals.is_empty() {
        return Html::default();
    }
    html! {
        <div class="card stack">
            <h3>{ "Renewals, if the buyer chooses them" }</h3>
            <p class="soft">{ "The buyer chooses at acceptance, and may change the choice until the renewal is settled. Renewals are in no sum on this page." }</p>
            for renewal in renewals {
                { one(outlook, renewal) }
            }
        </div>
    }
}

fn one(outlook: &Outlook, renewal: &Renewal) -> Html {
    let times = match renewal.max_renewals {
        Some(1) => "Once".to_owned(),
        Some(times) => format!("Up to {} times", intl::number(usize::try_from(times).unwrap_or(usize::MAX))),
        None => "Any number of times".to_owned(),
    };
    let day_or = |date: Option<_>| date.map_or_else(|| html! { "No such date" }, day);
    html! {
        <section class="stack stack--tight">
            <h4>{ outlook.title(renewal.offer) }</h4>
            <dl class="facts">
                { fact("Renews on", day(renewal.renews_on)) }
                { fact("How often", html! { times }) }
                { fact("Price of the renewal is settled", day_or(renewal.adjustment_deadline)) }
                { fact("Renewal is settled", day_or(renewal.lockout_start)) }
                { fact("Dearer by", html! { renewal.price_increase.map_or_else(|| "Not said".to_owned(), increase) }) }
                { fact("The renewed agreement costs", html! { value(outlook, renewal) }) }
                if !renewal.charges.is_empty() {
                    { fact("Its invoices, without another increase", html! { charges(outlook, renewal) }) }
                }
            </dl>
        </section>
    }
}

fn fact(name: &str, value: Html) -> Html {
    html! { <div class="facts__line"><dt>{ name }</dt><dd>{ value }</dd></div> }
}

fn increase(range: PercentageRange) -> String {
    if range.minimum == range.maximum {
        return percent(range.default);
    }
    format!(
        "{} to {}; {} if the seller sets no other",
        percent(range.minimum),
        percent(range.maximum),
        percent(range.default)
    )
}

fn value(outlook: &Outlook, renewal: &Renewal) -> String {
    let currency = outlook.economics.offers.get(renewal.offer).and_then(|offer| offer.currency_code);
    match (renewal.value, currency) {
        (Some(value), Some(currency)) if value.minimum == value.maximum => engine::money(value.default, currency),
        (Some(value), Some(currency)) => format!(
            "{} to {}; {} if the seller sets no other",
            engine::money(value.minimum, currency),
            engine::money(value.maximum, currency),
            engine::money(value.default, currency),
        ),
        _ => "Not known ahead".to_owned(),
    }
}

fn charges(outlook: &Outlook, renewal: &Renewal) -> String {
    let currency = outlook.economics.offers.get(renewal.offer).and_then(|offer| offer.currency_code);
    let Some(currency) = currency else { return String::new() };
    let one = |charge: &offerset::timeline::ProjectedCharge| {
        format!("{} on {}", engine::money(charge.amount, currency), day_text(charge.invoice_date))
    };
    renewal.charges.iter().map(one).collect::<Vec<_>>().join(", ")
}
