use offerset::source::STANDARD_CONTRACTS;
use yew::{Html, html};

use super::words;
use crate::components::field::duration_in_words;
use crate::intl;
use crate::offered::OfferFacts;
use crate::receipt::{Agreement, Eula, Renewal};

/// Who agrees with whom on what, for how long, under which contract.
pub(super) fn agreement_facts(agreement: &Agreement, facts: Option<&OfferFacts>, accounts: &[String]) -> Html {
    let accounts: Vec<String> = accounts.iter().map(|account| words::account(account)).collect();
    html! {
        <dl class="facts">
            { fact("Seller of record", html! { words::party(&agreement.proposer) }) }
            if let Some(manufacturer) = &agreement.manufacturer {
                { fact("Manufacturer", html! { words::party(manufacturer) }) }
            }
            { fact("Product id", html! { <code>{ agreement.product.id.as_deref().unwrap_or("–") }</code> }) }
            { fact("Duration", html! { duration(agreement, facts.is_none()) }) }
            { fact("Contract", contract(&agreement.eula)) }
            { fact("Invoices are due", html! { due_period(agreement) }) }
            { fact("Renewal", html! { renewal(agreement.renewal.as_ref()) }) }
            if let Some(facts) = facts {
                { fact("Buyer in", html! { countries(facts) }) }
                if let Some(refunds) = &facts.refunds {
                    { fact("Refunds", html! { refunds }) }
                }
            }
            if !accounts.is_empty() {
                { fact("For the AWS account", html! { accounts.join(", ") }) }
            }
        </dl>
    }
}

fn fact(name: &str, value: Html) -> Html {
    html! { <div class="facts__line"><dt>{ name }</dt><dd>{ value }</dd></div> }
}

fn duration(agreement: &Agreement, is_made: bool) -> String {
    let start = intl::date(&agreement.start_date);
    let start = match (agreement.is_future_dated, is_made) {
        (true, _) => format!("From {start}, after the acceptance,"),
        (false, true) => format!("From {start}"),
        (false, false) => format!("From the acceptance (if today, {start})"),
    };
    match &agreement.ending.date {
        Some(end) => format!("{start} to {}", intl::date(end)),
        None => format!("{start} until it is cancelled"),
    }
}

fn due_period(agreement: &Agreement) -> String {
    let period = agreement.payment_due_period.as_deref();
    period.map_or_else(
        || "As usual between you and AWS".to_owned(),
        |period| format!("{} after their date", duration_in_words(period)),
    )
}

fn contract(eula: &[Eula]) -> Html {
    if eula.is_empty() {
        return html! { "Not named" };
    }
    html! {
        for document in eula {
            <span class="facts__item">{ contract_document(document) }</span>
        }
    }
}

fn contract_document(document: &Eula) -> Html {
    let version = document.version.as_ref().map(|version| format!(", version {version}"));
    match (document.kind.as_deref(), document.url.as_deref().filter(|url| url.starts_with("http"))) {
        (Some("StandardEula"), _) => html! {
            <><a href={STANDARD_CONTRACTS.url} rel="noreferrer">{ "Standard Contract for AWS Marketplace" }</a>{ version }</>
        },
        (_, Some(url)) => {
            html! { <><a href={url.to_owned()} rel="noreferrer">{ "The seller's contract" }</a>{ version }</> }
        }
        (kind, None) => html! { <>{ kind.unwrap_or("Not named").to_owned() }{ version }</> },
    }
}

fn renewal(renewal: Option<&Renewal>) -> String {
    let Some(renewal) = renewal else { return "Does not renew by itself".to_owned() };
    let times = match renewal.max_renewals {
        Some(1) => ", once".to_owned(),
        Some(times) => format!(", up to {times} times"),
        None => String::new(),
    };
    let price = match &renewal.price_increase {
        Some(increase) if increase.minimum == increase.maximum => format!(", {} % dearer", increase.minimum),
        Some(increase) => format!(", {} to {} % dearer", increase.minimum, increase.maximum),
        None => String::new(),
    };
    let settled = renewal.lockout_start.as_deref().map(intl::date);
    let settled = settled.map_or_else(String::new, |date| format!(" You can change your mind until {date}."));
    format!(
        "Can renew by itself on {}{times}{price}. You choose when you accept at AWS.{settled}",
        intl::date(&renewal.renews_on),
    )
}

fn countries(facts: &OfferFacts) -> String {
    let names = |codes: &[String]| codes.iter().map(|code| intl::country(code)).collect::<Vec<_>>().join(", ");
    match (facts.countries.is_empty(), facts.excluded_countries.is_empty()) {
        (true, true) => "Any country".to_owned(),
        (true, false) => format!("Any country but {}", names(&facts.excluded_countries)),
        (false, _) => names(&facts.countries),
    }
}
