//! Where a finding is: a JSON Pointer (RFC 6901) into the document that was checked.

use std::cmp::Ordering;
use std::fmt;

use jsonptr::{Pointer, PointerBuf};
use serde::{Deserialize, Serialize};

/// A JSON Pointer into a document, such as `/offers/1/terms/0/currencyCode`; the empty text is the whole document.
///
/// Locations are ordered as a reader meets them: by segment, and numbers by value, so that `/offers/2` comes before
/// `/offers/10`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Location(PointerBuf);

impl Location {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// The member `key` of the object at this location.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        self.0.push_back(key);
        self
    }

    /// The item `index` (from 0) of the list at this location.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.0.push_back(index);
        self
    }

    /// This location as a pointer, for lookups and patches.
    pub fn as_pointer(&self) -> &Pointer {
        &self.0
    }

    /// The same as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether this location is `other` or lies inside of it.
    pub fn is_within(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The number of the offer (from 0) that this location lies in.
    pub fn offer_index(&self) -> Option<usize> {
        let mut tokens = self.0.tokens();
        (tokens.next()?.decoded() == "offers").then_some(())?;
        tokens.next()?.decoded().parse().ok()
    }
}

impl From<PointerBuf> for Location {
    fn from(pointer: PointerBuf) -> Self {
        Self(pointer)
    }
}

impl From<Location> for PointerBuf {
    fn from(location: Location) -> Self {
        location.0
    }
}

impl std::str::FromStr for Location {
    type Err = jsonptr::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Pointer::parse(text).map(|pointer| Self(pointer.to_buf()))
    }
}

impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Ord for Location {
    fn cmp(&self, other: &Self) -> Ordering {
        let mut ours = self.0.tokens();
        let mut theirs = other.0.tokens();
        loop {
            let (ours, theirs) = match (ours.next(), theirs.next()) {
                (None, None) => return Ordering::Equal,
                (None, Some(_)) => return Ordering::Less,
                (Some(_), None) => return Ordering::Greater,
                (Some(ours), Some(theirs)) => (ours, theirs),
            };
            let (ours, theirs) = (ours.encoded(), theirs.encoded());
            let by_number = ours.parse::<u64>().ok().zip(theirs.parse::<u64>().ok()).map(|(a, b)| a.cmp(&b));
            let order = by_number.unwrap_or(Ordering::Equal).then_with(|| ours.cmp(theirs));
            if order.is_ne() {
                return order;
            }
        }
    }
}

impl PartialOrd for Location {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_ordered_by_value() {
        let mut locations: Vec<Location> =
            ["/offers/10", "/offers/2/name", "/offers", "/offers/2", ""].map(|text| text.parse().unwrap()).to_vec();
        locations.sort();
        let texts: Vec<&str> = locations.iter().map(Location::as_str).collect();
        assert_eq!(texts, ["", "/offers", "/offers/2", "/offers/2/name", "/offers/10"]);
    }

    #[test]
    fn keys_are_escaped() {
        assert_eq!(Location::root().key("a/b~c").index(3).as_str(), "/a~1b~0c/3");
    }

    #[test]
    fn an_offer_is_found_by_any_location_inside_it() {
        assert_eq!("/offers/4/terms/0".parse::<Location>().unwrap().offer_index(), Some(4));
        assert_eq!("/name".parse::<Location>().unwrap().offer_index(), None);
    }
}
