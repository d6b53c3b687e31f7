use offerset::Duration;

/// The units that a duration can be counted in.
pub(super) const UNITS: [(char, &str); 3] = [('M', "months"), ('D', "days"), ('Y', "years")];

/// The number and the unit of a duration that has only one; months where there is none yet. `None` for all others.
pub(super) fn parts(text: &str) -> Option<(String, char)> {
    if text.is_empty() {
        return Some((String::new(), 'M'));
    }
    let unit = text.chars().last().filter(|last| UNITS.iter().any(|(unit, _)| unit == last))?;
    let number = text.strip_prefix('P')?.strip_suffix(unit)?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then(|| (number.to_owned(), unit))
}

/// A duration in words; as it is written where it can not be read.
pub(crate) fn duration_in_words(text: &str) -> String {
    let Ok(duration) = text.parse::<Duration>() else { return text.to_owned() };
    let parts = [(duration.years, "year"), (duration.months, "month"), (duration.days, "day")];
    let words = parts.into_iter().filter(|(number, _)| *number > 0);
    let words: Vec<String> =
        words.map(|(number, unit)| format!("{number} {unit}{}", if number == 1 { "" } else { "s" })).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{duration_in_words, parts};

    #[test]
    fn a_duration_of_one_unit_has_a_number_and_a_unit() {
        assert_eq!(parts("P12M"), Some(("12".to_owned(), 'M')));
        assert_eq!(parts("P365D"), Some(("365".to_owned(), 'D')));
        assert_eq!(parts(""), Some((String::new(), 'M')));
        assert_eq!(parts("P1Y6M"), None);
        assert_eq!(parts("12 months"), None);
    }

    #[test]
    fn a_duration_is_said_in_words() {
        assert_eq!(duration_in_words("P1Y6M"), "1 year 6 months");
        assert_eq!(duration_in_words("soon"), "soon");
    }
}
