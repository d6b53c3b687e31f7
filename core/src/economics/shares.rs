use super::{CurrencyTotal, OfferEconomics};
use crate::model::Amount;

/// What everybody together gets of what the buyer pays, by role. The four add up to the contract value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// What owners of products receive, after listing fees.
    pub product_owner: Amount,
    /// What channel partners keep: their margins.
    pub channel_partner: Amount,
    /// What AWS keeps.
    pub listing_fee: Amount,
    /// Charges of which it is not known yet who gets what.
    pub undivided: Amount,
}

impl OfferEconomics {
    /// Who gets what of all charges of the offer. Sums beyond 28 digits are 0, as those of the contract value are.
    pub fn shares(&self) -> Shares {
        let splits = || self.charges.iter().filter_map(|charge| charge.split);
        let undivided = self.charges.iter().filter(|charge| charge.split.is_none());
        Shares {
            product_owner: self.sum(splits().map(|split| split.product_owner())),
            channel_partner: self.sum(splits().map(|split| split.channel_partner())),
            listing_fee: self.listing_fee.amount,
            undivided: self.sum(undivided.map(|charge| charge.amount)),
        }
    }

    fn sum(&self, amounts: impl IntoIterator<Item = Amount>) -> Amount {
        let sum = Amount::sum(amounts).unwrap_or_default();
        self.currency_code.map_or(sum, |currency| sum.round_to_minor_unit(currency))
    }
}

impl CurrencyTotal {
    /// Who gets what of everything that is paid in the currency.
    pub fn shares(&self) -> Shares {
        let sum = |amounts: &mut dyn Iterator<Item = Amount>| {
            Amount::sum(amounts).unwrap_or_default().round_to_minor_unit(self.currency_code)
        };
        Shares {
            product_owner: sum(&mut self.payouts.iter().map(|payout| payout.as_product_owner)),
            channel_partner: sum(&mut self.payouts.iter().map(|payout| payout.as_channel_partner)),
            listing_fee: self.listing_fees,
            undivided: self.undivided,
        }
    }
}
