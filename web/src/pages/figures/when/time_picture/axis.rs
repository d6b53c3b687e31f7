use offerset::CalendarDate;
use yew::{Html, html};

use crate::intl;

/// How far apart labels may stand, in months; the first one that gives few enough is taken.
const STEPS: [u32; 8] = [1, 2, 3, 6, 12, 24, 36, 60];
/// So many labels have room on a telephone.
const MOST_LABELS: u32 = 5;

/// Where days are in a picture, from left to right, in hundredths of a percent.
pub(super) struct Axis {
    first: CalendarDate,
    days: i64,
    months: Vec<CalendarDate>,
}

impl Axis {
    /// The axis from one day to another; `None` where there is nothing between them.
    pub(super) fn of(first: CalendarDate, last: CalendarDate) -> Option<Self> {
        let days = first.days_until(last);
        (days > 0).then(|| Self { first, days, months: months(first, last) })
    }

    fn hundredths(&self, date: CalendarDate) -> i64 {
        // A margin of one percent on both sides, so that nothing is cut off.
        100 + self.first.days_until(date).clamp(0, self.days) * 9_800 / self.days
    }

    /// Where a day is.
    pub(super) fn place(&self, date: CalendarDate) -> String {
        text(self.hundredths(date))
    }

    /// How wide the time between two days is; to the edge of the picture where it has no end.
    pub(super) fn width(&self, from: CalendarDate, until: Option<CalendarDate>) -> Option<String> {
        let until = until.map_or(10_000, |until| self.hundredths(until));
        let width = until - self.hundredths(from);
        (width > 0).then(|| text(width))
    }
}

fn text(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The beginnings of the months that are labelled.
fn months(first: CalendarDate, last: CalendarDate) -> Vec<CalendarDate> {
    let months = u32::try_from(first.days_until(last) / 30).unwrap_or(u32::MAX);
    let step = STEPS.into_iter().find(|step| months / step <= MOST_LABELS).unwrap_or(120);
    let text = first.to_string();
    let number = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
    let (Some(year), Some(month)) = (number(0..4), number(5..7)) else { return Vec::new() };
    let mut labelled = Vec::new();
    // Counted from the beginning of the calendar, so that steps of a year begin with January.
    let mut count = year * 12 + month - 1;
    loop {
        count += 1;
        let Some(date) = CalendarDate::new(i32::try_from(count / 12).unwrap_or_default(), count % 12 + 1, 1) else {
            break;
        };
        if date > last {
            break;
        }
        if count % step == 0 {
            labelled.push(date);
        }
    }
    labelled
}

/// The labels of the axis, with a thin line for each.
pub(super) fn axis(scale: &Axis, height: usize) -> Html {
    html! {
        for date in &scale.months {
            { label(scale, *date, height) }
        }
    }
}

fn label(scale: &Axis, date: CalendarDate, height: usize) -> Html {
    let x = scale.place(date);
    // At the edges labels stand within the picture.
    let anchor = match scale.hundredths(date) {
        ..700 => "start",
        700..9_300 => "middle",
        _ => "end",
    };
    let date = date.to_string();
    html! {
        <>
            <text class="time__label" x={x.clone()} y="12" text-anchor={anchor}>{ intl::month(date.get(..7).unwrap_or(&date)) }</text>
            <line class="time__grid" x1={x.clone()} x2={x} y1="18" y2={height.to_string()} />
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(date: &str) -> CalendarDate {
        date.parse().unwrap()
    }

    #[test]
    fn days_are_placed_between_the_margins() {
        let axis = Axis::of(on("2026-12-01"), on("2027-12-01")).unwrap();
        assert_eq!(axis.place(on("2026-12-01")), "1.00%");
        assert_eq!(axis.place(on("2027-12-01")), "99.00%");
        assert_eq!(axis.width(on("2026-12-01"), None).as_deref(), Some("99.00%"));
        assert!(Axis::of(on("2026-12-01"), on("2026-12-01")).is_none());
    }

    #[test]
    fn labels_are_few_and_begin_with_january() {
        let axis = Axis::of(on("2026-12-01"), on("2029-12-01")).unwrap();
        let labels: Vec<String> = axis.months.iter().map(CalendarDate::to_string).collect();
        assert_eq!(labels, ["2027-01-01", "2028-01-01", "2029-01-01"]);
        let short = Axis::of(on("2026-12-01"), on("2027-03-02")).unwrap();
        assert_eq!(short.months.len(), 3);
    }
}
