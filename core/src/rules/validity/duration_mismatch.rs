use super::super::agreement::{
    DateFault, Period, is_charged_before, is_too_long, last_day, lasts, length, periods_with_start, upfront_durations,
};
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::model::{CalendarDate, Duration, Offer, OfferSet, Reading, TermKind};
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
    for (offer, period) in &periods_with_start(set) {
        let Some((start, end)) = period.dates() else { continue };
        if period.fault(offer, context.today) == Some(DateFault::EndsBeforeStart) {
            continue;
        }
        let prices = upfront_durations(&offer.terms.items);
        for price in &prices {
            let duration = price.duration;
            if lasts(start, end, duration) {
                continue;
            }
            reporter.report(price.at, |finding| {
                finding.message(format_args!(
                    "the price is for `{duration}`, the agreement lasts from `{start}` to `{end}`"
                ));
                finding.related_to(period.start.node()).related_to(period.end.node());
                if price.kind == TermKind::ConfigurableUpfrontPricing {
                    finding.aws(Some(OF_A_RATE_CARD));
                }
                if prices.len() == 1 {
                    offer_end(offer, period, duration, context.today, finding);
                    offer_duration(offer, period, price.at, finding);
                }
            });
        }
    }
}

/// Offers the end that follows from the price, where it is not too early.
fn offer_end(offer: &Offer<'_>, period: &Period, duration: Duration, today: CalendarDate, finding: &mut Finding<'_>) {
    let (Some(start), Some(end_at)) = (period.start.value(), period.end.node()) else { return };
    let Some(end) = last_day(start, duration).filter(|_| !is_too_long(duration)) else { return };
    let moved = Period { end: Reading::Read { value: end, at: end_at }, ..*period };
    if moved.fault(offer, today) == period.fault(offer, today) && is_charged_before(offer, end) {
        finding.repair(format_args!("Let the agreement end on {end}")).replace(end_at, end);
    }
}

/// Offers the time between the dates as the duration of the price, where it is whole months; the price of a resold
/// product is for as long as its authorization says.
fn offer_duration(offer: &Offer<'_>, period: &Period, at: NodeId, finding: &mut Finding<'_>) {
    let Some(length) = period.dates().and_then(|(start, end)| length(start, end)) else { return };
    if length.is_months() && !is_too_long(length) && !offer.is_cppo() {
        finding.repair(format_args!("Let the price be for {length}")).replace(at, length);
    }
}
