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
    let tiered = compared(set).iter().filter(|offer| has_tiers(offer)).filter_map(base);
    let tiered: Vec<(&Offer<'_>, Amount)> = tiered.collect();
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
        finding.related_to(tiered.iter().map(|(offer, _)| offer.at));
    });
}

/// What the fee is calculated from, where it is known; the tiers are in USD only.
fn base<'set, 'document>(offer: &'set Offer<'document>) -> Option<(&'set Offer<'document>, Amount)> {
    let is_in_dollars = offer.currency().is_some_and(|(currency, _)| currency == Currency::Usd);
    let base = is_in_dollars.then(|| fee_base(offer, None).exact())??;
    Some((offer, base))
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
        let total = Amount::sum(offers.iter().map(|(_, base)| *base))?;
        let pooled_tier = tier(total, date)?;
        let mut fees = Self { base: total, separate: Amount::ZERO, pooled: Amount::ZERO };
        for (offer, base) in offers {
            let own = rows(offer, *base, date);
            let uplifts = own.iter().skip(1).copied();
            let on_base = |percentage: Amount| fee(*base, percentage, Currency::Usd);
            fees.separate = fees.separate.checked_add(on_base(percentage(own.iter().copied())?)?)?;
            fees.pooled = fees.pooled.checked_add(on_base(percentage(uplifts.chain([pooled_tier]))?)?)?;
        }
        Some(fees)
    }
}

fn percentage(rows: impl Iterator<Item = &'static FeeRow>) -> Option<Amount> {
    Amount::sum(rows.map(|row| row.percentage))
}
