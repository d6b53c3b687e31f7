use yew::AttrValue;

/// What is typed into a text field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Entry {
    /// Words.
    #[default]
    Words,
    /// The id of something at AWS: never corrected by the browser, and without spaces at its ends.
    Identifier,
    /// The twelve digits of an AWS account: what separates them in other places is taken out.
    Account,
    /// A decimal number, a percentage for instance.
    Decimal,
    /// A whole number, which the document keeps as a number.
    Whole,
    /// An address on the web.
    WebAddress,
}

impl Entry {
    /// What was typed or pasted, without what only separates its parts.
    pub(crate) fn clean(self, text: &str) -> String {
        match self {
            Self::Words => text.to_owned(),
            Self::Account => text.chars().filter(|letter| !is_separator(*letter)).collect(),
            Self::Decimal | Self::Whole => text.chars().filter(|letter| !letter.is_whitespace()).collect(),
            Self::Identifier | Self::WebAddress => text.trim().to_owned(),
        }
    }

    pub(super) const fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Account | Self::Whole => Some("numeric"),
            Self::Decimal => Some("decimal"),
            Self::WebAddress => Some("url"),
            Self::Words | Self::Identifier => None,
        }
    }

    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Words | Self::WebAddress => "input",
            Self::Identifier => "input input--code",
            Self::Account => "input input--code input--account",
            Self::Decimal | Self::Whole => "input input--number",
        }
    }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '.' | '‐' | '‑' | '–')
}

/// How many characters of how many, from the moment on when it begins to matter.
pub(super) fn counter(text: &str, limit: Option<usize>) -> Option<AttrValue> {
    let (limit, length) = (limit?, text.chars().count());
    (length * 4 >= limit * 3).then(|| format!("{length}/{limit}").into())
}

#[cfg(test)]
mod tests {
    use super::{Entry, counter};

    #[test]
    fn a_pasted_account_loses_what_separates_its_digits() {
        for pasted in ["1111-2222-3333", " 1111 2222 3333\n", "1111.2222.3333"] {
            assert_eq!(Entry::Account.clean(pasted), "111122223333");
        }
    }

    #[test]
    fn the_counter_comes_when_it_matters() {
        assert_eq!(counter("abc", Some(150)), None);
        assert_eq!(counter("äbcd", Some(5)).as_deref(), Some("4/5"));
    }
}
