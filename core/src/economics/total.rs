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
        let mut certainty = Certainty::of(&members.first()?.contract_value);
        let (mut values, mut due, mut fees) = (Vec::new(), Vec::new(), Vec::new());
        let (mut undivided, mut rounding) = (Vec::new(), Vec::new());
        let mut has_open_charges = false;
        for offer in &members {
            certainty = certainty.max(Certainty::of(&offer.contract_value));
            has_open_charges |= offer.has_open_charges;
            values.push(offer.contract_value.known());
            due.push(offer.due_on_acceptance(accepted_on));
            fees.push(offer.listing_fee.amount);
            for charge in &offer.charges {
                rounding.push(charge.rounding);
                if charge.split.is_none() {
                    undivided.push(charge.amount);
                }
            }
        }
        let mut sums = Sums { currency, is_countable: true };
        let mut total = Self {
            currency_code: currency,
            certainty,
            contract_value: sums.of(values),
            due_on_acceptance: sums.of(due),
            has_open_charges,
            listing_fees: sums.of(fees),
            payouts: payouts(&members, &mut sums),
            undivided: sums.of(undivided),
            rounding: Amount::sum(rounding).unwrap_or_default().normalized(),
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
    fn of(&mut self, amounts: Vec<Amount>) -> Amount {
        let sum = Amount::sum(amounts);
        self.is_countable &= sum.is_some();
        sum.unwrap_or_default().round_to_minor_unit(self.currency)
    }
}

fn payouts(offers: &[&OfferEconomics], sums: &mut Sums) -> Vec<Payout> {
    let mut payouts: Vec<Payout> = Vec::new();
    for offer in offers {
        for party in offer.channel_partner.iter().chain([&offer.product_owner]) {
            if !payouts.iter().any(|known| known.party.is_same_as(party)) {
                payouts.push(payout(party, offers, sums));
            }
        }
    }
    payouts
}

fn payout(party: &PartyName, offers: &[&OfferEconomics], sums: &mut Sums) -> Payout {
    let (mut of_owner, mut of_partner, mut fees) = (Vec::new(), Vec::new(), Vec::new());
    for offer in offers {
        let is_owner = offer.product_owner.is_same_as(party);
        let is_partner = offer.channel_partner.as_ref().is_some_and(|partner| partner.is_same_as(party));
        for charge in &offer.charges {
            let Some(split) = charge.split else { continue };
            if is_owner {
                of_owner.push(split.product_owner());
                fees.push(split.listing_fee());
            }
            if is_partner {
                of_partner.push(split.channel_partner());
            }
        }
    }
    let (as_product_owner, as_channel_partner) = (sums.of(of_owner), sums.of(of_partner));
    Payout {
        party: party.clone(),
        amount: sums.of(vec![as_product_owner, as_channel_partner]),
        as_product_owner,
        as_channel_partner,
        listing_fees: sums.of(fees),
    }
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
