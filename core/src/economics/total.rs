use serde::Serialize;

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

/// What the buyer pays in one currency, for all offers together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CurrencyTotal {
    /// The currency.
    pub currency_code: Currency,
    /// How sure the amounts are.
    pub certainty: Certainty,
    /// The sum of the contract values, as far as they are known.
    pub contract_value: Amount,
    /// What is due at once, on the day of acceptance.
    pub due_on_acceptance: Amount,
    /// Whether the buyer also pays for what is used, or by the month.
    pub has_open_charges: bool,
}

impl CurrencyTotal {
    pub(super) fn of(offers: &[OfferEconomics], accepted_on: CalendarDate) -> Vec<Self> {
        let total = |currency: Currency| {
            let members = || offers.iter().filter(move |offer| offer.currency_code == Some(currency));
            let contract_value = Amount::sum(members().map(|offer| offer.contract_value.known()));
            let due_on_acceptance = Amount::sum(members().map(|offer| offer.due_on_acceptance(accepted_on)));
            let is_countable = contract_value.is_some() && due_on_acceptance.is_some();
            let least_sure = members().map(|offer| Certainty::of(&offer.contract_value)).max()?;
            Some(Self {
                currency_code: currency,
                certainty: if is_countable { least_sure } else { Certainty::Unfinished },
                contract_value: contract_value.unwrap_or_default().round_to_minor_unit(currency),
                due_on_acceptance: due_on_acceptance.unwrap_or_default().round_to_minor_unit(currency),
                has_open_charges: members().any(|offer| offer.has_open_charges),
            })
        };
        Currency::ALL.into_iter().filter_map(total).collect()
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
