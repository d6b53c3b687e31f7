//! The pages, and what each is called.

use std::fmt;
use std::rc::Rc;

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

impl fmt::Display for SetId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A page. Offers are counted from 1 in addresses, as they are on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// The list of offer sets.
    Sets,
    /// A published set.
    Published { id: SetId },
    /// The figures of a set, draft or published: fees, payouts, timeline, messages.
    Figures { id: SetId },
    /// The requests that bring a published set to AWS.
    AwsRequests { id: SetId },
    /// How a set that was released is replaced by another one.
    Replace { id: SetId },
    /// What was earned with the sets that were accepted.
    Ledger,
    /// The first step: what holds for the whole set.
    Details { id: SetId },
    /// The second step: the offers; it shows the first one.
    Offers { id: SetId },
    /// The second step at one offer.
    Offer { id: SetId, number: usize },
    /// The third step: the terms; it shows those of the first offer.
    Terms { id: SetId },
    /// The third step at one offer.
    OfferTerms { id: SetId, number: usize },
    /// The last step: everything once more, and the button that publishes.
    Review { id: SetId },
    /// What the buyer sees; the published set is in the query of the fragment, which no server ever gets.
    Buyer,
    /// What the buyer has accepted.
    Agreements,
    /// The receipt of an accepted set.
    Receipt { digest: String },
    /// The check of files.
    Check,
    /// All rules.
    Rules,
    /// One rule.
    Rule { code: String },
    /// No page of this app.
    NotFound,
}

impl Route {
    /// The page at a path such as `/sets/k3f9/details`.
    pub(crate) fn parse(path: &str) -> Self {
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let number = |text: &str| text.parse().unwrap_or(1);
        match *segments.as_slice() {
            [] => Self::Sets,
            ["sets", id] => Self::Published { id: id.into() },
            ["sets", id, "figures"] => Self::Figures { id: id.into() },
            ["sets", id, "aws"] => Self::AwsRequests { id: id.into() },
            ["sets", id, "replace"] => Self::Replace { id: id.into() },
            ["ledger"] => Self::Ledger,
            ["sets", id, "details"] => Self::Details { id: id.into() },
            ["sets", id, "offers"] => Self::Offers { id: id.into() },
            ["sets", id, "offers", offer] => Self::Offer { id: id.into(), number: number(offer) },
            ["sets", id, "terms"] => Self::Terms { id: id.into() },
            ["sets", id, "terms", offer] => Self::OfferTerms { id: id.into(), number: number(offer) },
            ["sets", id, "review"] => Self::Review { id: id.into() },
            ["review"] => Self::Buyer,
            ["agreements"] => Self::Agreements,
            ["agreements", digest] => Self::Receipt { digest: digest.to_owned() },
            ["check"] => Self::Check,
            ["rules"] => Self::Rules,
            ["rules", code] => Self::Rule { code: code.to_owned() },
            _ => Self::NotFound,
        }
    }

    /// The path of the page. Names of sets, digests and codes are letters, digits and hyphens: nothing is to be escaped.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::Sets => "/".to_owned(),
            Self::Published { id } => format!("/sets/{id}"),
            Self::Figures { id } => format!("/sets/{id}/figures"),
            Self::AwsRequests { id } => format!("/sets/{id}/aws"),
            Self::Replace { id } => format!("/sets/{id}/replace"),
            Self::Ledger => "/ledger".to_owned(),
            Self::Details { id } => format!("/sets/{id}/details"),
            Self::Offers { id } => format!("/sets/{id}/offers"),
            Self::Offer { id, number } => format!("/sets/{id}/offers/{number}"),
            Self::Terms { id } => format!("/sets/{id}/terms"),
            Self::OfferTerms { id, number } => format!("/sets/{id}/terms/{number}"),
            Self::Review { id } => format!("/sets/{id}/review"),
            Self::Buyer => "/review".to_owned(),
            Self::Agreements => "/agreements".to_owned(),
            Self::Receipt { digest } => format!("/agreements/{digest}"),
            Self::Check => "/check".to_owned(),
            Self::Rules => "/rules".to_owned(),
            Self::Rule { code } => format!("/rules/{code}"),
            Self::NotFound => "/not-found".to_owned(),
        }
    }

    /// The title of the page, as the browser's tab says it before the name of the app.
    pub(crate) fn title(&self) -> &'static str {
        match self {
            Self::Sets => "Offer sets",
            Self::Published { .. } => "Published offer set",
            Self::Figures { .. } => "Figures",
            Self::AwsRequests { .. } => "Requests to AWS",
            Self::Replace { .. } => "Replace the set",
            Self::Ledger => "Ledger",
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
            | Self::Figures { .. }
            | Self::AwsRequests { .. }
            | Self::Replace { .. }
            | Self::Details { .. }
            | Self::Offers { .. }
            | Self::Offer { .. }
            | Self::Terms { .. }
            | Self::OfferTerms { .. }
            | Self::Review { .. } => Some(Self::Sets),
            Self::Rule { .. } => Some(Self::Rules),
            Self::Receipt { .. } | Self::Ledger => Some(Self::Agreements),
            Self::Sets | Self::Buyer | Self::Agreements | Self::Check | Self::Rules | Self::NotFound => None,
        }
    }

    /// The address within the page, for links that the browser itself follows.
    pub(crate) fn href(&self) -> String {
        format!("#{}", self.path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_its_path() {
        let id = || SetId::from("k3f9");
        for route in [
            Route::Sets,
            Route::Published { id: id() },
            Route::Figures { id: id() },
            Route::AwsRequests { id: id() },
            Route::Replace { id: id() },
            Route::Ledger,
            Route::Details { id: id() },
            Route::Offers { id: id() },
            Route::Offer { id: id(), number: 7 },
            Route::Terms { id: id() },
            Route::OfferTerms { id: id(), number: 2 },
            Route::Review { id: id() },
            Route::Buyer,
            Route::Agreements,
            Route::Receipt { digest: "44136fa3".to_owned() },
            Route::Check,
            Route::Rules,
            Route::Rule { code: "too-many-offers".to_owned() },
            Route::NotFound,
        ] {
            assert_eq!(Route::parse(&route.path()), route);
        }
    }

    #[test]
    fn what_leads_nowhere_is_not_found() {
        assert_eq!(Route::parse(""), Route::Sets);
        assert_eq!(Route::parse("/sets/k3f9/nowhere"), Route::NotFound);
        assert_eq!(Route::parse("/sets/k3f9/offers/x"), Route::Offer { id: "k3f9".into(), number: 1 });
    }
}
