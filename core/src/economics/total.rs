use serde::Serialize;

use super::party::{PartyName, Payout};
use super::{ContractValue, OfferEconomics};
use crate::model::{Amount, CalendarDate, Currency};

/// How sure a total is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// It is exactly this.
    Exact,
    /// It is at least this: the buyer still chooses.
    Minimum,
    /// It is what is known so far: something is not filled in.
    Unfinished,
}

/// All offers together, in one currency.
///
/// The contract value is what the payouts, the listing fees and the undivided charges add up to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CurrencyTotal {
    /// The currency.
    pub currency_code: Currency,
    /// How sure the amounts are.
    pub certainty: Certainty,
    /// What the buyer pays: the sum of the contract values, as far as they are known.
    pub contract_value: Amount,
    /// What of it is due at once, on the day of acceptance.
    pub due_on_acceptance: Amount,
    /// Whether the buyer also pays for what is used, or by the month.
    pub has_open_charges: bool,
    /// What AWS keeps.
    pub listing_fees: Amount,
    /// What each party receives, in the order in which the offers name them.
    pub payouts: Vec<Payout>,
    /// Charges of which it is not known yet who gets what.
    pub undivided: Amount,
    /// What rounding added to the buyer's charges; negative where it took away.
    pub rounding: Amount,
}

impl CurrencyTotal {
    pub(super) fn of(offers: &[OfferEconomics], accepted_on: CalendarDate) -> Vec<Self> {
        Currency::ALL.into_iter().filter_map(|currency| Self::in_currency(offers, currency, accepted_on)).collect()
    }

    /// The total of the offers in `currency`; `None` where there are none.
    fn in_currency(offers: &[OfferEconomics], currency: Currency, accepted_on: CalendarDate) -> Option<Self> {
        let members: Vec<&OfferEconomics> =
            offers.iter().filter(|offer| offer.currency_code == Some(currency)).collect();
        let certainty = members.iter().map(|offer| Certainty::of(&offer.contract_value)).max()?;
        let mut sums = Sums { currency, is_countable: true };
        let charges = || members.iter().flat_map(|offer| &offer.charges);
        let mut total = Self {
            currency_code: currency,
            certainty,
            contract_value: sums.of(members.iter().map(|offer| offer.contract_value.known())),
            due_on_acceptance: sums.of(members.iter().map(|offer| offer.due_on_acceptance(accepted_on))),
            has_open_charges: members.iter().any(|offer| offer.has_open_charges),
            listing_fees: sums.of(members.iter().map(|offer| offer.listing_fee.amount)),
            payouts: payouts(&members, &mut sums),
            undivided: sums.of(charges().filter(|charge| charge.split.is_none()).map(|charge| charge.amount)),
            rounding: Amount::sum(charges().map(|charge| charge.rounding)).unwrap_or_default().normalized(),
        };
        if !sums.is_countable {
            total.certainty = Certainty::Unfinished;
        }
        Some(total)
    }
}

/// Adds amounts of one currency, and notes when a sum is beyond 28 digits.
struct Sums {
    currency: Currency,
    is_countable: bool,
}

impl Sums {
    fn of(&mut self, amounts: impl IntoIterator<Item = Amount>) -> Amount {
        let sum = Amount::sum(amounts);
        self.is_countable &= sum.is_some();
        sum.unwrap_or_default().round_to_minor_unit(self.currency)
    }
}

fn payouts(offers: &[&OfferEconomics], sums: &mut Sums) -> Vec<Payout> {
    let mut parties: Vec<&PartyName> = Vec::new();
    for party in offers.iter().flat_map(|offer| offer.channel_partner.iter().chain([&offer.product_owner])) {
        if !parties.iter().any(|known| known.is_same_as(party)) {
            parties.push(party);
        }
    }
    let mut payout = |party: &PartyName| {
        let of_owner = || {
            let own = offers.iter().filter(|offer| offer.product_owner.is_same_as(party));
            own.flat_map(|offer| &offer.charges).filter_map(|charge| charge.split)
        };
        let resold = offers
            .iter()
            .filter(|offer| offer.channel_partner.as_ref().is_some_and(|partner| partner.is_same_as(party)));
        let margins = resold.flat_map(|offer| &offer.charges).filter_map(|charge| charge.split);
        let as_product_owner = sums.of(of_owner().map(|split| split.product_owner()));
        let as_channel_partner = sums.of(margins.map(|split| split.channel_partner()));
        Payout {
            party: party.clone(),
            amount: sums.of([as_product_owner, as_channel_partner]),
            as_product_owner,
            as_channel_partner,
            listing_fees: sums.of(of_owner().map(|split| split.listing_fee())),
        }
    };
    parties.into_iter().map(&mut payout).collect()
}

impl Certainty {
    fn of(value: &ContractValue) -> Self {
        match value {
            ContractValue::Exact { .. } | ContractValue::Usage | ContractValue::Free => Self::Exact,
            ContractValue::Minimum { .. } => Self::Minimum,
            ContractValue::Unfinished { .. } => Self::Unfinished,
        }
    }
}
