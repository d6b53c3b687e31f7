//! The change types of the Catalog API that concern offer sets, as data: which there are, and what their details hold.
//!
//! Sources: the API guide's pages on offer sets, private offers, channel partner private offers and resale
//! authorizations. What each value may be is in [`crate::fields`]; what AWS prints for each field of a request is in
//! `core/tests/aws/request-fields.tsv`, which the plan is tested against.

mod table;

use serde::Serialize;

use crate::fields::Identifier;

pub use table::CHANGE_TYPES;

/// The kind of thing at AWS that a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum EntityKind {
    /// An offer set.
    OfferSet,
    /// A private offer.
    Offer,
    /// A selling authorization.
    ResaleAuthorization,
}

impl EntityKind {
    /// Its name in requests and answers, with the version that is written.
    pub const fn type_name(self) -> &'static str {
        match self {
            Self::OfferSet => "OfferSet@1.0",
            Self::Offer => "Offer@1.0",
            Self::ResaleAuthorization => "ResaleAuthorization@1.0",
        }
    }

    /// The kind that `type_name` names, in whatever version.
    pub fn of(type_name: &str) -> Option<Self> {
        match type_name.split('@').next()? {
            "OfferSet" => Some(Self::OfferSet),
            "Offer" => Some(Self::Offer),
            "ResaleAuthorization" => Some(Self::ResaleAuthorization),
            _ => None,
        }
    }

    /// The kind in words, with its article.
    pub const fn described(self) -> &'static str {
        match self {
            Self::OfferSet => "an offer set",
            Self::Offer => "an offer",
            Self::ResaleAuthorization => "a selling authorization",
        }
    }

    /// How its ids look.
    pub const fn identifier(self) -> &'static Identifier {
        match self {
            Self::OfferSet => &Identifier::OFFER_SET,
            Self::Offer => &Identifier::OFFER,
            Self::ResaleAuthorization => &Identifier::RESALE_AUTHORIZATION,
        }
    }
}

/// What a change does to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It makes one: the request names no identifier.
    Creates,
    /// It changes one.
    Updates,
    /// It publishes or withdraws one: its details are empty.
    Releases,
}

/// A change type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangeType {
    /// What it changes.
    pub entity: EntityKind,
    /// Its name, such as `AssociateOffers`.
    pub name: &'static str,
    /// What it does.
    pub role: Role,
    /// What its details may hold.
    pub details: &'static [Detail],
}

/// A member of the details of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Its key.
    pub key: &'static str,
    /// Whether AWS refuses details without it.
    pub is_required: bool,
    /// What it holds.
    pub content: Content,
}

/// What a member of the details of a change holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A single value.
    Value,
    /// An object with these members.
    Object(&'static [&'static str]),
    /// A list of objects with these members.
    List(&'static [&'static str]),
    /// A list of terms of these types.
    Terms(&'static [&'static str]),
}

impl ChangeType {
    /// The change type `name` of `entity`.
    pub fn find(entity: EntityKind, name: &str) -> Option<&'static Self> {
        CHANGE_TYPES.iter().find(|change_type| change_type.entity == entity && change_type.name == name)
    }

    /// The change type that sets the terms of type `term` of an offer.
    pub fn of_offer_term(term: &str) -> Option<&'static Self> {
        let mut of_offers = CHANGE_TYPES.iter().filter(|change_type| change_type.entity == EntityKind::Offer);
        of_offers.find(|change_type| change_type.terms().contains(&term))
    }

    /// The types of the terms that its details may hold.
    pub fn terms(&self) -> &'static [&'static str] {
        let terms = self.details.iter().find_map(|detail| match detail.content {
            Content::Terms(terms) => Some(terms),
            _ => None,
        });
        terms.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entity_type_is_recognised_in_any_version() {
        for text in ["OfferSet", "OfferSet@1.0", "OfferSet@2.3"] {
            assert_eq!(EntityKind::of(text), Some(EntityKind::OfferSet), "{text}");
        }
        assert_eq!(EntityKind::of("SaaSProduct@1.0"), None);
    }

    #[test]
    fn every_term_of_an_offer_has_one_change_type() {
        for term in ["FixedUpfrontPricingTerm", "PaymentScheduleTerm", "RenewalTerm", "SupportTerm"] {
            assert!(ChangeType::of_offer_term(term).is_some(), "{term}");
        }
        let mut all: Vec<_> = CHANGE_TYPES.iter().map(|change_type| (change_type.entity, change_type.name)).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), CHANGE_TYPES.len());
    }
}
