//! When the agreement of an offer runs, as its terms say.

use crate::document::NodeId;
use crate::fields::DurationLimits;
use crate::model::{CalendarDate, Duration, Listed, Offer, PricingModel, Reading, Term, TermBody, TermKind};

/// A validity term.
#[derive(Clone, Copy)]
pub(super) struct Period {
    pub(super) at: NodeId,
    pub(super) duration: Reading<Duration>,
    pub(super) start: Reading<CalendarDate>,
    pub(super) end: Reading<CalendarDate>,
}

/// The validity terms of an offer: one, or by mistake several.
pub(super) fn periods(offer: &Offer<'_>) -> impl Iterator<Item = Period> {
    offer.terms.iter().filter_map(|term| match term.body {
        TermBody::Validity { agreement_duration, agreement_start_date, agreement_end_date } => {
            let (start, end) = (agreement_start_date, agreement_end_date);
            Some(Period { at: term.at, duration: agreement_duration, start, end })
        }
        _ => None,
    })
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

    /// What is wrong with the dates; nothing as long as there is no start.
    pub(super) fn fault(&self, expiry: Option<CalendarDate>, today: CalendarDate) -> Option<DateFault> {
        let start = self.start.value()?;
        let end = self.end.value();
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
    let schedules = offer.effective_terms().filter_map(|term| match &term.body {
        TermBody::PaymentSchedule { schedule } => Some(schedule),
        _ => None,
    });
    schedules.flatten().filter_map(|charge| charge.charge_date.value()).all(|charge| charge < date)
}

/// The durations that upfront prices are for, each with its place and the kind of its term.
pub(super) fn upfront_durations<'terms>(
    terms: impl IntoIterator<Item = &'terms Term<'terms>>,
) -> impl Iterator<Item = (Duration, NodeId, TermKind)> {
    terms.into_iter().flat_map(|term| {
        let (fixed, cards) = match &term.body {
            TermBody::FixedUpfrontPricing { duration, .. } => (duration.located(), None),
            TermBody::ConfigurableUpfrontPricing { rate_cards } => (None, Some(rate_cards)),
            _ => (None, None),
        };
        let cards = cards.into_iter().flat_map(Listed::iter).filter_map(|card| card.duration.located());
        fixed.into_iter().chain(cards).map(|(duration, at)| (duration, at, term.kind()))
    })
}

/// The one duration that all upfront prices of an offer are for, where there is one only.
pub(super) fn only_duration(offer: &Offer<'_>) -> Option<Duration> {
    let mut durations = upfront_durations(offer.effective_terms()).map(|(duration, ..)| duration);
    let first = durations.next()?;
    durations.all(|other| other.is_same(first)).then_some(first).filter(|first| !is_too_long(*first))
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
    let Some(period) = periods(offer).next() else {
        let runs = upfront_durations(offer.effective_terms())
            .filter_map(|(duration, at, _)| Some(Run { start: today, end: duration.after(today)?, at }));
        return runs.max_by_key(|run| run.end);
    };
    if let Some((start, end)) = period.dates() {
        let end = end.day_after().filter(|end| *end > start)?;
        return Some(Run { start, end, at: period.at });
    }
    let start = period.start.value().unwrap_or(today);
    Some(Run { start, end: period.duration.value()?.after(start)?, at: period.at })
}

/// Whether an agreement of this product may start at a later date; yes, as long as that is not known.
///
/// Source: the seller guide's page on future dated agreements: SaaS contracts, with or without consumption.
pub(super) fn may_start_later(offer: &Offer<'_>) -> bool {
    offer.product_type().is_none_or(|kind| kind == "SaaSProduct") && !is_subscription(offer)
}

/// Whether the product is paid for by use alone.
fn is_subscription(offer: &Offer<'_>) -> bool {
    offer.pricing_model.value() == Some(PricingModel::Usage)
        && upfront_durations(offer.effective_terms()).next().is_none()
}

/// The day until which the agreement of a server product has to last, at least: what the buyer adds on the last day of
/// the offer must not outlive it.
///
/// Source: the API guide's page on private offers, note on AMI-based and container-based products.
pub(super) fn last_entitlement(offer: &Offer<'_>) -> Option<CalendarDate> {
    let expiry = offer.availability_end_date.value().filter(|_| offer.is_for_server())?;
    upfront_durations(offer.effective_terms()).filter_map(|(duration, ..)| duration.after(expiry)).max()
}
