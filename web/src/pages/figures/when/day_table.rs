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
    let sums: Vec<&Day> = days.iter().filter(|day| day.date == date && day.count > 1).collect();
    let rows = (events.len() + sums.len()).to_string();
    html! {
        <tbody>
            for (place, event) in events.iter().enumerate() {
                <tr>
                    if place == 0 {
                        <th scope="rowgroup" rowspan={rows.clone()}>
                            { day(date) }
                            if date == accepted_on {
                                <span class="table__under">{ "Acceptance" }</span>
                            }
                        </th>
                    }
                    { cells(outlook, event) }
                </tr>
            }
            for sum in sums {
                <tr class="table__sum">
                    <td>{ if date == accepted_on { "Together, due on acceptance" } else { "Together on this day" } }</td>
                    <td class="table__number"><strong>{ figure("day", sum.amount, sum.currency_code) }</strong></td>
                </tr>
            }
        </tbody>
    }
}

fn cells(outlook: &Outlook, event: &TimelineEvent) -> Html {
    let offer = event.offer.map(|place| outlook.title(place));
    let what = match event.kind {
        EventKind::Acceptance => "The buyer accepts all offers",
        EventKind::AgreementStart => "The agreement starts",
        EventKind::Invoice(invoice) if invoice.is_due_on_acceptance => "Invoice, due on acceptance",
        EventKind::Invoice(_) => "Invoice",
        EventKind::AdjustmentDeadline => "The price of the renewal is settled",
        EventKind::LockoutStart => "The renewal is settled: nobody can change it any more",
        EventKind::AgreementEnd { ending: Ending::EndOfDay { .. } } => "The agreement ends with this day",
        EventKind::AgreementEnd { .. } => "The agreement ends",
        EventKind::Renewal => "The agreement renews, if the buyer chose so",
        EventKind::OfferSetExpiry => "Last day to accept the set",
    };
    let (amount, due) = match event.kind {
        EventKind::Invoice(invoice) => {
            (figure_or_bare("invoice", invoice.amount, invoice.currency_code), invoice.payment_due_date)
        }
        _ => (Html::default(), None),
    };
    html! {
        <>
            <td>
                { what }
                if let Some(offer) = offer {
                    <span class="table__under">{ offer }</span>
                }
            </td>
            <td class="table__number">
                { amount }
                if let Some(due) = due {
                    <span class="table__under">{ "to be paid by " }{ day(due) }</span>
                }
            </td>
        </>
    }
}
