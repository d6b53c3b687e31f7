use super::{resold, schedule, schedule_currency};
use crate::model::{Amount, Charge, Listed, Offer, OfferSet, PricingModel, Reading, ResaleAuthorization};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A channel partner offer costs the buyer no more than it costs the partner.
    ///
    /// ## Why
    ///
    /// AWS takes it. But the partner keeps nothing, and pays for what it does itself.
    ///
    /// ## What to do
    ///
    /// Set a markup, or raise the own charges; nothing, when it is meant so.
    pub(crate) static NO_MARGIN = {
        code: "no-margin",
        subject: Resale,
        severity: Warning,
        help: "Set a markup, or charge more than the wholesale amounts: as it is, the partner earns nothing.",
        aws: [],
        sources: [source::CHANNEL_PARTNER_OFFERS.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        if !is_for_money(offer) || offer.markup_percentage.value().is_some_and(|markup| !markup.is_zero()) {
            continue;
        }
        let at = offer.at.member("markupPercentage");
        if let Some(own) = schedule(&offer.terms) {
            let Some(total) = total(own).filter(|total| Some(*total) == wholesale(offer, authorization)) else {
                continue;
            };
            reporter.report(own.at.map_or(at, Into::into), |finding| {
                finding.message(format_args!("the charges add up to `{total}`, which is what the partner pays"));
                finding.related_to(schedule(&authorization.terms).and_then(|schedule| schedule.at));
            });
        } else if !offer.terms.iter().any(|term| term.kind().is_pricing()) {
            let markup = match offer.markup_percentage {
                Reading::Absent => "no markup",
                Reading::Read { .. } => "a markup of 0 percent",
                Reading::Unreadable(_) => continue,
            };
            reporter.report(at, |finding| {
                finding.message(format_args!("the offer has {markup}: it costs what the partner pays for it"));
            });
        }
    }
}

fn is_for_money(offer: &Offer<'_>) -> bool {
    offer.pricing_model.value() != Some(PricingModel::Free)
}

/// What the partner pays, where that is in the currency of the offer.
fn wholesale(offer: &Offer<'_>, authorization: &ResaleAuthorization<'_>) -> Option<Amount> {
    let (own, authorized) = (schedule_currency(&offer.terms), schedule_currency(&authorization.terms));
    let is_comparable = own.zip(authorized).is_none_or(|(own, authorized)| own == authorized);
    total(schedule(&authorization.terms).filter(|_| is_comparable)?)
}

/// What the charges add up to; nothing when one of them can not be read in full.
fn total(schedule: &Listed<Charge>) -> Option<Amount> {
    let mut total = Amount::ZERO;
    for charge in schedule {
        total = total.checked_add(charge.charge_amount.value().filter(|_| charge.charge_date.value().is_some())?)?;
    }
    (!schedule.unreadable).then_some(total)
}
