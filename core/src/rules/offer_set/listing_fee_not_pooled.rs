use super::super::consensus::compared;
use crate::economics::fee_base;
use crate::economics::listing_fee::{FeeRow, fee, has_tiers, rows, tier};
use crate::model::{Amount, CalendarDate, Currency, Offer, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The offers of a set reach a cheaper listing fee together, but each pays by its own value.
    ///
    /// ## Why
    ///
    /// AWS calculates the listing fee for each product. The tier is found from the total contract value of one offer alone (for a resold product, from its wholesale value); putting offers into a set does not pool them.
    ///
    /// ## What to do
    ///
    /// Nothing, when the figures are meant so. Plan with the fee of each offer, not with the fee of the sum.
    pub(crate) static LISTING_FEE_NOT_POOLED = {
        code: "listing-fee-not-pooled",
        subject: OfferSet,
        severity: Info,
        help: "AWS finds the listing fee for each offer alone, from the contract value of that offer.",
        aws: [],
        sources: [source::PREPARING_OFFER_SET.states(), source::LISTING_FEES.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let mut tiered = Vec::new();
    for offer in compared(set) {
        if has_tiers(offer)
            && let Some(base) = base(offer)
        {
            tiered.push((offer, base));
        }
    }
    let Some(fees) = Fees::of(&tiered, context.today) else { return };
    if fees.pooled >= fees.separate {
        return;
    }
    reporter.report(set.offers.at.unwrap_or(set.at), |finding| {
        let usd = |amount: Amount| amount.to_text(Currency::Usd);
        finding.message(format_args!(
            "the offers reach `{}` USD together, yet the listing fee is `{}` USD by the value of each, not `{}` USD",
            usd(fees.base),
            usd(fees.separate),
            usd(fees.pooled)
        ));
        for (offer, _) in &tiered {
            finding.related(offer.at);
        }
    });
}

/// What the fee is calculated from, where it is known; the tiers are in USD only.
fn base(offer: &Offer<'_>) -> Option<Amount> {
    let (currency, _) = offer.currency()?;
    if currency == Currency::Usd { fee_base(offer, None).exact() } else { None }
}

/// The fees of some offers.
struct Fees {
    /// What they are calculated from.
    base: Amount,
    /// By the tier of each offer, as AWS does.
    separate: Amount,
    /// By the tier of the sum, as one might think.
    pooled: Amount,
}

impl Fees {
    fn of(offers: &[(&Offer<'_>, Amount)], date: CalendarDate) -> Option<Self> {
        let mut fees = Self { base: Amount::ZERO, separate: Amount::ZERO, pooled: Amount::ZERO };
        for (_, base) in offers {
            fees.base = fees.base.checked_add(*base)?;
        }
        let pooled_tier = tier(fees.base, date)?;
        for (offer, base) in offers {
            let mut rows = rows(offer, *base, date);
            fees.separate = fees.separate.checked_add(fee_by(&rows, *base)?)?;
            // The tier is the main row, behind it is what is added for the kind of the offer.
            if let Some(tier) = rows.first_mut() {
                *tier = pooled_tier;
            }
            fees.pooled = fees.pooled.checked_add(fee_by(&rows, *base)?)?;
        }
        Some(fees)
    }
}

/// The fee by rows whose percentages add up.
fn fee_by(rows: &[&FeeRow], base: Amount) -> Option<Amount> {
    let percentage = Amount::sum(rows.iter().map(|row| row.percentage))?;
    fee(base, percentage, Currency::Usd)
}
