use offerset::Span;

/// How much of a line is shown before the place, and from it on.
const WIDTH: usize = 48;

/// A place in a text, within its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The number of the line, from 1.
    pub(crate) line: usize,
    /// The number of the character in the line, from 1.
    pub(crate) column: usize,
    /// What stands before the place in its line.
    pub(crate) before: String,
    /// What stands at the place.
    pub(crate) marked: String,
    /// What stands behind it.
    pub(crate) behind: String,
}

impl Excerpt {
    /// The excerpt around the character at a line and a column in bytes, both from 1.
    pub(super) fn at(text: &[u8], line: usize, column: usize) -> Option<Self> {
        let before = line.checked_sub(1)?;
        if line > text.split(|byte| *byte == b'\n').count() {
            return None;
        }
        let start: usize = text.split_inclusive(|byte| *byte == b'\n').take(before).map(<[u8]>::len).sum();
        let at = (start + column.saturating_sub(1)).min(text.len());
        let is_inside = |byte: &&u8| **byte & 0xC0 == 0x80;
        let length = 1 + text.iter().skip(at + 1).take_while(is_inside).count();
        Some(Self::around(text, start, at, length))
    }

    /// The excerpt around what was found in a text.
    pub(crate) fn of(text: &[u8], span: &Span) -> Self {
        let before = text.get(..span.bytes.start).unwrap_or_default();
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        Self::around(text, start, span.bytes.start, span.bytes.len())
    }

    fn around(text: &[u8], start: usize, at: usize, length: usize) -> Self {
        let part =
            |from: usize, to: usize| String::from_utf8_lossy(text.get(from..to).unwrap_or_default()).into_owned();
        let rest = text.get(at..).unwrap_or_default();
        let end = at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let marked_end = end.min(at + length);
        let before = part(start, at);
        let column = before.chars().count() + 1;
        let before: Vec<char> = before.trim_start().chars().collect();
        let left_out = before.len().saturating_sub(WIDTH);
        let marked = shortened(part(at, marked_end).trim_end_matches('\r'), WIDTH);
        let room = WIDTH.saturating_sub(marked.chars().count());
        Self {
            line: text.iter().take(start).filter(|byte| **byte == b'\n').count() + 1,
            column,
            before: (left_out > 0).then_some('…').into_iter().chain(before.into_iter().skip(left_out)).collect(),
            marked,
            behind: shortened(part(marked_end, end).trim_end_matches('\r'), room),
        }
    }
}

/// The beginning of a text, with a sign when something is left out.
fn shortened(text: &str, width: usize) -> String {
    match text.char_indices().nth(width) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_within_its_line() {
        let excerpt = Excerpt::at(b"{\n  \"a\" 1\r\n}", 2, 7).unwrap();
        assert_eq!((excerpt.line, excerpt.column), (2, 7));
        assert_eq!((excerpt.before.as_str(), excerpt.marked.as_str(), excerpt.behind.as_str()), ("\"a\" ", "1", ""));
    }

    #[test]
    fn a_value_is_marked_as_a_whole() {
        let text = "{\n  \"name\": \"Bündel\", \"id\": 1\n}";
        let span = offerset::span(text.as_bytes(), &"/name".parse().unwrap()).unwrap();
        let excerpt = Excerpt::of(text.as_bytes(), &span);
        assert_eq!((excerpt.line, excerpt.column), (2, 11));
        let parts = (excerpt.before.as_str(), excerpt.marked.as_str(), excerpt.behind.as_str());
        assert_eq!(parts, ("\"name\": ", "\"Bündel\"", ", \"id\": 1"));
    }

    #[test]
    fn a_long_line_is_shortened_at_both_ends() {
        let text = "x".repeat(500);
        let excerpt = Excerpt::at(text.as_bytes(), 1, 300).unwrap();
        assert_eq!((excerpt.before.chars().count(), excerpt.behind.chars().count()), (WIDTH + 1, WIDTH));
        let long = Excerpt::around(text.as_bytes(), 0, 10, 400);
        assert_eq!((long.marked.chars().count(), long.behind.as_str()), (WIDTH + 1, "…"));
    }

    #[test]
    fn a_place_beyond_the_text_is_none() {
        assert_eq!(Excerpt::at(b"a", 7, 1), None);
        assert_eq!(Excerpt::at(b"a", 0, 1), None);
        assert!(Excerpt::at(b"a", 1, 70).is_some());
        assert!(Excerpt::at("é".as_bytes(), 1, 1).is_some_and(|excerpt| excerpt.marked == "é"));
    }
}
