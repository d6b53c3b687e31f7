//! Sources: the API guide's page on offer sets, and the service models of the SDKs.

use super::shape::{Characters, Field, ItemLimits, ListLimits, Shape};
use super::{FORMAT, Identifier, offer};

/// The fields of a document.
pub const OFFER_SET: &[Field] = &[
    Field::new("format", "document format", Shape::Choice(&[FORMAT])).required(),
    Field::new("id", "offer set id", Shape::Identifier(&Identifier::OFFER_SET)).conditional(),
    Field::new("state", "offer set state", Shape::Choice(STATES)),
    Field::new("name", "offer set name", Shape::text(150, Characters::OneLine)).required(),
    Field::new("buyerNotes", "note to the buyer", Shape::text(1000, Characters::Any)).conditional(),
    Field::new("solution", "solution", Shape::Object(SOLUTION)),
    Field::new("linkedSolutionId", "id of the solution that is linked now", Shape::Identifier(&Identifier::SOLUTION)),
    Field::new("seller", "seller", Shape::Object(PARTY)),
    Field::new("offers", "offers", Shape::List(&OFFERS)),
];

/// The states of an offer or of a set.
pub(super) const STATES: &[&str] = &["Draft", "Released"];

/// The fields of an account that takes part.
pub(super) const PARTY: &[Field] = &[
    Field::new("accountId", "AWS account", Shape::Account),
    Field::new("name", "name", Shape::text(255, Characters::OneLine)),
];

const SOLUTION: &[Field] = &[
    Field::new("id", "solution id", Shape::Identifier(&Identifier::SOLUTION)).required(),
    Field::new("state", "solution state", Shape::text(50, Characters::OneLine)),
    Field::new("products", "products of the solution", Shape::List(&SOLUTION_PRODUCTS)),
];

const SOLUTION_PRODUCTS: ListLimits =
    ListLimits { item_label: "product id", item: &Shape::Identifier(&Identifier::PRODUCT), items: ItemLimits::ANY };

const OFFERS: ListLimits =
    ListLimits { item_label: "offer", item: &Shape::Object(offer::OFFER), items: ItemLimits::ANY };
