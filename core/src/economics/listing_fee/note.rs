use serde::Serialize;

use super::rate::{countries, is_for_south_korea_only, is_professional_services, is_south_korea};
use crate::economics::fee_base;
use crate::model::{CalendarDate, Currency, Offer, OfferSet};
use crate::source::{self, Source};

/// Something that may change a listing fee, and that is not in the amount because the document can not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeeNote {
    /// The name of the note; never reused.
    pub id: &'static str,
    /// What it says.
    pub text: &'static str,
    /// Where it comes from.
    pub source: Source,
}

/// For professional services that are sold together with a paid product of a solution, for offers from September 2026.
pub const PROFESSIONAL_SERVICES_IN_SOLUTION: FeeNote = FeeNote {
    id: "professional-services-in-solution",
    text: "AWS has announced a lower fee for professional services in a multi-product solution with a paid product, for \
           offers created from 2026-09-01; ask AWS whether this offer qualifies. It is not subtracted here.",
    source: source::LISTING_FEES.implies(),
};

/// For offers that a buyer in South Korea may accept, among others.
pub const SOUTH_KOREA_POSSIBLE: FeeNote = FeeNote {
    id: "south-korea-possible",
    text: "The offer is open to buyers in South Korea and elsewhere. For a buyer in South Korea the fee is one percentage \
           point higher; that is not added here.",
    source: source::LISTING_FEES.states(),
};

/// For offers in Indian rupees.
pub const INDIA_TAX: FeeNote = FeeNote {
    id: "india-tax",
    text: "For sellers in India, AWS adds goods and services tax to the listing fee and deducts both from the \
           disbursement; the tax is not added here.",
    source: source::LISTING_FEES.states(),
};

/// The first day of the lower fee for professional services in a solution.
const SOLUTION_REDUCTION_FROM: Option<CalendarDate> = CalendarDate::new(2026, 9, 1);

pub(super) fn notes(offer: &Offer<'_>, offer_set: &OfferSet<'_>, date: CalendarDate) -> Vec<&'static FeeNote> {
    let has_begun = SOLUTION_REDUCTION_FROM.is_some_and(|from| from <= date);
    let may_be_elsewhere = countries(offer).iter().any(is_south_korea) && !is_for_south_korea_only(offer);
    let is_in_rupees = offer.currency().is_some_and(|(currency, _)| currency == Currency::Inr);
    let candidates = [
        (&PROFESSIONAL_SERVICES_IN_SOLUTION, has_begun && is_service_in_solution(offer, offer_set)),
        (&SOUTH_KOREA_POSSIBLE, may_be_elsewhere),
        (&INDIA_TAX, is_in_rupees),
    ];
    candidates.into_iter().filter(|(_, holds)| *holds).map(|(note, _)| note).collect()
}

fn is_service_in_solution(offer: &Offer<'_>, offer_set: &OfferSet<'_>) -> bool {
    let is_paid_product = |other: &Offer<'_>| {
        let value = fee_base(other, None);
        !is_professional_services(other) && value.exact().is_none_or(|amount| !amount.is_zero())
    };
    is_professional_services(offer) && offer_set.solution.is_some() && offer_set.offers.iter().any(is_paid_product)
}
