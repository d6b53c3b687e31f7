use rust_decimal::Decimal;

use super::{FeeCase, FeeRow};
use crate::model::Amount;
use crate::source;

/// Hundredths of a percent as a percentage: 350 are 3.50 %.
const fn basis_points(count: u32) -> Amount {
    Amount::new(Decimal::from_parts(count, 0, 0, false, 2))
}

const fn from_usd(amount: u32) -> FeeCase {
    FeeCase::ContractValueFrom { at_least: Amount::new(Decimal::from_parts(amount, 0, 0, false, 0)) }
}

const BELOW_1_MILLION: FeeRow = FeeRow {
    id: "private-offer-below-1-million",
    label: "Private offer, total contract value below 1 million USD",
    case: from_usd(0),
    percentage: basis_points(300),
    from: "2024-01-05",
    until: None,
    source: source::LISTING_FEES.states(),
};

const FROM_1_MILLION: FeeRow = FeeRow {
    id: "private-offer-from-1-million",
    label: "Private offer, total contract value from 1 million to below 10 million USD",
    case: from_usd(1_000_000),
    percentage: basis_points(200),
    ..BELOW_1_MILLION
};

const FROM_10_MILLION: FeeRow = FeeRow {
    id: "private-offer-from-10-million",
    label: "Private offer, total contract value of 10 million USD or more",
    case: from_usd(10_000_000),
    percentage: basis_points(150),
    ..BELOW_1_MILLION
};

const RENEWAL: FeeRow = FeeRow {
    id: "renewal",
    label: "Renewal",
    case: FeeCase::Renewal,
    percentage: basis_points(150),
    ..BELOW_1_MILLION
};

const PROFESSIONAL_SERVICES_2024: FeeRow = FeeRow {
    id: "professional-services-2024",
    label: "Professional services",
    case: FeeCase::ProfessionalServices,
    percentage: basis_points(250),
    until: Some("2026-06-15"),
    ..BELOW_1_MILLION
};

/// For offers created from that day; older ones keep their rate.
const PROFESSIONAL_SERVICES: FeeRow = FeeRow {
    id: "professional-services",
    percentage: basis_points(50),
    from: "2026-06-16",
    until: None,
    ..PROFESSIONAL_SERVICES_2024
};

/// Of any type of offer.
const CPPO_UPLIFT: FeeRow = FeeRow {
    id: "channel-partner-uplift",
    label: "Channel partner private offer",
    case: FeeCase::ChannelPartnerUplift,
    percentage: basis_points(50),
    ..BELOW_1_MILLION
};

const SOUTH_KOREA_UPLIFT: FeeRow = FeeRow {
    id: "south-korea-uplift",
    label: "Buyer in South Korea",
    case: FeeCase::SouthKoreaUplift,
    percentage: basis_points(100),
    from: "2025-04-01",
    ..BELOW_1_MILLION
};

/// Every row, in the order of AWS's page.
pub static LISTING_FEES: &[FeeRow] = &[
    BELOW_1_MILLION,
    FROM_1_MILLION,
    FROM_10_MILLION,
    RENEWAL,
    PROFESSIONAL_SERVICES_2024,
    PROFESSIONAL_SERVICES,
    CPPO_UPLIFT,
    SOUTH_KOREA_UPLIFT,
];
