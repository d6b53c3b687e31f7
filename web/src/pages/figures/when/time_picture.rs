mod axis;

use offerset::timeline::{EventKind, Invoice, TimelineEvent};
use offerset::{Amount, CalendarDate, Currency};
use yew::{Html, html};

use crate::engine;
use crate::pages::figures::outlook::Outlook;
use crate::pages::figures::words::day_text;
use axis::{Axis, axis};

/// How high the lane of an offer is, in pixels: its label, and the track below it.
const LANE: usize = 64;
/// How high the axis above the lanes is.
const HEAD: usize = 26;

/// A lane for each offer: how long its agreement lasts, and what is invoiced when.
pub(super) fn time_picture(outlook: &Outlook, accepted_on: CalendarDate) -> Option<Html> {
    let events = &outlook.timeline.events;
    let last = events.last()?.date;
    let scale = Axis::of(accepted_on, last)?;
    let largest: Vec<(Option<Currency>, Amount)> =
        invoices(events).map(|one| (one.currency_code, one.amount)).collect();
    let lanes = outlook.titles.iter().enumerate().map(|(place, title)| {
        let own: Vec<&TimelineEvent> = events.iter().filter(|event| event.offer == Some(place)).collect();
        lane(place, title, &own, &scale, &largest)
    });
    let height = HEAD + LANE * outlook.titles.len() + 4;
    let expiry = events.iter().find(|event| event.kind == EventKind::OfferSetExpiry).map(|event| event.date);
    Some(html! {
        <figure class="picture">
            <svg class="picture__svg" role="img" width="100%" height={height.to_string()} aria-labelledby="time-title time-description">
                <title id="time-title">{ "What is invoiced when, and how long the agreements last" }</title>
                <desc id="time-description">{ describe(outlook, accepted_on, last) }</desc>
                { axis(&scale, height) }
                { line("time__acceptance", &scale.place(accepted_on), height) }
                { expiry.map(|date| line("time__expiry", &scale.place(date), height)) }
                { for lanes }
            </svg>
            <figcaption>{ legend(expiry.is_some(), !outlook.timeline.renewals.is_empty()) }</figcaption>
        </figure>
    })
}

fn invoices(events: &[TimelineEvent]) -> impl Iterator<Item = Invoice> {
    events.iter().filter_map(|event| match event.kind {
        EventKind::Invoice(invoice) => Some(invoice),
        _ => None,
    })
}

fn describe(outlook: &Outlook, accepted_on: CalendarDate, last: CalendarDate) -> String {
    let due: Vec<String> = outlook
        .timeline
        .totals
        .iter()
        .map(|total| engine::money(total.due_on_acceptance, total.currency_code))
        .collect();
    format!(
        "From the acceptance on {} to {}. Due on acceptance: {}. {} invoices in all. The tables below say the same.",
        day_text(accepted_on),
        day_text(last),
        due.join(" and "),
        invoices(&outlook.timeline.events).count(),
    )
}

fn line(class: &'static str, x: &str, height: usize) -> Html {
    html! { <line {class} x1={x.to_owned()} x2={x.to_owned()} y1="20" y2={height.to_string()} /> }
}

/// The lane of an offer: bars for invoices, as high as they are large, on the track of the agreement.
fn lane(
    place: usize,
    title: &str,
    events: &[&TimelineEvent],
    scale: &Axis,
    largest: &[(Option<Currency>, Amount)],
) -> Html {
    let date_of =
        |wanted: fn(&EventKind) -> bool| events.iter().find(|event| wanted(&event.kind)).map(|event| event.date);
    let start = date_of(|kind| matches!(kind, EventKind::AgreementStart));
    let end = date_of(|kind| matches!(kind, EventKind::AgreementEnd { .. }));
    let width = start.and_then(|start| scale.width(start, end));
    let mut marks: Vec<Html> = Vec::new();
    for event in events {
        let x = scale.place(event.date);
        marks.push(match event.kind {
            EventKind::Invoice(invoice) => bar(&x, invoice, largest),
            EventKind::AdjustmentDeadline => html! { <circle class="time__adjustment" cx={x} cy="39" r="4" /> },
            EventKind::LockoutStart => html! { <circle class="time__lockout" cx={x} cy="39" r="4" /> },
            EventKind::Renewal => html! { <svg {x} y="39" overflow="visible"><path class="time__renewal" d="M0 -6L6 0L0 6L-6 0z" /></svg> },
            _ => Html::default(),
        });
    }
    html! {
        <svg y={(HEAD + place * LANE).to_string()} width="100%" height={LANE.to_string()} overflow="visible">
            <svg width="100%" height="20"><text class="picture__label time__name" x="1%" dx="6" y="14">{ title }</text></svg>
            <svg y="18" width="100%" height="46" overflow="visible">
                if let (Some(start), Some(width)) = (start, width) {
                    <rect class={if end.is_some() { "time__period" } else { "time__period time__period--open" }} x={scale.place(start)} {width} y="36" height="6" rx="3" />
                }
                { for marks }
            </svg>
        </svg>
    }
}

/// The bar of an invoice, in a picture of its own so that its height is a part of the largest one.
fn bar(x: &str, invoice: Invoice, largest: &[(Option<Currency>, Amount)]) -> Html {
    let of_currency = largest.iter().filter(|(currency, _)| *currency == invoice.currency_code);
    let most = of_currency.map(|(_, amount)| *amount).max().unwrap_or_default();
    // What is small is still seen.
    let Some(height) = invoice.amount.percentage_of(most).map(|height| height.max(Amount::new(8.into()))) else {
        return Html::default();
    };
    let top = Amount::HUNDRED.checked_sub(height).unwrap_or_default();
    // What is due on acceptance stands behind its line, all else on its day.
    let (class, shift) = if invoice.is_due_on_acceptance {
        ("time__charge time__charge--now", "translate(1 0)")
    } else {
        ("time__charge", "translate(-2.5 0)")
    };
    html! {
        <svg height="34" overflow="visible">
            <rect {class} x={x.to_owned()} y={format!("{top}%")} width="5" height={format!("{height}%")} transform={shift} />
        </svg>
    }
}

fn legend(has_expiry: bool, has_renewals: bool) -> Html {
    let entry = |mark: Html, words: &str| {
        html! { <li><svg width="14" height="12" aria-hidden="true" focusable="false">{ mark }</svg>{ words }</li> }
    };
    html! {
        <ul class="legend" aria-label="Marks">
            { entry(html! { <rect class="time__charge time__charge--now" x="5" width="5" height="12" /> }, "Due on acceptance") }
            { entry(html! { <rect class="time__charge" x="5" width="5" height="12" /> }, "Later invoice") }
            { entry(html! { <rect class="time__period" y="3" width="14" height="6" rx="3" /> }, "Agreement") }
            if has_expiry {
                { entry(html! { <line class="time__expiry" x1="7" x2="7" y1="0" y2="12" /> }, "Last day to accept") }
            }
            if has_renewals {
                { entry(html! { <circle class="time__adjustment" cx="7" cy="6" r="4" /> }, "Renewal price settled") }
                { entry(html! { <circle class="time__lockout" cx="7" cy="6" r="4" /> }, "Renewal settled") }
                { entry(html! { <path class="time__renewal" d="M7 0L13 6L7 12L1 6z" /> }, "Renewal, if chosen") }
            }
        </ul>
    }
}
