//! Source: the API guide's page on resale authorizations, in its newest version.

use super::Identifier;
use super::offer::PRE_EXISTING_AGREEMENT;
use super::shape::{Characters, Field, ItemLimits, ListLimits, Shape};
use super::term::RESALE_TERMS;

pub(super) const RESALE_AUTHORIZATION: &[Field] = &[
    Field::new("id", "selling authorization id", Shape::Identifier(&Identifier::RESALE_AUTHORIZATION))
        .conditional()
        .refused("CreateOfferUsingResaleAuthorization", "HTTP_422"),
    Field::new("name", "name of the selling authorization", Shape::text(100, Characters::OneLine)),
    Field::new("description", "description of the selling authorization", Shape::text(255, Characters::OneLine)),
    Field::new("status", "state of the selling authorization", Shape::Choice(&["Draft", "Active", "Restricted"])),
    Field::new(
        "offerExtendedStatus",
        "use of the selling authorization",
        Shape::Choice(&["Not Started", "Completed-Used", "Completed-Usable"]),
    ),
    Field::new("offersMaxQuantity", "number of offers that are authorized", Shape::Integer(1, 1)).conditional(),
    Field::new("availabilityEndDate", "end date of the selling authorization", Shape::Date).conditional(),
    Field::new("maximumAgreementStartDate", "latest start of the agreement", Shape::Date),
    Field::new("resellerAccountId", "account of the channel partner", Shape::Account),
    Field::new("resellerRole", "role of the channel partner", Shape::Choice(&["ChannelPartner", "Distributor"])),
    Field::new("preExistingBuyerAgreement", "agreement that is renewed", Shape::Object(PRE_EXISTING_AGREEMENT)),
    Field::new("buyerAccounts", "list of authorized buyer accounts", Shape::List(&BUYER_ACCOUNTS)).conditional(),
    Field::new("terms", "wholesale terms", Shape::List(&RESALE_TERMS)).conditional(),
];

const BUYER_ACCOUNTS: ListLimits =
    ListLimits { item_label: "authorized buyer account", item: &Shape::Account, items: ItemLimits::new(1, 25) };
