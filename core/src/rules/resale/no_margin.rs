use super::{dated_amounts, resold, schedule, schedule_currency};
use crate::model::{Amount, Charge, Listed, Offer, OfferSet, PricingModel, ResaleAuthorization};
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

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, authorization) in resold(set, context).filter(|(offer, _)| is_for_money(offer)) {
        if offer.markup_percentage.value().is_some_and(|markup| !markup.is_zero()) {
            continue;
        }
        let at = offer.at.member("markupPercentage");
        let has_price = offer.terms.iter().any(|term| term.kind().is_pricing());
        match schedule(&offer.terms) {
            None if !has_price && offer.markup_percentage.value().is_some() => {
                reporter.report(at, |finding| {
                    finding.message("the offer has a markup of 0 percent: it costs what the partner pays for it");
                });
            }
            None if !has_price && offer.markup_percentage.is_absent() => {
                reporter.report(at, |finding| {
                    finding.message("the offer has no markup: it costs what the partner pays for it");
                });
            }
            Some(own) => {
                let Some(total) = total(own).filter(|total| Some(*total) == wholesale(offer, authorization)) else {
                    continue;
                };
                reporter.report(own.at.map_or(at, Into::into), |finding| {
                    finding.message(format_args!("the charges add up to `{total}`, which is what the partner pays"));
                    finding.related_to(schedule(&authorization.terms).and_then(|schedule| schedule.at));
                });
            }
            None => {}
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

fn total(schedule: &Listed<Charge>) -> Option<Amount> {
    Amount::sum(dated_amounts(schedule)?.iter().map(|(_, amount, _)| *amount))
}
