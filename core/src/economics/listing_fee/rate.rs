use serde::Serialize;

use super::note::{FeeNote, notes};
use super::table::LISTING_FEES;
use super::{FeeCase, FeeRow};
use crate::economics::ContractValue;
use crate::model::{Amount, CalendarDate, Currency, Offer, OfferSet};

/// Why a fee is an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum FeeUncertainty {
    /// The borders of the tiers are in USD; AWS says nothing about other currencies.
    OtherCurrency,
    /// The buyer chooses how much to buy, which may reach another tier.
    BuyerChooses,
    /// What is paid by use counts in no tier and is not in the amount.
    Usage,
    /// Something is not filled in that decides about the contract value.
    Unfinished,
    /// The table has no rate for the day on which the offer was created.
    NoRate,
}

/// The rate of an offer's listing fee, and how sure it is.
#[derive(Clone, Debug)]
pub(crate) struct FeeRate {
    pub(crate) rows: Vec<&'static FeeRow>,
    pub(crate) percentage: Option<Amount>,
    pub(crate) uncertainties: Vec<FeeUncertainty>,
    pub(crate) notes: Vec<&'static FeeNote>,
}

impl FeeRate {
    /// The rate of an offer that was created on `date` and has the contract value `base`.
    pub(crate) fn of(offer: &Offer<'_>, offer_set: &OfferSet<'_>, base: &ContractValue, date: CalendarDate) -> Self {
        let is_tiered = has_tiers(offer);
        let is_known = !(is_tiered && *base == ContractValue::Usage);
        let rows = if is_known { rows(offer, base.known(), date) } else { Vec::new() };
        let currency = offer.currency().map(|(currency, _)| currency);
        let candidates = [
            (FeeUncertainty::OtherCurrency, is_tiered && currency.is_some_and(|currency| currency != Currency::Usd)),
            (FeeUncertainty::BuyerChooses, matches!(base, ContractValue::Minimum { .. })),
            (FeeUncertainty::Usage, *base == ContractValue::Usage),
            (FeeUncertainty::Unfinished, matches!(base, ContractValue::Unfinished { .. })),
            (FeeUncertainty::NoRate, is_known && rows.is_empty()),
        ];
        let percentages = rows.iter().map(|row| row.percentage);
        Self {
            percentage: if rows.is_empty() { None } else { Amount::sum(percentages) },
            uncertainties: candidates.into_iter().filter(|(_, holds)| *holds).map(|(reason, _)| reason).collect(),
            notes: notes(offer, offer_set, date),
            rows,
        }
    }
}

/// The tier of a total contract value: the rate by amount alone.
///
/// The borders are in USD; AWS says nothing about other currencies, so that for those the tier is an estimate.
pub fn tier(contract_value: Amount, date: CalendarDate) -> Option<&'static FeeRow> {
    in_force(date)
        .filter_map(|row| match row.case {
            FeeCase::ContractValueFrom { at_least } if at_least <= contract_value => Some((at_least, row)),
            _ => None,
        })
        .max_by_key(|(at_least, _)| *at_least)
        .map(|(_, row)| row)
}

/// The rows whose percentages add up to the rate of an offer with the contract value `base`, the main one first; empty for
/// a day before the first row.
pub(crate) fn rows(offer: &Offer<'_>, base: Amount, date: CalendarDate) -> Vec<&'static FeeRow> {
    let of_case = |case: FeeCase| in_force(date).find(|row| row.case == case);
    let main = if is_professional_services(offer) {
        of_case(FeeCase::ProfessionalServices)
    } else if is_renewal(offer) {
        of_case(FeeCase::Renewal)
    } else {
        tier(base, date)
    };
    let Some(main) = main else { return Vec::new() };
    let partner = of_case(FeeCase::ChannelPartnerUplift).filter(|_| offer.is_cppo());
    let region = of_case(FeeCase::SouthKoreaUplift).filter(|_| is_for_south_korea_only(offer));
    std::iter::once(main).chain(partner).chain(region).collect()
}

/// Whether the rate depends on the contract value.
pub(crate) fn has_tiers(offer: &Offer<'_>) -> bool {
    !is_professional_services(offer) && !is_renewal(offer)
}

pub(super) fn is_professional_services(offer: &Offer<'_>) -> bool {
    offer.product.as_ref().and_then(|product| product.kind.value()) == Some("ProfessionalServicesProduct")
}

/// The countries that the buyer may be in, as far as the offer says.
pub(super) fn countries<'offer>(offer: &'offer Offer<'_>) -> impl Iterator<Item = &'offer str> {
    let listed = offer.targeting.iter().flat_map(|targeting| &targeting.country_codes);
    listed.map(|(country, _)| country.as_str())
}

pub(super) fn is_for_south_korea_only(offer: &Offer<'_>) -> bool {
    let mut countries = countries(offer).peekable();
    countries.peek().is_some() && countries.all(|country| country == "KR")
}

fn is_renewal(offer: &Offer<'_>) -> bool {
    offer.pre_existing_agreement.is_some()
}

fn in_force(date: CalendarDate) -> impl Iterator<Item = &'static FeeRow> {
    LISTING_FEES.iter().filter(move |row| row.is_in_force(date))
}
