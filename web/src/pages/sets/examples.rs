use offerset::{CalendarDate, Document, Duration};
use serde_json::Value;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::browser;
use crate::state::shape;

/// The examples of the project that teach something in the app.
const EXAMPLES: [(&str, &str, &str); 3] = [
    (
        "Two offers, ready to publish",
        "A product of one's own with instalments, and a resold one with a markup.",
        include_str!("../../../../examples/two-offers-ready.json"),
    ),
    (
        "Seven offers, direct and resold",
        "As many as AWS takes, with both kinds mixed.",
        include_str!("../../../../examples/seven-offers-ready.json"),
    ),
    (
        "The classic mistakes",
        "Six errors that AWS would find at the very last step.",
        include_str!("../../../../examples/classic-mistakes.json"),
    ),
];

/// What [`Examples`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Takes the chosen example.
    pub(super) on_choose: Callback<Value>,
}

/// The examples that a set can begin with.
#[component]
pub(super) fn Examples(props: &Props) -> Html {
    html! {
        <ul class="examples">
            for (title, summary, text) in EXAMPLES {
                <li>
                    <button type="button" class="example" onclick={props.on_choose.reform(move |_: MouseEvent| {
                        brought_up(Document::parse(text.as_bytes()).to_value(), browser::today())
                    })}>
                        <span class="example__title">{ title }</span>
                        <span class="example__summary">{ summary }</span>
                    </button>
                </li>
            }
        </ul>
    }
}

/// How long an example can still be accepted at least.
const MARGIN_DAYS: u32 = 30;

/// How far an example is brought up: for as long as its rules are likely to be those of AWS.
const MAX_YEARS: u32 = 100;

/// The example with all its dates as many years later as it takes to be a set of today.
fn brought_up(mut document: Value, today: CalendarDate) -> Value {
    let expiry = |offer: &Value| offer.get("availabilityEndDate")?.as_str()?.parse::<CalendarDate>().ok();
    let earliest = shape::offers(&document).iter().filter_map(expiry).min();
    let later = |years: u32| Duration { years, ..Duration::default() };
    let years = (0..MAX_YEARS).find(|years| {
        let expiry = earliest.map(|date| later(*years).after(date));
        // Without a date, or beyond the calendar, there is nothing to bring up.
        !matches!(expiry, Some(Some(date)) if date < today.plus_days(MARGIN_DAYS))
    });
    move_dates(&mut document, later(years.unwrap_or(0)));
    document
}

fn move_dates(value: &mut Value, by: Duration) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| move_dates(item, by)),
        Value::Object(members) => {
            for (key, member) in members {
                let date = member.as_str().filter(|_| key.ends_with("Date")).and_then(|text| text.parse().ok());
                match date.and_then(|date| by.after(date)) {
                    Some(moved) => *member = moved.to_string().into(),
                    None => move_dates(member, by),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use offerset::{Context, Verdict, check};

    use super::*;

    #[test]
    fn the_first_examples_are_ready_on_any_day() {
        for today in ["2026-12-01", "2027-01-20", "2031-06-30"] {
            let today = today.parse().unwrap();
            for (title, _, text) in EXAMPLES.into_iter().take(2) {
                let document = brought_up(Document::parse(text.as_bytes()).to_value(), today);
                let report = check(&Document::from_value(&document), Context::new(today));
                assert_eq!(report.verdict, Verdict::Ready, "{title} on {today}: {:?}", report.diagnostics);
            }
        }
    }
}
