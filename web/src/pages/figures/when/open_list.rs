use offerset::timeline::{OpenCharge, OpenChargeKind};
use yew::{Html, html};

use crate::pages::figures::outlook::Outlook;
use crate::pages::figures::words::{day, figure, figure_or_bare};

/// What is paid but has no amount or no date ahead.
pub(super) fn open_list(outlook: &Outlook) -> Html {
    let timeline = &outlook.timeline;
    html! {
        <>
            if !timeline.open.is_empty() {
                <h3>{ "Open: nobody knows it ahead" }</h3>
                <ul class="bullets">
                    for open in &timeline.open {
                        <li>{ outlook.title(open.offer) }{ ": " }{ what(open) }{ ", from " }{ day(open.from) }{ until(open) }</li>
                    }
                </ul>
            }
            if !timeline.undated.is_empty() {
                <h3>{ "Without a date yet" }</h3>
                <ul class="bullets">
                    for charge in &timeline.undated {
                        <li>{ outlook.title(charge.offer) }{ ": " }{ figure_or_bare("undated", charge.amount, charge.currency_code) }</li>
                    }
                </ul>
            }
        </>
    }
}

fn what(open: &OpenCharge) -> Html {
    match (open.kind, open.currency_code) {
        (OpenChargeKind::Usage, _) => html! { "what is used, invoiced each month" },
        (OpenChargeKind::Monthly { price: Some(price) }, Some(currency)) => {
            html! { <>{ figure("monthly", price, currency) }{ " at the end of each month" }</> }
        }
        (OpenChargeKind::Monthly { .. }, _) => html! { "a monthly price that is not filled in yet" },
    }
}

fn until(open: &OpenCharge) -> Html {
    match open.until {
        Some(until) => html! { <>{ " to " }{ day(until) }</> },
        None => html! { " until the buyer ends it" },
    }
}
