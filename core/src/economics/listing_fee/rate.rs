use serde::Serialize;

use super::note::{FeeNote, notes};
use super::table::LISTING_FEES;
use super::{FeeCase, FeeRow};
use crate::document::NodeId;
use crate::economics::ContractValue;
use crate::model::{Amount, CalendarDate, CountryCode, Currency, Offer, OfferSet};

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
    let mut highest: Option<(Amount, &'static FeeRow)> = None;
    for row in in_force(date) {
        if let FeeCase::ContractValueFrom { at_least } = row.case
            && at_least <= contract_value
            && highest.is_none_or(|(highest, _)| highest <= at_least)
        {
            highest = Some((at_least, row));
        }
    }
    highest.map(|(_, row)| row)
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
    let mut rows = vec![main];
    if offer.is_cppo() {
        rows.extend(of_case(FeeCase::ChannelPartnerUplift));
    }
    if is_for_south_korea_only(offer) {
        rows.extend(of_case(FeeCase::SouthKoreaUplift));
    }
    rows
}

/// Whether the rate depends on the contract value.
pub(crate) fn has_tiers(offer: &Offer<'_>) -> bool {
    !is_professional_services(offer) && !is_renewal(offer)
}

pub(super) fn is_professional_services(offer: &Offer<'_>) -> bool {
    offer.is_for_services()
}

/// The countries that the buyer may be in, as far as the offer says.
pub(super) fn countries<'offer, 'document>(
    offer: &'offer Offer<'document>,
) -> &'offer [(CountryCode<'document>, NodeId)] {
    offer.targeting.as_ref().map_or(&[], |targeting| &targeting.country_codes.items)
}

pub(super) fn is_for_south_korea_only(offer: &Offer<'_>) -> bool {
    !countries(offer).is_empty() && countries(offer).iter().all(is_south_korea)
}

pub(super) fn is_south_korea((country, _): &(CountryCode<'_>, NodeId)) -> bool {
    country.as_str() == "KR"
}

fn is_renewal(offer: &Offer<'_>) -> bool {
    offer.pre_existing_agreement.is_some()
}

fn in_force(date: CalendarDate) -> impl Iterator<Item = &'static FeeRow> {
    LISTING_FEES.iter().filter(move |row| row.is_in_force(date))
}
