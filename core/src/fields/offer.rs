//! Sources: the API guide's pages on private offers and on channel partner private offers, AWS's generated models, and
//! the seller guide for what the console permits.

use super::Identifier;
use super::offer_set::{PARTY, STATES};
use super::resale_authorization::RESALE_AUTHORIZATION;
use super::shape::{AmountLimits, BarePoint, Characters, Field, ItemLimits, ListLimits, Shape};
use super::term::OFFER_TERMS;

pub(crate) const OFFER: &[Field] = &[
    Field::new("id", "offer id", Shape::Identifier(&Identifier::OFFER)),
    Field::new("offerSetId", "offer set id of the offer", Shape::Identifier(&Identifier::OFFER_SET)).conditional(),
    Field::new("state", "offer state", Shape::Choice(STATES)),
    Field::new("kind", "kind of offer", Shape::Choice(&["MPPO", "CPPO"])).conditional(),
    Field::new("name", "offer name", Shape::text(150, Characters::Title)).required_by("ReleaseOffer", "MISSING_NAME"),
    Field::new("description", "internal description", Shape::text(255, Characters::Any))
        .required_by("ReleaseOffer", "MISSING_DESCRIPTION")
        .internal(),
    Field::new("seller", "seller of the offer", Shape::Object(PARTY)),
    Field::new("product", "product", Shape::Object(PRODUCT)).required(),
    Field::new("resaleAuthorization", "selling authorization", Shape::Object(RESALE_AUTHORIZATION))
        .conditional()
        .internal(),
    Field::new("markupPercentage", "markup in percent", Shape::Amount(MARKUP)).internal(),
    Field::new("targeting", "targeting", Shape::Object(TARGETING)),
    Field::new("availabilityEndDate", "expiry date", Shape::Date)
        .required_by("ReleaseOffer", "MISSING_AVAILABILITY_END_DATE"),
    Field::new("pricingModel", "pricing model", Shape::Choice(PRICING_MODELS)).conditional(),
    Field::new("contractTotal", "contract total", Shape::Amount(AmountLimits::new(MAX_CONTRACT_TOTAL, 2))),
    Field::new("terms", "terms", Shape::List(&OFFER_TERMS)),
    Field::new("buyerHasActiveAgreement", "answer whether the buyer has an active agreement", Shape::Boolean),
    Field::new("preExistingAgreement", "agreement that is renewed", Shape::Object(PRE_EXISTING_AGREEMENT)).internal(),
    Field::new("replacesAgreementId", "agreement that is replaced", Shape::Identifier(&Identifier::AGREEMENT)),
];

/// At most nine digits before the point and nine behind it. Source: AWS's generated model of UpdateMarkup.
const MARKUP: AmountLimits = AmountLimits { bare_point: BarePoint::AtTheStart, ..AmountLimits::new(999_999_999, 9) };
/// As much as the largest price of a selling authorization, the largest amount that AWS names anywhere.
const MAX_CONTRACT_TOTAL: u64 = 100_000_000_000;

const PRICING_MODELS: &[&str] = &["Contract", "Usage", "Free", "Byol"];

const PRODUCT: &[Field] = &[
    Field::new("id", "product id", Shape::Identifier(&Identifier::PRODUCT)).required(),
    Field::new("title", "product title", Shape::text(255, Characters::OneLine)),
    Field::new("type", "product type", Shape::Choice(PRODUCT_TYPES)),
    Field::new("state", "product state", Shape::Choice(&["Draft", "Limited", "Public", "Restricted"])),
    Field::new("hasPublicOffer", "answer whether the product has a public offer", Shape::Boolean),
    Field::new("dimensions", "product dimensions", Shape::List(&DIMENSIONS)),
    Field::new("manufacturer", "manufacturer", Shape::Object(PARTY)),
];

/// Source: the API guide's page on solutions.
const PRODUCT_TYPES: &[&str] = &[
    "SaaSProduct",
    "AmiProduct",
    "ContainerProduct",
    "MachineLearningProduct",
    "ProfessionalServicesProduct",
    "DataProduct",
];

const DIMENSIONS: ListLimits = ListLimits {
    item_label: "dimension",
    item: &Shape::Object(&[
        Field::new("key", "dimension key", Shape::text(100, Characters::OneLine)).required(),
        Field::new("kind", "kind of dimension", Shape::Choice(&["Entitled", "ExternallyMetered", "Metered"])),
        Field::new("unit", "unit", Shape::text(100, Characters::OneLine)),
    ]),
    items: ItemLimits::ANY,
};

const TARGETING: &[Field] = &[
    Field::new("buyerAccounts", "list of buyer accounts", Shape::List(&BUYER_ACCOUNTS)),
    Field::new("countryCodes", "list of countries", Shape::List(&COUNTRY_CODES)),
    Field::new("excludedCountryCodes", "list of excluded countries", Shape::List(&COUNTRY_CODES)),
];

/// How many there may be depends on the kind of offer; a rule decides.
const BUYER_ACCOUNTS: ListLimits =
    ListLimits { item_label: "buyer account", item: &Shape::Account, items: ItemLimits::ANY };

const COUNTRY_CODES: ListLimits =
    ListLimits { item_label: "country", item: &Shape::Country, items: ItemLimits::new(1, 244) };

pub(super) const PRE_EXISTING_AGREEMENT: &[Field] = &[
    Field::new("acquisitionChannel", "acquisition channel", Shape::Choice(&["AwsMarketplace", "External"])).required(),
    Field::new("pricingModel", "pricing model of the renewed agreement", Shape::Choice(PRICING_MODELS)).required(),
];
