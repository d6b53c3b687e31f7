use super::super::agreement::{
    Period, is_charged_within, is_too_long, last_entitlement, may_start_later, offered_length, periods,
};
use crate::model::{CalendarDate, Offer, OfferSet};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An agreement is to start later, but the product does not permit that.
    ///
    /// ## Why
    ///
    /// Only contracts for SaaS products, with or without consumption, can start on a date of their own. Agreements for all other products, and SaaS subscriptions, start when the buyer accepts.
    ///
    /// ## What to do
    ///
    /// Give the agreement a duration in place of dates.
    pub(crate) static FUTURE_START_UNSUPPORTED = {
        code: "future-start-unsupported",
        subject: Validity,
        severity: Error,
        help: "Let the agreement start at acceptance: only contracts for SaaS products can start on a later date.",
        aws: [
            "UpdateValidityTerms" => "INCOMPATIBLE_PRODUCT",
            "UpdateValidityTerms" => "INVALID_AGREEMENT_TIME_INTERVAL",
        ],
        sources: [source::FUTURE_DATED.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| !may_start_later(offer)) {
        let Some((kind, kind_at)) = offer.product.as_ref().and_then(|product| product.kind.located()) else { continue };
        for period in &periods(offer) {
            let Some((start, at)) = period.start.located() else { continue };
            reporter.report(at, |finding| {
                let what = if kind == "SaaSProduct" { "a SaaS subscription".to_owned() } else { format!("`{kind}`") };
                finding.message(format_args!("the agreement starts on `{start}`, which {what} does not permit"));
                finding.related(kind_at);
                offer_start_at_acceptance(offer, period, context.today, finding);
            });
        }
    }
}

/// Offers the duration of the agreement in place of its dates, where it is known and long enough.
fn offer_start_at_acceptance(offer: &Offer<'_>, period: &Period, today: CalendarDate, finding: &mut Finding<'_>) {
    let by_dates = period.dates().and_then(|(start, end)| offered_length(offer, start, end));
    let Some(duration) = period.duration.value().or(by_dates) else { return };
    let is_new = period.duration.is_absent();
    let lasts_long_enough =
        || last_entitlement(offer).is_none_or(|last| duration.after(today).is_none_or(|end| end > last));
    if !is_charged_within(offer, today, duration) || (is_new && (is_too_long(duration) || !lasts_long_enough())) {
        return;
    }
    let mut repair = finding.repair(format_args!("Let the agreement last {duration} from acceptance"));
    for date in [period.start.node(), period.end.node()].into_iter().flatten() {
        repair.remove(date);
    }
    if is_new {
        repair.add(period.at.member("agreementDuration"), duration);
    }
}
