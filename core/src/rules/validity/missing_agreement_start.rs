use super::super::agreement::{
    Period, is_charged_before, last_day, latest_start, may_start_later, only_duration, periods,
};
use crate::fix::Fix;
use crate::model::{CalendarDate, Offer, OfferSet, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A contract with a price list has a validity term without a start.
    ///
    /// ## Why
    ///
    /// The durations of a price list say how long the agreement lasts. AWS takes a validity term beside it only to set a start. (Products that run on the buyer's servers are an exception: there the agreement has to outlast what is bought.)
    ///
    /// ## What to do
    ///
    /// Leave the validity term out, or give a start and an end that agree with the price list.
    pub(crate) static MISSING_AGREEMENT_START = {
        code: "missing-agreement-start",
        subject: Validity,
        severity: Error,
        help: "A price list says itself for how long it is; a validity term beside it needs a start and an end.",
        aws: ["UpdateValidityTerms" => "MISSING_AGREEMENT_START_DATE"],
        sources: [
            source::PRIVATE_OFFERS_API.states(),
            source::CPPO_API.states(),
            source::SAMPLES.implies(),
        ],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| is_saas(offer) && may_start_later(offer)) {
        let mut price_lists =
            offer.effective_terms().filter(|term| term.kind() == TermKind::ConfigurableUpfrontPricing);
        let Some(price_list) = price_lists.next() else { continue };
        for period in periods(offer).filter(|period| period.start.is_absent() && period.end.is_absent()) {
            let Some(duration_at) = period.duration.node() else { continue };
            reporter.report(period.at.member("agreementStartDate"), |finding| {
                let duration = period.duration.value().map(|duration| format!(" (`{duration}`)")).unwrap_or_default();
                finding
                    .message(format_args!("the agreement has a duration{duration} beside a price list, but no start"));
                finding.related_to([duration_at, price_list.at]);
                let place = finding.location(period.at);
                finding.fix(Fix::new("Leave the duration to the price list").remove(place));
                offer_dates(offer, period, context, finding);
            });
        }
    }
}

fn is_saas(offer: &Offer<'_>) -> bool {
    offer.product_type() == Some("SaaSProduct")
}

/// Offers to start on the day after the expiry, and to end when the only duration of the price list is over.
fn offer_dates(offer: &Offer<'_>, period: Period, context: Context, finding: &mut Finding<'_>) {
    let latest = offer.authorization().and_then(|authorization| authorization.maximum_agreement_start_date.value());
    let latest = latest.into_iter().chain(latest_start(context.today)).min();
    let expiry = offer.availability_end_date.value().filter(|expiry| *expiry >= context.today);
    let start = expiry.and_then(CalendarDate::day_after).filter(|start| latest.is_none_or(|latest| *start <= latest));
    let Some((start, duration)) = start.zip(only_duration(offer)) else { return };
    let end = last_day(start, duration).filter(|end| is_charged_before(offer, *end));
    let (Some(end), Some(at)) = (end, period.duration.node()) else { return };
    let place = |key| period.at.member(key);
    let (at, start_at) = (finding.location(at), finding.location(place("agreementStartDate")));
    let end_at = finding.location(place("agreementEndDate"));
    let fix = Fix::new(format!("Start on {start} and end on {end}")).remove(at);
    finding.fix(fix.add(start_at, start.to_string()).add(end_at, end.to_string()));
}
