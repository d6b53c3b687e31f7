use std::fmt;

use super::super::agreement::{
    Period, PricedDuration, is_charged_before, is_charged_within, last_day, lasts, periods, upfront_durations,
};
use super::resold;
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::model::{CalendarDate, Duration, Offer, OfferSet, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A channel partner offer lasts for another time than its selling authorization says.
    ///
    /// ## Why
    ///
    /// AWS wants the duration of the partner's own price, and the duration of the agreement, to be the one of the authorization. (An agreement for a server product may last longer: what the buyer adds until the offer expires must not outlive it.)
    ///
    /// ## What to do
    ///
    /// Use the duration of the authorization, or ask the manufacturer for another.
    pub(crate) static DURATION_DIFFERS_FROM_AUTHORIZATION = {
        code: "duration-differs-from-authorization",
        subject: Resale,
        severity: Error,
        help: "A resold product is sold for as long as its selling authorization says.",
        aws: [
            "UpdateValidityTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "UpdatePricingTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
        ],
        sources: [source::CPPO_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

const OF_THE_PRICE: AwsRefusal = AwsRefusal::new("UpdatePricingTerms", "INCOMPATIBLE_RESALE_AUTHORIZATION");

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        let durations = upfront_durations(&authorization.terms.items);
        if durations.is_empty() || authorization.terms.unreadable {
            continue;
        }
        let authorized = Authorized { durations: &durations, offer, today: context.today };
        for price in &upfront_durations(&offer.terms.items) {
            if price.kind == TermKind::FixedUpfrontPricing {
                authorized.compare(price.duration, price.at, true, reporter);
            }
        }
        if !sells_for_fixed_times(offer) {
            continue;
        }
        for period in &periods(offer) {
            match (period.end.node(), period.duration.located()) {
                (None, Some((duration, at))) => authorized.compare(duration, at, false, reporter),
                (Some(end_at), _) => authorized.compare_dates(period, end_at, reporter),
                (None, None) => {}
            }
        }
    }
}

/// Whether the agreement lasts as long as the price is for: SaaS products and professional services.
fn sells_for_fixed_times(offer: &Offer<'_>) -> bool {
    matches!(offer.product_type(), Some("SaaSProduct" | "ProfessionalServicesProduct"))
}

/// The durations that an authorization is for, and the offer that is made from it.
#[derive(Clone, Copy)]
struct Authorized<'set, 'document> {
    durations: &'set [PricedDuration],
    offer: &'set Offer<'document>,
    today: CalendarDate,
}

impl Authorized<'_, '_> {
    /// Compares the duration of a price, or of the agreement.
    fn compare(self, duration: Duration, at: NodeId, is_price: bool, reporter: &mut Reporter<'_, '_>) {
        if self.durations.iter().any(|authorized| self.is_equal(duration, authorized.duration)) {
            return;
        }
        reporter.report(at, |finding| {
            let what = if is_price { "the price is for" } else { "the agreement lasts" };
            self.describe(format_args!("{what} `{duration}`"), finding);
            if is_price {
                finding.aws(Some(OF_THE_PRICE));
            }
            self.offer_duration(at, finding);
        });
    }

    /// Compares an agreement with a start and an end, which is at `end_at`.
    fn compare_dates(self, period: &Period, end_at: NodeId, reporter: &mut Reporter<'_, '_>) {
        let Some((start, end)) = period.dates() else { return };
        if start >= end || self.durations.iter().any(|authorized| lasts(start, end, authorized.duration)) {
            return;
        }
        reporter.report(end_at, |finding| {
            self.describe(format_args!("the agreement lasts from `{start}` to `{end}`"), finding);
            self.offer_end(start, end_at, finding);
        });
    }

    /// Whether two durations are the same, as they are written or by the calendar from today.
    fn is_equal(self, one: Duration, other: Duration) -> bool {
        let end = one.after(self.today);
        one.is_same(other) || (end.is_some() && end == other.after(self.today))
    }

    fn describe(self, what: fmt::Arguments<'_>, finding: &mut Finding<'_>) {
        finding.message(format_args!("{what}, its selling authorization is for {self}"));
        finding.related_to(self.durations.iter().map(|authorized| authorized.at));
    }

    /// Offers the duration of the authorization, where nothing else depends on it.
    fn offer_duration(self, at: NodeId, finding: &mut Finding<'_>) {
        let [PricedDuration { duration, .. }] = self.durations else { return };
        let renews = self.offer.terms.iter().any(|term| term.kind() == TermKind::Renewal);
        let has_end = periods(self.offer).iter().any(|period| !period.end.is_absent());
        let depends = renews || has_end || self.offer.is_for_server();
        if !depends && is_charged_within(self.offer, self.today, *duration) {
            finding.repair(format_args!("Use {duration}, as authorized")).replace(at, duration);
        }
    }

    /// Offers the end that follows from the authorization, where the partner has no price of its own, whose duration would
    /// have to be the same.
    fn offer_end(self, start: CalendarDate, at: NodeId, finding: &mut Finding<'_>) {
        let [PricedDuration { duration, .. }] = self.durations else { return };
        let Some(end) = last_day(start, *duration) else { return };
        let expiry = self.offer.availability_end_date.value();
        let is_behind = end > self.today && expiry.is_none_or(|expiry| end > expiry);
        let has_price = !upfront_durations(&self.offer.terms.items).is_empty();
        if is_behind && !has_price && is_charged_before(self.offer, end) {
            finding.repair(format_args!("Let the agreement end on {end}")).replace(at, end);
        }
    }
}

impl fmt::Display for Authorized<'_, '_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, authorized) in self.durations.iter().take(5).enumerate() {
            let separator = if place == 0 { "" } else { " or " };
            write!(formatter, "{separator}`{}`", authorized.duration)?;
        }
        Ok(())
    }
}
