/// How much of a line is shown before and behind the place.
const WIDTH: usize = 48;

/// The place in a text at which reading it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The number of the line, from 1.
    pub(crate) line: usize,
    /// What stands before the place in its line.
    pub(crate) before: String,
    /// What stands at the place and behind it.
    pub(crate) behind: String,
}

impl Excerpt {
    /// The excerpt around a line and a column in bytes, both from 1.
    pub(super) fn of(text: &[u8], line: usize, column: usize) -> Option<Self> {
        let bytes = text.split(|byte| *byte == b'\n').nth(line.checked_sub(1)?)?;
        let (before, behind) = bytes.split_at(column.saturating_sub(1).min(bytes.len()));
        let before: Vec<char> = String::from_utf8_lossy(before).chars().collect();
        let behind = String::from_utf8_lossy(behind);
        let left_out = before.len().saturating_sub(WIDTH);
        let start = if left_out > 0 { "…" } else { "" };
        Some(Self {
            line,
            before: start.chars().chain(before.into_iter().skip(left_out)).collect(),
            behind: behind.trim_end_matches('\r').chars().take(WIDTH).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_within_its_line() {
        let excerpt = Excerpt::of(b"{\n\"a\" 1\r\n}", 2, 5).unwrap();
        assert_eq!((excerpt.before.as_str(), excerpt.behind.as_str()), ("\"a\" ", "1"));
    }

    #[test]
    fn a_long_line_is_shortened_at_both_ends() {
        let text = "x".repeat(500);
        let excerpt = Excerpt::of(text.as_bytes(), 1, 300).unwrap();
        assert_eq!((excerpt.before.chars().count(), excerpt.behind.len()), (WIDTH + 1, WIDTH));
    }

    #[test]
    fn a_place_beyond_the_text_is_none() {
        assert_eq!(Excerpt::of(b"a", 7, 1), None);
        assert_eq!(Excerpt::of(b"a", 0, 1), None);
        assert!(Excerpt::of(b"a", 1, 70).is_some());
    }
}
