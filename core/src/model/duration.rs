use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::CalendarDate;

/// A span of calendar time, written as an ISO 8601 duration of years, months and days such as `P12M` or `P1Y6M`.
///
/// Source: the duration pattern in AWS's generated models of the change set details: no weeks, no time of day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Duration {
    /// Whole years.
    pub years: u32,
    /// Whole months beside the years.
    pub months: u32,
    /// Whole days beside the months.
    pub days: u32,
}

impl Duration {
    /// Years and months together, in months; the days are left out.
    pub const fn whole_months(self) -> u32 {
        self.years.saturating_mul(12).saturating_add(self.months)
    }

    /// Whether both are the same number of months and days: `P1Y` is `P12M`, but not `P365D`.
    pub fn is_same(self, other: Self) -> bool {
        self.months_and_days() == other.months_and_days()
    }

    /// How long it is in whole months and days: the same for `P1Y` and `P12M`.
    pub fn months_and_days(self) -> (u32, u32) {
        (self.whole_months(), self.days)
    }

    /// Whether it is given in days alone.
    pub const fn is_days(self) -> bool {
        self.whole_months() == 0
    }

    /// Whether it is given in months alone, or in years and months.
    pub const fn is_months(self) -> bool {
        self.days == 0
    }

    /// Of whole months.
    pub const fn of_months(months: u32) -> Self {
        Self { years: 0, months, days: 0 }
    }

    /// Of days.
    pub const fn of_days(days: u32) -> Self {
        Self { years: 0, months: 0, days }
    }

    /// The time from `start` to `end`: in months where the calendar has a whole number of them, or else in days. `None`
    /// when `end` is not later.
    pub fn between(start: CalendarDate, end: CalendarDate) -> Option<Self> {
        let days = u32::try_from(start.days_until(end)).ok().filter(|days| *days > 0)?;
        Some(Self::months_between(start, end).unwrap_or(Self::of_days(days)))
    }

    /// The whole months from `start` to `end`, which may be none; `None` where `end` is on no such day, or earlier.
    pub fn months_between(start: CalendarDate, end: CalendarDate) -> Option<Self> {
        let (from, to) = (start.to_chrono(), end.to_chrono());
        let months = (to.year() - from.year()) * 12 + to.month().cast_signed() - from.month().cast_signed();
        let months = Self::of_months(u32::try_from(months).ok()?);
        (months.after(start) == Some(end)).then_some(months)
    }

    /// As it is written, and `nothing` where it is no time at all, such as `P0M`.
    pub fn written(self, nothing: &str) -> String {
        if self == Self::default() { nothing.to_owned() } else { self.to_string() }
    }

    /// The date this long before `date`; at a month's end the last day that there is. `None` before the year 1000.
    pub fn before(self, date: CalendarDate) -> Option<CalendarDate> {
        let months = date.to_chrono().checked_sub_months(Months::new(self.whole_months()))?;
        let days = months.checked_sub_days(chrono::Days::new(u64::from(self.days)))?;
        CalendarDate::from_chrono(days)
    }

    /// The date this long after `date`; at a month's end the last day that there is. `None` beyond the year 9999.
    pub fn after(self, date: CalendarDate) -> Option<CalendarDate> {
        let months = date.to_chrono().checked_add_months(Months::new(self.whole_months()))?;
        let days = months.checked_add_days(chrono::Days::new(u64::from(self.days)))?;
        CalendarDate::from_chrono(days)
    }
}

impl FromStr for Duration {
    type Err = NotADuration;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let duration = Self::parse_offset(text)?;
        if duration == Self::default() { Err(NotADuration::Zero) } else { Ok(duration) }
    }
}

impl Duration {
    /// Reads the time from a start to something, which may be none at all: `P0M` or `P0D`.
    ///
    /// # Errors
    ///
    /// When the text is not written in years, months and days.
    pub fn parse_offset(text: &str) -> Result<Self, NotADuration> {
        let mut rest = text.strip_prefix('P').ok_or(NotADuration::Shape)?;
        let mut duration = Self::default();
        let units = [('Y', &mut duration.years), ('M', &mut duration.months), ('D', &mut duration.days)];
        for (unit, field) in units {
            if let Some((digits, behind)) = rest.split_once(unit) {
                if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    return Err(NotADuration::Shape);
                }
                *field = digits.parse().map_err(|_| NotADuration::TooLong)?;
                rest = behind;
            }
        }
        if rest.is_empty() && text.len() > 1 { Ok(duration) } else { Err(NotADuration::Shape) }
    }
}

impl Serialize for Duration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Duration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Why a text is no duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADuration {
    /// It is not written in years, months and days.
    Shape,
    /// It is no time at all.
    Zero,
    /// A number in it is beyond any calendar.
    TooLong,
}

impl fmt::Display for NotADuration {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Shape => "a duration is written in years, months and days, such as P12M, P1Y6M or P365D",
            Self::Zero => "a duration is longer than nothing",
            Self::TooLong => "no calendar is that long",
        })
    }
}

impl std::error::Error for NotADuration {}

impl fmt::Display for Duration {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("P")?;
        for (number, unit) in [(self.years, 'Y'), (self.months, 'M'), (self.days, 'D')] {
            if number > 0 {
                write!(formatter, "{number}{unit}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{CalendarDate, Duration};

    fn date(text: &str) -> CalendarDate {
        text.parse().unwrap()
    }

    fn after(duration: &str, start: &str) -> String {
        duration.parse::<Duration>().unwrap().after(date(start)).unwrap().to_string()
    }

    #[test]
    fn months_end_on_the_last_day_that_there_is() {
        assert_eq!(after("P1M", "2027-01-31"), "2027-02-28");
        assert_eq!(after("P1M", "2028-01-31"), "2028-02-29");
        assert_eq!(after("P12M", "2028-02-29"), "2029-02-28");
        assert_eq!(after("P1Y6M", "2027-08-31"), "2029-02-28");
    }

    #[test]
    fn a_year_is_a_day_longer_over_a_leap_day() {
        assert_eq!(after("P1Y", "2027-03-01"), "2028-03-01");
        assert_eq!(after("P365D", "2027-03-01"), "2028-02-29");
    }

    #[test]
    fn the_time_between_is_whole_months_where_there_are_any() {
        let between = |start, end| Duration::between(date(start), date(end)).map(|duration| duration.to_string());
        assert_eq!(between("2027-02-01", "2028-02-01").as_deref(), Some("P12M"));
        assert_eq!(between("2027-02-01", "2028-01-31").as_deref(), Some("P364D"));
        assert_eq!(between("2027-01-31", "2027-02-28").as_deref(), Some("P1M"));
        assert_eq!(between("2027-01-31", "2027-01-31"), None);
    }

    #[test]
    fn the_same_time_is_written_in_several_ways() {
        let same = |one: &str, other: &str| one.parse::<Duration>().unwrap().is_same(other.parse().unwrap());
        assert!(same("P1Y", "P12M") && same("P1Y6M", "P18M"));
        assert!(!same("P1Y", "P365D") && !same("P1M", "P30D"));
    }
}
