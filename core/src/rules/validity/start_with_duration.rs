use super::super::agreement::{
    is_charged_before, is_too_long, last_day, lasts, may_start_later, periods, upfront_durations,
};
use crate::fix::Fix;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An agreement has a start and a duration.
    ///
    /// ## Why
    ///
    /// AWS takes the two together for some products only, and does not say for which. The page on private offers permits the pair, the page on channel partner offers does not list it.
    ///
    /// ## What to do
    ///
    /// Give the end in place of the duration.
    pub(crate) static START_WITH_DURATION = {
        code: "start-with-duration",
        subject: Validity,
        severity: Warning,
        help: "Give the start with an end: AWS takes a start with a duration for some products only, and does not say for which.",
        aws: [
            "UpdateValidityTerms" => "INVALID_AGREEMENT_TIME_INTERVAL",
            "UpdateValidityTerms" => "HTTP_422",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| may_start_later(offer)) {
        for period in periods(offer).filter(|period| period.end.is_absent()) {
            let Some((start, (duration, at))) = period.start.value().zip(period.duration.located()) else { continue };
            reporter.report(at, |finding| {
                finding.message(format_args!("the agreement starts on `{start}` and has the duration `{duration}`"));
                finding.related_to(period.start.node());
                let fits = |end| upfront_durations(offer.effective_terms()).all(|(price, ..)| lasts(start, end, price));
                let end = last_day(start, duration).filter(|end| fits(*end) && is_charged_before(offer, *end));
                let end = end.filter(|_| !is_too_long(duration));
                if let Some(end) = end {
                    let (at, place) = (finding.location(at), finding.location(period.at.member("agreementEndDate")));
                    let fix = Fix::new(format!("Let the agreement end on {end}"));
                    finding.fix(fix.remove(at).add(place, end.to_string()));
                }
            });
        }
    }
}
