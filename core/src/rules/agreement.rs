//! When the agreement of an offer runs, as its terms say.

use crate::document::NodeId;
use crate::fields::DurationLimits;
use crate::model::{
    CalendarDate, Duration, Offer, OfferSet, PricingModel, RateCard, Reading, Term, TermBody, TermKind,
};

/// A validity term.
#[derive(Clone, Copy)]
pub(super) struct Period {
    pub(super) at: NodeId,
    pub(super) duration: Reading<Duration>,
    pub(super) start: Reading<CalendarDate>,
    pub(super) end: Reading<CalendarDate>,
}

/// The validity terms of an offer: one, or by mistake several.
pub(super) fn periods(offer: &Offer<'_>) -> Vec<Period> {
    let mut periods = Vec::new();
    for term in &offer.terms {
        if let TermBody::Validity { agreement_duration, agreement_start_date, agreement_end_date } = term.body {
            let (start, end) = (agreement_start_date, agreement_end_date);
            periods.push(Period { at: term.at, duration: agreement_duration, start, end });
        }
    }
    periods
}

/// The validity terms of the offers whose agreements may start at a later date, each with its offer.
pub(super) fn periods_with_start<'set, 'document>(
    set: &'set OfferSet<'document>,
) -> Vec<(&'set Offer<'document>, Period)> {
    let mut found = Vec::new();
    for offer in &set.offers {
        if may_start_later(offer) {
            found.extend(periods(offer).into_iter().map(|period| (offer, period)));
        }
    }
    found
}

/// What is wrong with the dates of a period: the first that is, because the others may follow from it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum DateFault {
    /// The end is not behind the start.
    EndsBeforeStart,
    /// The start is more than three years away.
    StartsTooLate,
    /// The end is not in the future, or not behind the expiry of the offer.
    EndsTooEarly,
    /// The start is not behind the expiry of the offer.
    StartsTooEarly,
}

/// How far ahead an agreement may start.
///
/// Sources: the seller guide's page on future dated agreements, the API guide's page on renewals.
pub(super) const MAX_YEARS_AHEAD: u32 = 3;

impl Period {
    /// Both dates, where both can be read.
    pub(super) fn dates(&self) -> Option<(CalendarDate, CalendarDate)> {
        self.start.value().zip(self.end.value())
    }

    /// Whether it has neither a start nor an end.
    pub(super) fn is_without_dates(&self) -> bool {
        self.start.is_absent() && self.end.is_absent()
    }

    /// What is wrong with the dates; nothing as long as there is no start.
    pub(super) fn fault(&self, offer: &Offer<'_>, today: CalendarDate) -> Option<DateFault> {
        let start = self.start.value()?;
        let end = self.end.value();
        let expiry = offer.availability_end_date.value();
        let not_behind = |date: CalendarDate| expiry.is_some_and(|expiry| date <= expiry);
        if end.is_some_and(|end| end <= start) {
            Some(DateFault::EndsBeforeStart)
        } else if latest_start(today).is_some_and(|latest| start > latest) {
            Some(DateFault::StartsTooLate)
        } else if end.is_some_and(|end| end <= today || not_behind(end)) {
            Some(DateFault::EndsTooEarly)
        } else {
            not_behind(start).then_some(DateFault::StartsTooEarly)
        }
    }
}

/// The latest day on which an agreement may start.
pub(super) fn latest_start(today: CalendarDate) -> Option<CalendarDate> {
    Duration::of_months(12 * MAX_YEARS_AHEAD).after(today)
}

/// The last day of an agreement that begins on `start` and lasts for `duration`.
pub(super) fn last_day(start: CalendarDate, duration: Duration) -> Option<CalendarDate> {
    duration.after(start)?.day_before()
}

/// Whether an agreement from `start` to `end` lasts for `duration`.
///
/// The end is the last day, until its last millisecond. AWS's own example counts one day more (`P12M` from 2021-08-01 to
/// 2022-08-01), so that is taken as well.
pub(super) fn lasts(start: CalendarDate, end: CalendarDate, duration: Duration) -> bool {
    duration.after(start).is_some_and(|after| after == end || after.day_before() == Some(end))
}

/// How long an agreement from `start` to `end` lasts.
pub(super) fn length(start: CalendarDate, end: CalendarDate) -> Option<Duration> {
    Duration::between(start, end.day_after()?)
}

/// Whether every charge of the offer is due before `date`, so that an agreement may end then.
pub(super) fn is_charged_before(offer: &Offer<'_>, date: CalendarDate) -> bool {
    offer.effective_terms().all(|term| match &term.body {
        TermBody::PaymentSchedule { schedule } => {
            schedule.iter().all(|charge| charge.charge_date.value().is_none_or(|charge| charge < date))
        }
        _ => true,
    })
}

/// Whether every charge of the offer is due within `duration` from `start`, so that an agreement may last for it.
pub(super) fn is_charged_within(offer: &Offer<'_>, start: CalendarDate, duration: Duration) -> bool {
    duration.after(start).is_none_or(|end| is_charged_before(offer, end))
}

/// The duration that an upfront price is for.
#[derive(Clone, Copy)]
pub(super) struct PricedDuration {
    pub(super) duration: Duration,
    pub(super) at: NodeId,
    /// The kind of the price.
    pub(super) kind: TermKind,
}

/// The durations that the upfront prices among `terms` are for.
pub(super) fn upfront_durations(terms: &[Term<'_>]) -> Vec<PricedDuration> {
    let mut found = Vec::new();
    for term in terms {
        add_durations(term, &mut found);
    }
    found
}

/// The durations that the upfront prices of an offer are for, of a CPPO with those that it takes over.
pub(super) fn offered_durations(offer: &Offer<'_>) -> Vec<PricedDuration> {
    let mut found = Vec::new();
    for term in offer.effective_terms() {
        add_durations(term, &mut found);
    }
    found
}

fn add_durations(term: &Term<'_>, found: &mut Vec<PricedDuration>) {
    let mut add = |duration: Reading<Duration>| {
        if let Some((duration, at)) = duration.located() {
            found.push(PricedDuration { duration, at, kind: term.kind() });
        }
    };
    match &term.body {
        TermBody::FixedUpfrontPricing { duration, .. } => add(*duration),
        TermBody::ConfigurableUpfrontPricing { rate_cards } => {
            for RateCard { duration, .. } in rate_cards {
                add(*duration);
            }
        }
        _ => {}
    }
}

/// The one duration that all upfront prices of an offer are for, where there is one only.
pub(super) fn only_duration(offer: &Offer<'_>) -> Option<Duration> {
    let durations = offered_durations(offer);
    let first = durations.first()?.duration;
    let is_only = durations.iter().all(|other| other.duration.is_same(first));
    (is_only && !is_too_long(first)).then_some(first)
}

/// Whether all upfront prices of an offer are for an agreement from `start` to `end`.
pub(super) fn all_prices_last(offer: &Offer<'_>, start: CalendarDate, end: CalendarDate) -> bool {
    offered_durations(offer).iter().all(|price| lasts(start, end, price.duration))
}

/// How long an agreement from `start` to `end` lasts: as long as a price of the offer is for, where one fits.
pub(super) fn offered_length(offer: &Offer<'_>, start: CalendarDate, end: CalendarDate) -> Option<Duration> {
    let prices = offered_durations(offer);
    let price = prices.iter().find(|price| lasts(start, end, price.duration));
    price.map(|price| price.duration).or_else(|| length(start, end))
}

/// Whether no contract is that long.
pub(super) fn is_too_long(duration: Duration) -> bool {
    DurationLimits::CONTRACT.max.is_some_and(|max| max.is_exceeded(duration))
}

/// When an agreement runs.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// The first day.
    pub(super) start: CalendarDate,
    /// The day after the last.
    pub(super) end: CalendarDate,
    /// What says so.
    pub(super) at: NodeId,
}

impl Run {
    /// How many days it lasts.
    pub(super) fn days(&self) -> i64 {
        self.start.days_until(self.end)
    }
}

/// When an agreement runs that is accepted today, at the longest.
///
/// The validity term says so, or else the longest duration that an upfront price is for.
pub(super) fn longest_run(offer: &Offer<'_>, today: CalendarDate) -> Option<Run> {
    let Some(period) = periods(offer).first().copied() else { return longest_priced_run(offer, today) };
    if let Some((start, end)) = period.dates() {
        let end = end.day_after().filter(|end| *end > start)?;
        return Some(Run { start, end, at: period.at });
    }
    let start = period.start.value().unwrap_or(today);
    Some(Run { start, end: period.duration.value()?.after(start)?, at: period.at })
}

fn longest_priced_run(offer: &Offer<'_>, today: CalendarDate) -> Option<Run> {
    let mut longest: Option<Run> = None;
    for &PricedDuration { duration, at, .. } in &offered_durations(offer) {
        let Some(end) = duration.after(today) else { continue };
        if longest.is_none_or(|longest| longest.end <= end) {
            longest = Some(Run { start: today, end, at });
        }
    }
    longest
}

/// The first day on which an agreement of the offer can start: the one after the last day of the offer, unless that is
/// later than today's rules or the selling authorization permit.
pub(super) fn first_start(offer: &Offer<'_>, today: CalendarDate) -> Option<CalendarDate> {
    let start = offer.availability_end_date.value()?.day_after()?;
    let authorized = offer.authorization().and_then(|authorization| authorization.maximum_agreement_start_date.value());
    let is_by = |latest: Option<CalendarDate>| latest.is_none_or(|latest| start <= latest);
    (is_by(authorized) && is_by(latest_start(today))).then_some(start)
}

/// Whether an agreement of this product may start at a later date; yes, as long as that is not known.
///
/// Source: the seller guide's page on future dated agreements: SaaS contracts, with or without consumption.
pub(super) fn may_start_later(offer: &Offer<'_>) -> bool {
    offer.product_type().is_none_or(|kind| kind == "SaaSProduct") && !is_subscription(offer)
}

/// Whether the product is paid for by use alone.
fn is_subscription(offer: &Offer<'_>) -> bool {
    offer.pricing_model.value() == Some(PricingModel::Usage) && offered_durations(offer).is_empty()
}

/// The day until which the agreement of a server product has to last, at least: what the buyer adds on the last day of
/// the offer must not outlive it.
///
/// Source: the API guide's page on private offers, note on AMI-based and container-based products.
pub(super) fn last_entitlement(offer: &Offer<'_>) -> Option<CalendarDate> {
    let expiry = offer.availability_end_date.value().filter(|_| offer.is_for_server())?;
    let mut last = None;
    for price in &offered_durations(offer) {
        last = last.max(price.duration.after(expiry));
    }
    last
}

/// A value to be read behind the name of what it is: in brackets, or nothing where it can not be read.
pub(super) fn in_brackets<T: Copy + std::fmt::Display>(reading: Reading<T>) -> String {
    reading.value().map(|value| format!(" (`{value}`)")).unwrap_or_default()
}
