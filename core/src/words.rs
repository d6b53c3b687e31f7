//! Lists in words, for messages and the words on buttons.

/// `texts` with `between` between each two. (Much smaller than the method of slices, which counts the bytes first.)
pub(crate) fn joined(texts: &[impl AsRef<str>], between: &str) -> String {
    let mut words = String::new();
    for (place, text) in texts.iter().enumerate() {
        if place > 0 {
            words.push_str(between);
        }
        words.push_str(text.as_ref());
    }
    words
}

/// `texts` in backticks, with `between` between each two.
pub(crate) fn quoted(texts: &[&str], between: &str) -> String {
    let mut words = String::new();
    for (place, text) in texts.iter().enumerate() {
        if place > 0 {
            words.push_str(between);
        }
        words.push('`');
        words.push_str(text);
        words.push('`');
    }
    words
}

/// Up to three of `texts` in backticks, and how many more there are.
pub(crate) fn first_quoted(texts: &[&str]) -> String {
    const SHOWN: usize = 3;
    match texts.split_at_checked(SHOWN) {
        Some((shown, rest @ [_, ..])) => format!("{} and {} more", quoted(shown, ", "), rest.len()),
        _ => quoted(texts, ", "),
    }
}

#[cfg(test)]
mod tests {
    use super::{first_quoted, joined, quoted};

    #[test]
    fn few_are_all_named() {
        assert_eq!(quoted(&["a", "b", "c", "d"], " or "), "`a` or `b` or `c` or `d`");
        assert_eq!(first_quoted(&["a", "b", "c"]), "`a`, `b`, `c`");
        assert_eq!(joined(&["a", "b", "c"], ", "), "a, b, c");
    }

    #[test]
    fn of_many_the_rest_is_counted() {
        assert_eq!(first_quoted(&["a", "b", "c", "d", "e"]), "`a`, `b`, `c` and 2 more");
    }
}
