use offerset::{CalendarDate, Document, Duration};
use serde_json::Value;
use yew::{Callback, Html, MouseEvent, html};

use crate::browser;

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

/// The examples that a set can begin with.
pub(super) fn examples(on_choose: &Callback<Value>) -> Html {
    html! {
        <ul class="examples">
            for (title, summary, text) in EXAMPLES {
                <li>
                    <button type="button" class="example" onclick={on_choose.reform(move |_: MouseEvent| {
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

/// The month that the examples were written for, as year and month.
const WRITTEN_FOR: (i32, u32) = (2026, 12);

/// The example with all its dates as many months later as it is old.
fn brought_up(mut document: Value, today: CalendarDate) -> Value {
    let (year, month) = WRITTEN_FOR;
    // To the end of the calendar, where `begin` is none.
    let months = (0..12 * 9000).find(|months| {
        let begin = CalendarDate::new(year, month, 1).and_then(|begin| later(*months + 1).after(begin));
        begin.is_none_or(|next| next > today)
    });
    move_dates(&mut document, later(months.unwrap_or(0)));
    document
}

const fn later(months: u32) -> Duration {
    Duration { years: 0, months, days: 0 }
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
