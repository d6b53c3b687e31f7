//! Where a value stands in the text that a document was read from.

use std::ops::Range;

use super::Document;
use crate::location::Location;

/// The bytes of a value in a text; of a list or an object, the opening bracket only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where they are.
    pub bytes: Range<usize>,
    /// Whether the value is a list or an object.
    pub is_container: bool,
    /// Whether the text has nothing at the location, and this is what would hold it.
    pub is_holder: bool,
}

/// Finds what stands at `location` in a text that is JSON; where there is nothing, what would hold it.
///
/// `None` when the text has no value at all. The tree keeps no positions, because a check needs none: whoever shows a
/// finding in its text asks here.
pub fn span(text: &[u8], location: &Location) -> Option<Span> {
    let start = if text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let reader = Reader { text };
    let mut at = reader.after_space(start);
    let mut is_holder = false;
    for token in location.as_pointer().tokens() {
        let Some(inner) = reader.child(at, &token.decoded()) else {
            is_holder = true;
            break;
        };
        at = inner;
    }
    let is_container = matches!(text.get(at)?, b'{' | b'[');
    let end = if is_container { at + 1 } else { reader.end(at) };
    Some(Span { bytes: at..end, is_container, is_holder })
}

/// Walks through a text without judging it: of a text that is no JSON, any place may come out, but one comes out.
struct Reader<'text> {
    text: &'text [u8],
}

impl Reader<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.text.get(at).copied().unwrap_or_default()
    }

    /// The first place from `at` on that is no white space.
    fn after_space(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
    }

    /// The place behind the value at `at`.
    fn end(&self, mut at: usize) -> usize {
        let mut depth = 0_usize;
        loop {
            match self.byte(at) {
                b'"' => at = self.string_end(at),
                b'{' | b'[' => {
                    depth += 1;
                    at += 1;
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    at += 1;
                }
                _ => at += 1,
            }
            let is_next = matches!(self.byte(at), b',' | b'}' | b']' | b':') || self.byte(at).is_ascii_whitespace();
            if at >= self.text.len() || (depth == 0 && is_next) {
                return at.min(self.text.len());
            }
        }
    }

    /// The place behind the string that begins at `at`.
    fn string_end(&self, at: usize) -> usize {
        let mut at = at + 1;
        while at < self.text.len() {
            match self.byte(at) {
                b'"' => return at + 1,
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
        self.text.len()
    }

    /// The place of the member or the item `name`; of members with the same key, the last one.
    fn child(&self, at: usize, name: &str) -> Option<usize> {
        let is_object = match self.byte(at) {
            b'{' => true,
            b'[' => false,
            _ => return None,
        };
        let mut wanted = if is_object { usize::MAX } else { name.parse().ok()? };
        let mut found = None;
        let mut at = self.after_space(at + 1);
        while at < self.text.len() && !matches!(self.byte(at), b'}' | b']') {
            let mut is_wanted = wanted == 0;
            wanted = wanted.saturating_sub(1);
            if is_object {
                let end = self.string_end(at);
                is_wanted = self.text.get(at..end).is_some_and(|key| is_key(key, name));
                at = self.after_space(self.after_space(end) + 1);
            }
            if is_wanted {
                found = Some(at);
                if !is_object {
                    return found;
                }
            }
            at = self.after_space(self.end(at));
            at = self.after_space(if self.byte(at) == b',' { at + 1 } else { at });
        }
        found
    }
}

/// Whether a key, as it is written, is `name`.
fn is_key(written: &[u8], name: &str) -> bool {
    if written.contains(&b'\\') {
        return Document::parse(written).root().is_some_and(|key| key.text() == name);
    }
    written.get(1..written.len().saturating_sub(1)) == Some(name.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        r#"{ "a" : [ 1, {"b\"c":"x,]y" ,"n": null}, -2.50e3 ], "d\u0065": true, "a~b/c": {"k":[]}, "a~b/c": 7 }"#;

    fn found(location: &str) -> (&'static str, bool) {
        let span = span(TEXT.as_bytes(), &location.parse().unwrap()).unwrap();
        (&TEXT[span.bytes], span.is_holder)
    }

    #[test]
    fn every_value_is_found() {
        assert_eq!(found(""), ("{", false));
        assert_eq!(found("/a"), ("[", false));
        assert_eq!(found("/a/0"), ("1", false));
        assert_eq!(found("/a/1"), ("{", false));
        assert_eq!(found("/a/1/b\"c"), ("\"x,]y\"", false));
        assert_eq!(found("/a/1/n"), ("null", false));
        assert_eq!(found("/a/2"), ("-2.50e3", false));
        assert_eq!(found("/de"), ("true", false));
        assert_eq!(found("/a~0b~1c"), ("7", false), "the last one counts");
    }

    #[test]
    fn what_is_not_there_is_where_it_would_be() {
        assert_eq!(found("/a/3"), ("[", true));
        assert_eq!(found("/a/1/x/y"), ("{", true));
        assert_eq!(found("/de/x"), ("true", true));
        assert_eq!(span(b"", &Location::root()), None);
        assert_eq!(span(b"  \n", &Location::root().key("a")), None);
    }

    #[test]
    fn a_text_that_is_cut_ends() {
        for end in 0..TEXT.len() {
            for location in ["", "/a/1/n", "/de", "/a~0b~1c/k/0"] {
                let cut = TEXT.as_bytes().get(..end).unwrap();
                if let Some(span) = span(cut, &location.parse().unwrap()) {
                    assert!(span.bytes.end <= cut.len() && span.bytes.start < span.bytes.end, "{location} of {end}");
                }
            }
        }
    }
}
