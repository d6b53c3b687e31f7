use super::super::agreement::{
    DateFault, Period, is_charged_before, is_too_long, last_day, lasts, length, may_start_later, periods,
    upfront_durations,
};
use crate::aws_code::AwsRefusal;
use crate::fix::Fix;
use crate::model::{Duration, Offer, OfferSet, Reading, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The duration that a price is for is not the time from the start of the agreement to its end.
    ///
    /// ## Why
    ///
    /// Where an agreement has a start and an end, AWS wants the duration of the fixed upfront price, and of every rate card, to be the time between them. Both days count; an end on the same day of the month as the start, as in AWS's own example, is taken as well.
    ///
    /// ## What to do
    ///
    /// Correct the end, or the duration of the price.
    pub(crate) static DURATION_MISMATCH = {
        code: "duration-mismatch",
        subject: Validity,
        severity: Error,
        help: "The duration that a price is for is the time from the start of the agreement to its end.",
        aws: [
            "UpdatePricingTerms" => "INVALID_DURATION",
            "UpdatePricingTerms" => "INVALID_SELECTOR_DURATION_VALUE",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

const OF_A_RATE_CARD: AwsRefusal = AwsRefusal::new("UpdatePricingTerms", "INVALID_SELECTOR_DURATION_VALUE");

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| may_start_later(offer)) {
        let expiry = offer.availability_end_date.value();
        for period in periods(offer) {
            let Some((start, end)) = period.dates() else { continue };
            if period.fault(expiry, context.today) == Some(DateFault::EndsBeforeStart) {
                continue;
            }
            let is_only_one = upfront_durations(&offer.terms).nth(1).is_none();
            for (duration, at, kind) in upfront_durations(&offer.terms) {
                if lasts(start, end, duration) {
                    continue;
                }
                reporter.report(at, |finding| {
                    let message =
                        format!("the price is for `{duration}`, the agreement lasts from `{start}` to `{end}`");
                    finding.message(message).related_to(period.start.node().into_iter().chain(period.end.node()));
                    if kind == TermKind::ConfigurableUpfrontPricing {
                        finding.aws(Some(OF_A_RATE_CARD));
                    }
                    if is_only_one {
                        offer_end(offer, period, duration, context, finding);
                        offer_duration(offer, period, at, finding);
                    }
                });
            }
        }
    }
}

/// Offers the end that follows from the price, where it is not too early.
fn offer_end(offer: &Offer<'_>, period: Period, duration: Duration, context: Context, finding: &mut Finding<'_>) {
    let (Some(start), Some(end_at)) = (period.start.value(), period.end.node()) else { return };
    let Some(end) = last_day(start, duration).filter(|_| !is_too_long(duration)) else { return };
    let moved = Period { end: Reading::Read { value: end, at: end_at }, ..period };
    let expiry = offer.availability_end_date.value();
    if moved.fault(expiry, context.today) == period.fault(expiry, context.today) && is_charged_before(offer, end) {
        let place = finding.location(end_at);
        finding.fix(Fix::new(format!("Let the agreement end on {end}")).replace(place, end.to_string()));
    }
}

/// Offers the time between the dates as the duration of the price, where it is whole months; the price of a resold
/// product is for as long as its authorization says.
fn offer_duration(offer: &Offer<'_>, period: Period, at: crate::document::NodeId, finding: &mut Finding<'_>) {
    let length = period.dates().and_then(|(start, end)| length(start, end));
    let length = length.filter(|length| length.is_months() && !is_too_long(*length) && !offer.is_cppo());
    if let Some(length) = length {
        let place = finding.location(at);
        finding.fix(Fix::new(format!("Let the price be for {length}")).replace(place, length.to_string()));
    }
}
