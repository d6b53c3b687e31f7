use offerset::CalendarDate;
use offerset::timeline::{Day, Ending, EventKind, TimelineEvent};
use yew::{Html, html};

use crate::intl;
use crate::pages::figures::outlook::Outlook;
use crate::pages::figures::words::{day, figure, figure_or_bare};

/// How many events are shown without asking.
const MAX_SHOWN: usize = 40;

/// Everything that has a date, merged over all offers: what is due on acceptance first.
pub(super) fn day_table(outlook: &Outlook, accepted_on: CalendarDate) -> Html {
    let events = &outlook.timeline.events;
    let days = outlook.timeline.days();
    let table = html! {
        <table class="table table--charges table--days">
            <caption>{ "Day by day" }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Date (UTC)" }</th>
                    <th scope="col">{ "What happens" }</th>
                    <th scope="col" class="table__number">{ "Before tax" }</th>
                </tr>
            </thead>
            for same_day in events.chunk_by(|one, other| one.date == other.date) {
                { group(outlook, same_day, &days, accepted_on) }
            }
        </table>
    };
    if events.len() <= MAX_SHOWN {
        return table;
    }
    html! {
        <details class="disclosure disclosure--printed">
            <summary>{ format!("Day by day: {} events", intl::number(events.len())) }</summary>
            { table }
        </details>
    }
}

/// The events of one day, and the sum of its invoices where there are several.
fn group(outlook: &Outlook, events: &[TimelineEvent], days: &[Day], accepted_on: CalendarDate) -> Html {
    let Some(date) = events.first().map(|event| event.date) else { return Html::default() };
    let mut rows: Vec<Html> = Vec::new();
    for alike in events.chunk_by(is_alike) {
        rows.push(row(outlook, alike));
    }
    for sum in days.iter().filter(|day| day.date == date && day.count > 1) {
        let words = if date == accepted_on { "Together, due on acceptance" } else { "Together on this day" };
        let amount = figure("day", sum.amount, sum.currency_code);
        rows.push(cells(html! { <strong>{ words }</strong> }, html! { <strong>{ amount }</strong> }));
    }
    let count = rows.len().to_string();
    html! {
        <tbody>
            for (place, cells) in rows.into_iter().enumerate() {
                <tr>
                    if place == 0 {
                        <th scope="rowgroup" rowspan={count.clone()}>
                            { day(date) }
                            if date == accepted_on {
                                <span class="table__under">{ "Acceptance" }</span>
                            }
                        </th>
                    }
                    { cells }
                </tr>
            }
        </tbody>
    }
}

/// Whether two events that follow each other are told in one line: what costs nothing, and happens to several offers.
fn is_alike(one: &TimelineEvent, other: &TimelineEvent) -> bool {
    one.kind == other.kind && !matches!(one.kind, EventKind::Invoice(_))
}

fn row(outlook: &Outlook, events: &[TimelineEvent]) -> Html {
    let Some(first) = events.first() else { return Html::default() };
    let several = events.len() > 1;
    let what = match (first.kind, several) {
        (EventKind::Acceptance, _) => "The buyer accepts all offers",
        (EventKind::AgreementStart, false) => "The agreement starts",
        (EventKind::AgreementStart, true) => "The agreements start",
        (EventKind::Invoice(invoice), _) if invoice.is_due_on_acceptance => "Invoice, due on acceptance",
        (EventKind::Invoice(_), _) => "Invoice",
        (EventKind::AdjustmentDeadline, _) => "The price of the renewal is settled",
        (EventKind::LockoutStart, _) => "The renewal is settled: nobody can change it any more",
        (EventKind::AgreementEnd { ending: Ending::EndOfDay { .. } }, false) => "The agreement ends with this day",
        (EventKind::AgreementEnd { ending: Ending::EndOfDay { .. } }, true) => "The agreements end with this day",
        (EventKind::AgreementEnd { .. }, false) => "The agreement ends",
        (EventKind::AgreementEnd { .. }, true) => "The agreements end",
        (EventKind::Renewal, _) => "Renews, if the buyer chose so",
        (EventKind::OfferSetExpiry, _) => "Last day to accept the set",
    };
    let (amount, due) = match first.kind {
        EventKind::Invoice(invoice) => {
            (figure_or_bare("invoice", invoice.amount, invoice.currency_code), invoice.payment_due_date)
        }
        _ => (Html::default(), None),
    };
    let offers: Vec<&str> = events.iter().filter_map(|event| event.offer).map(|place| outlook.title(place)).collect();
    let what = html! {
        <>
            { what }
            if let Some(due) = due {
                { ", to be paid by " }{ day(due) }
            }
            if !offers.is_empty() {
                <span class="table__under">{ offers.join(", ") }</span>
            }
        </>
    };
    cells(what, amount)
}

fn cells(what: Html, amount: Html) -> Html {
    html! { <><td>{ what }</td><td class="table__number">{ amount }</td></> }
}
