use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Serialize, Serializer};

/// A calendar date in UTC, written `YYYY-MM-DD`, from the year 1000 to 9999.
///
/// Source: the date pattern in AWS's generated models of the change set details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDate(NaiveDate);

impl CalendarDate {
    /// The date, where there is such a day in the years that AWS takes.
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) if year >= 1000 && year <= 9999 => Some(Self(date)),
            _ => None,
        }
    }

    /// The same date, where its year is one that AWS takes.
    pub fn from_chrono(date: NaiveDate) -> Option<Self> {
        (1000..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// The same date for arithmetic.
    pub fn to_chrono(self) -> NaiveDate {
        self.0
    }

    /// The number of days from this date to `later`; negative when that is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        later.0.signed_duration_since(self.0).num_days()
    }

    /// The day before; `None` before the first day of the year 1000.
    pub fn day_before(self) -> Option<Self> {
        self.0.pred_opt().and_then(Self::from_chrono)
    }

    /// The day after; `None` after the last day of the year 9999.
    pub fn day_after(self) -> Option<Self> {
        self.0.succ_opt().and_then(Self::from_chrono)
    }

    /// The date `days` later; the last date there is when that is beyond it.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        let later = self.0.checked_add_days(Days::new(u64::from(days))).and_then(Self::from_chrono);
        later.unwrap_or_else(|| Self(NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX)))
    }
}

impl FromStr for CalendarDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(place, byte)| match place {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return Err(NotADate::Shape);
        }
        let number = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
        let parts = number(0..4).zip(number(5..7)).zip(number(8..10));
        parts
            .and_then(|((year, month), day)| Self::new(i32::try_from(year).ok()?, month, day))
            .ok_or(NotADate::NoSuchDay)
    }
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// It is not written `YYYY-MM-DD`.
    Shape,
    /// The calendar has no such day, or the year is before 1000.
    NoSuchDay,
}

impl fmt::Display for NotADate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Shape => "a date is written YYYY-MM-DD",
            Self::NoSuchDay => "the calendar has no such day",
        })
    }
}

impl std::error::Error for NotADate {}

impl fmt::Display for CalendarDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl Serialize for CalendarDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
