use super::super::agreement::{
    DateFault, Period, is_charged_before, is_too_long, lasts, length, may_start_later, periods, upfront_durations,
};
use crate::fix::Fix;
use crate::model::{Offer, OfferSet, Reading};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An agreement ends before it starts, or on the same day.
    ///
    /// ## Why
    ///
    /// AWS refuses an agreement whose start is not before its end.
    ///
    /// ## What to do
    ///
    /// Correct the date that was mistyped.
    pub(crate) static AGREEMENT_ENDS_BEFORE_START = {
        code: "agreement-ends-before-start",
        subject: Validity,
        severity: Error,
        help: "The last day of an agreement comes after its first.",
        aws: ["UpdateValidityTerms" => "INVALID_AGREEMENT_START_DATE"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| may_start_later(offer)) {
        let expiry = offer.availability_end_date.value();
        for period in periods(offer) {
            let (Some((start, start_at)), Some((end, end_at))) = (period.start.located(), period.end.located()) else {
                continue;
            };
            if period.fault(expiry, context.today) == Some(DateFault::EndsBeforeStart) {
                reporter.report(start_at, |finding| {
                    finding.message(format_args!("the agreement starts on `{start}` and ends on `{end}`"));
                    finding.related(end_at);
                    offer_exchange(offer, period, context, finding);
                });
            }
        }
    }
}

/// Offers to exchange the two dates, where they are fine then.
fn offer_exchange(offer: &Offer<'_>, period: Period, context: Context, finding: &mut Finding<'_>) {
    let (Reading::Read { value: start, at: start_at }, Reading::Read { value: end, at: end_at }) =
        (period.start, period.end)
    else {
        return;
    };
    let exchanged = Period { start: period.end, end: period.start, ..period };
    let is_fine = exchanged.fault(offer.availability_end_date.value(), context.today).is_none()
        && !length(end, start).is_none_or(is_too_long)
        && is_charged_before(offer, start)
        && upfront_durations(offer.effective_terms()).all(|(price, ..)| lasts(end, start, price));
    if is_fine {
        let (start_at, end_at) = (finding.location(start_at), finding.location(end_at));
        let fix = Fix::new("Exchange the two dates").replace(start_at, end.to_string());
        finding.fix(fix.replace(end_at, start.to_string()));
    }
}
