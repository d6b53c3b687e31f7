//! The pages, and what each is called.

use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

use yew_router::Routable;

/// The name of an offer set on this device. It has nothing to do with the id that AWS will give the set.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SetId(Rc<str>);

impl SetId {
    /// The name as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for SetId {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl FromStr for SetId {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.into()))
    }
}

impl fmt::Display for SetId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A page. Offers are counted from 1 in addresses, as they are on the page.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub(crate) enum Route {
    /// The list of offer sets.
    #[at("/")]
    Sets,
    /// A published set.
    #[at("/sets/:id")]
    Published { id: SetId },
    /// The first step: what holds for the whole set.
    #[at("/sets/:id/details")]
    Details { id: SetId },
    /// The second step: the offers; it shows the first one.
    #[at("/sets/:id/offers")]
    Offers { id: SetId },
    /// The second step at one offer.
    #[at("/sets/:id/offers/:number")]
    Offer { id: SetId, number: usize },
    /// The third step: the terms; it shows those of the first offer.
    #[at("/sets/:id/terms")]
    Terms { id: SetId },
    /// The third step at one offer.
    #[at("/sets/:id/terms/:number")]
    OfferTerms { id: SetId, number: usize },
    /// The last step: everything once more, and the button that publishes.
    #[at("/sets/:id/review")]
    Review { id: SetId },
    /// What the buyer sees; the published set is in the query of the fragment, which no server ever gets.
    #[at("/review")]
    Buyer,
    /// What the buyer has accepted.
    #[at("/agreements")]
    Agreements,
    /// The receipt of an accepted set.
    #[at("/agreements/:digest")]
    Receipt { digest: String },
    /// The check of files.
    #[at("/check")]
    Check,
    /// All rules.
    #[at("/rules")]
    Rules,
    /// One rule.
    #[at("/rules/:code")]
    Rule { code: String },
    /// No page of this app.
    #[not_found]
    #[at("/not-found")]
    NotFound,
}

impl Route {
    /// The title of the page, as the browser's tab says it before the name of the app.
    pub(crate) fn title(&self) -> &'static str {
        match self {
            Self::Sets => "Offer sets",
            Self::Published { .. } => "Published offer set",
            Self::Details { .. } => "Details",
            Self::Offers { .. } | Self::Offer { .. } => "Offers",
            Self::Terms { .. } | Self::OfferTerms { .. } => "Terms",
            Self::Review { .. } => "Review and publish",
            Self::Buyer => "Review an offer set",
            Self::Agreements => "Agreements",
            Self::Receipt { .. } => "Receipt",
            Self::Check => "Check files",
            Self::Rules => "Rules",
            Self::Rule { .. } => "Rule",
            Self::NotFound => "Page not found",
        }
    }

    /// The page of the main navigation that this one lies behind.
    pub(crate) fn section(&self) -> Option<Self> {
        match self {
            Self::Published { .. }
            | Self::Details { .. }
            | Self::Offers { .. }
            | Self::Offer { .. }
            | Self::Terms { .. }
            | Self::OfferTerms { .. }
            | Self::Review { .. } => Some(Self::Sets),
            Self::Rule { .. } => Some(Self::Rules),
            Self::Receipt { .. } => Some(Self::Agreements),
            Self::Sets | Self::Buyer | Self::Agreements | Self::Check | Self::Rules | Self::NotFound => None,
        }
    }

    /// The address within the page, for links that the browser itself follows.
    pub(crate) fn href(&self) -> String {
        format!("#{}", self.to_path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_an_offer_is_read_back() {
        let route = Route::OfferTerms { id: "k3f9".into(), number: 2 };
        assert_eq!(route.to_path(), "/sets/k3f9/terms/2");
        assert_eq!(Route::recognize("/sets/k3f9/terms/2"), Some(route));
    }

    #[test]
    fn the_first_step_is_not_taken_for_a_published_set() {
        assert_eq!(Route::recognize("/sets/k3f9/details"), Some(Route::Details { id: "k3f9".into() }));
        assert_eq!(Route::recognize("/sets/k3f9"), Some(Route::Published { id: "k3f9".into() }));
    }
}
