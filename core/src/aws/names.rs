//! The names that requests and the plan give: keys, changes, and the values that only AWS can tell.

use std::fmt;
use std::str::FromStr;

use crate::aws::change_type::EntityKind;
use crate::order::sorted_by_key;

/// The key of a request for a key of the document: `currencyCode` is `CurrencyCode` at AWS.
pub(super) fn request_key(key: &str) -> String {
    with_first(key, char::to_ascii_uppercase)
}

/// The key of the document for a key of a request: `CurrencyCode` is `currencyCode` here.
pub(super) fn document_key(key: &str) -> String {
    with_first(key, char::to_ascii_lowercase)
}

fn with_first(key: &str, change: impl Fn(&char) -> char) -> String {
    let mut characters = key.chars();
    characters.next().map(|first| change(&first)).into_iter().chain(characters).collect()
}

/// The name of the change that makes the set.
pub(super) const SET_CHANGE: &str = "OfferSet";

/// The name of the change that makes the offer `number`, from 1: `OfferA`, `OfferB` and so on.
///
/// AWS takes letters only.
pub(super) fn offer_change(number: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = number;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    "Offer".chars().chain(letters.into_iter().rev()).collect()
}

/// The number of the offer that the change `name` makes, where it is named as a plan names it.
pub(super) fn offer_number(name: &str) -> Option<usize> {
    let letters = name.strip_prefix("Offer").filter(|letters| (1..=6).contains(&letters.len()))?;
    letters.bytes().try_fold(0_usize, |number, letter| {
        let digit = usize::from(letter.is_ascii_uppercase().then_some(letter)?.checked_sub(b'A')?);
        Some(number * 26 + digit + 1)
    })
}

/// The one form of reference that AWS documents: to the entity that the change `name` of the same change set makes.
///
/// Source: the API guide, which has it for `Entity.Identifier` and for `ProductId`.
pub(super) fn reference(name: &str) -> String {
    format!("${name}.Entity.Identifier")
}

/// The name of the change that `text` refers to, where it is a reference.
pub(super) fn referred(text: &str) -> Option<&str> {
    text.strip_prefix('$')?.strip_suffix(".Entity.Identifier")
}

/// A value that only AWS can tell, when an earlier request has succeeded; offers are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Awaited {
    OfferSet,
    Offer(usize),
    ResaleAuthorization(usize),
}

impl Awaited {
    /// What stands in requests until the value is known: the name in double braces.
    pub(super) fn placeholder(self) -> String {
        format!("{{{{{self}}}}}")
    }

    /// The value that `text` stands for, where it is a placeholder.
    pub(super) fn of_placeholder(text: &str) -> Option<Self> {
        text.strip_prefix("{{")?.strip_suffix("}}")?.parse().ok()
    }

    /// The different ones of `all`, in order.
    pub(super) fn distinct(all: Vec<Self>) -> Vec<Self> {
        let mut all = sorted_by_key(all, |awaited| *awaited);
        all.dedup();
        all
    }

    /// What it is the id of.
    pub(super) const fn entity(self) -> EntityKind {
        match self {
            Self::OfferSet => EntityKind::OfferSet,
            Self::Offer(_) => EntityKind::Offer,
            Self::ResaleAuthorization(_) => EntityKind::ResaleAuthorization,
        }
    }
}

impl fmt::Display for Awaited {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OfferSet => formatter.write_str("offerSetId"),
            Self::Offer(number) => write!(formatter, "offerId:{number}"),
            Self::ResaleAuthorization(number) => write!(formatter, "resaleAuthorizationId:{number}"),
        }
    }
}

impl FromStr for Awaited {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let numbered = |number: &str| number.parse().ok().filter(|number| *number > 0).ok_or(());
        match text.split_once(':') {
            None if text == "offerSetId" => Ok(Self::OfferSet),
            Some(("offerId", number)) => numbered(number).map(Self::Offer),
            Some(("resaleAuthorizationId", number)) => numbered(number).map(Self::ResaleAuthorization),
            _ => Err(()),
        }
    }
}

/// The id in an identifier, without the revision that AWS may put behind it: `offer-abc123@4` is `offer-abc123`.
pub(super) fn without_revision(identifier: &str) -> &str {
    identifier.split_once('@').map_or(identifier, |(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_differ_in_their_first_letter() {
        assert_eq!(request_key("availabilityEndDate"), "AvailabilityEndDate");
        assert_eq!(document_key("Url"), "url");
        assert_eq!(document_key(""), "");
    }

    #[test]
    fn changes_are_named_by_letters() {
        assert_eq!(
            [1, 2, 7, 26, 27, 53].map(offer_change),
            ["OfferA", "OfferB", "OfferG", "OfferZ", "OfferAA", "OfferBA"]
        );
        for number in [1, 7, 26, 27, 53, 703] {
            assert_eq!(offer_number(&offer_change(number)), Some(number));
        }
        assert_eq!(["OfferSet", "Offer", "Offer1", "OfferAAAAAAAAAA"].map(offer_number), [None; 4]);
    }

    #[test]
    fn placeholders_are_read_as_they_are_written() {
        for awaited in [Awaited::OfferSet, Awaited::Offer(2), Awaited::ResaleAuthorization(7)] {
            assert_eq!(Awaited::of_placeholder(&awaited.placeholder()), Some(awaited));
        }
        for text in ["{{offerId}}", "{{offerId:0}}", "{{offerSetId:1}}", "offerSetId", "{{ offerSetId }}"] {
            assert_eq!(Awaited::of_placeholder(text), None, "{text}");
        }
    }

    #[test]
    fn references_are_read_as_they_are_written() {
        assert_eq!(referred(&reference("OfferA")), Some("OfferA"));
        assert_eq!(referred("$OfferA.Entity"), None);
        assert_eq!(without_revision("offer-abc123@4"), "offer-abc123");
    }
}
