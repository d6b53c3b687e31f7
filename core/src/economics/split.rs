use serde::Serialize;

use crate::model::Amount;

/// Who gets what of a charge.
///
/// Source: the seller guide's pages on listing fees and on channel partner private offers. The owner of the product pays
/// the listing fee, out of what the partner pays for it; the partner keeps the rest of what the buyer pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Split {
    // INVARIANT: the three add up to the charge; `Split::of` alone makes one.
    product_owner: Amount,
    channel_partner: Amount,
    listing_fee: Amount,
}

impl Split {
    /// Divides what the buyer pays, of which `base` goes to the owner of the product before the fee; `None` when an amount
    /// is beyond 28 digits.
    pub(super) fn of(paid: Amount, base: Amount, listing_fee: Amount) -> Option<Self> {
        Some(Self {
            product_owner: base.checked_sub(listing_fee)?,
            channel_partner: paid.checked_sub(base)?,
            listing_fee,
        })
    }

    /// What the owner of the product receives.
    pub fn product_owner(&self) -> Amount {
        self.product_owner
    }

    /// What the channel partner keeps: the margin; nothing where nobody resells. Below zero when the offer is cheaper than
    /// its selling authorization, which AWS refuses.
    pub fn channel_partner(&self) -> Amount {
        self.channel_partner
    }

    /// What AWS keeps.
    pub fn listing_fee(&self) -> Amount {
        self.listing_fee
    }
}
