use super::super::agreement::{is_charged_before, last_day, lasts, periods, upfront_durations};
use super::resold;
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::fix::Fix;
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
    for (offer, authorization) in resold(set, context) {
        let authorized: Vec<(Duration, NodeId)> =
            upfront_durations(&authorization.terms).map(|(duration, at, _)| (duration, at)).collect();
        if authorized.is_empty() || authorization.terms.unreadable {
            continue;
        }
        let fits =
            |duration: Duration| authorized.iter().any(|(authorized, _)| is_equal(duration, *authorized, context));
        let own = upfront_durations(&offer.terms).filter(|(.., kind)| *kind == TermKind::FixedUpfrontPricing);
        for (duration, at, _) in own.filter(|(duration, ..)| !fits(*duration)) {
            reporter.report(at, |finding| {
                describe(&format!("the price is for `{duration}`"), &authorized, finding);
                finding.aws(Some(OF_THE_PRICE));
                if let [(authorized, _)] = authorized.as_slice() {
                    offer_duration(offer, at, *authorized, context, finding);
                }
            });
        }
        for period in periods(offer).filter(|_| sells_for_fixed_times(offer)) {
            if let (None, Some((duration, at))) = (period.end.node(), period.duration.located()) {
                if !fits(duration) {
                    reporter.report(at, |finding| {
                        describe(&format!("the agreement lasts `{duration}`"), &authorized, finding);
                        if let [(authorized, _)] = authorized.as_slice() {
                            offer_duration(offer, at, *authorized, context, finding);
                        }
                    });
                }
            } else if let (Some((start, end)), Some(at)) = (period.dates(), period.end.node())
                && start < end
                && !authorized.iter().any(|(duration, _)| lasts(start, end, *duration))
            {
                reporter.report(at, |finding| {
                    describe(&format!("the agreement lasts from `{start}` to `{end}`"), &authorized, finding);
                    let expiry = offer.availability_end_date.value();
                    let end = authorized.first().and_then(|(duration, _)| last_day(start, *duration));
                    let is_behind = |end: CalendarDate| end > context.today && expiry.is_none_or(|expiry| end > expiry);
                    let end = end.filter(|end| is_behind(*end) && is_charged_before(offer, *end));
                    if let (Some(end), true) = (end, authorized.len() == 1 && has_no_price(offer)) {
                        let place = finding.location(at);
                        finding
                            .fix(Fix::new(format!("Let the agreement end on {end}")).replace(place, end.to_string()));
                    }
                });
            }
        }
    }
}

/// Whether the agreement lasts as long as the price is for: SaaS products and professional services.
fn sells_for_fixed_times(offer: &Offer<'_>) -> bool {
    matches!(offer.product_type(), Some("SaaSProduct" | "ProfessionalServicesProduct"))
}

/// Whether the partner has no price of its own, whose duration would have to be the same.
fn has_no_price(offer: &Offer<'_>) -> bool {
    upfront_durations(&offer.terms).next().is_none()
}

/// Whether two durations are the same, as they are written or by the calendar from today.
fn is_equal(one: Duration, other: Duration, context: Context) -> bool {
    one.is_same(other) || (one.after(context.today).is_some() && one.after(context.today) == other.after(context.today))
}

fn describe(what: &str, authorized: &[(Duration, NodeId)], finding: &mut Finding<'_>) {
    let durations: Vec<String> = authorized.iter().take(5).map(|(duration, _)| format!("`{duration}`")).collect();
    finding.message(format_args!("{what}, its selling authorization is for {}", durations.join(" or ")));
    finding.related_to(authorized.iter().map(|(_, at)| *at));
}

/// Offers the duration of the authorization, where nothing else depends on it.
fn offer_duration(offer: &Offer<'_>, at: NodeId, duration: Duration, context: Context, finding: &mut Finding<'_>) {
    let is_late_enough = duration.after(context.today).is_none_or(|end| is_charged_before(offer, end));
    let renews = offer.terms.iter().any(|term| term.kind() == TermKind::Renewal);
    if is_late_enough && !renews && !offer.is_for_server() && periods(offer).all(|period| period.end.is_absent()) {
        let place = finding.location(at);
        finding.fix(Fix::new(format!("Use {duration}, as authorized")).replace(place, duration.to_string()));
    }
}
