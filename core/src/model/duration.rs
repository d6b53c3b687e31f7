use std::fmt;
use std::str::FromStr;

use chrono::Months;

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
    pub fn whole_months(self) -> u32 {
        self.years.saturating_mul(12).saturating_add(self.months)
    }

    /// Whether it is given in days alone.
    pub fn is_days(self) -> bool {
        self.whole_months() == 0
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
