use super::super::agreement::{Period, is_charged_before, last_day, may_start_later, only_duration, periods};
use crate::fix::Fix;
use crate::model::{CalendarDate, Offer, OfferSet, Reading, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The duration, the start and the end of an agreement are not given in a combination that AWS takes.
    ///
    /// ## Why
    ///
    /// AWS takes a duration alone, which runs from acceptance, or a start together with an end. A duration and an end contradict each other, a start alone leaves the end open, and an end alone is for replacement offers only. (One table of the page on channel partner offers still lists a start alone and an end alone; the errors of the same page refuse both.)
    ///
    /// ## What to do
    ///
    /// Keep the duration, or give start and end.
    pub(crate) static UNSUPPORTED_AGREEMENT_PERIOD = {
        code: "unsupported-agreement-period",
        subject: Validity,
        severity: Error,
        help: "An agreement has a duration alone, or a start with an end; nothing else.",
        aws: [
            "UpdateValidityTerms" => "INVALID_AGREEMENT_TIME_INTERVAL",
            "UpdateValidityTerms" => "HTTP_422",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        for period in periods(offer) {
            match (period.start.node(), period.duration.node(), period.end.node()) {
                (start, Some(duration), Some(end)) if start.is_none() || may_start_later(offer) => {
                    reporter.report(end, |finding| {
                        let (length, last) = (in_words(period.duration), in_words(period.end));
                        finding.message(format_args!("the agreement has a duration{length} and an end{last}"));
                        finding.related(duration);
                        offer_one(offer, period, context, finding);
                    });
                }
                (Some(start), None, None) if may_start_later(offer) => {
                    reporter.report_incomplete(period.at.member("agreementEndDate"), |finding| {
                        finding
                            .message(format_args!("the agreement has a start{}, but no end", in_words(period.start)));
                        finding.related(start);
                        offer_end(offer, period, finding);
                    });
                }
                // The end of a replacement offer is a part of what no set takes.
                (None, None, Some(end)) if offer.replaces_agreement_id.is_absent() => {
                    reporter.report(end, |finding| {
                        finding.message(format_args!("the agreement has an end{}, but no start", in_words(period.end)));
                        offer_duration(offer, period, context, finding);
                    });
                }
                _ => {}
            }
        }
    }
}

/// A value to be read behind its name, where it can be read.
fn in_words<T: Copy + std::fmt::Display>(reading: Reading<T>) -> String {
    reading.value().map(|value| format!(" (`{value}`)")).unwrap_or_default()
}

/// Offers to leave the end out, or the duration, where no charge is due later then.
fn offer_one(offer: &Offer<'_>, period: Period, context: Context, finding: &mut Finding<'_>) {
    let start = if period.start.is_absent() { Some(context.today) } else { period.start.value() };
    let by_duration = start.zip(period.duration.value()).and_then(|(start, duration)| duration.after(start));
    let is_late_enough = |end: Option<CalendarDate>| end.is_none_or(|end| is_charged_before(offer, end));
    if let Some(end) = period.end.node().filter(|_| is_late_enough(by_duration)) {
        let end = finding.location(end);
        finding.fix(Fix::new("Keep the duration, leave the end out").remove(end));
    }
    let duration = period.duration.node().filter(|_| !period.start.is_absent() && is_late_enough(period.end.value()));
    if let Some(duration) = duration {
        let duration = finding.location(duration);
        finding.fix(Fix::new("Keep start and end, leave the duration out").remove(duration));
    }
}

/// Offers the end that follows from the start and the duration that the prices are for.
fn offer_end(offer: &Offer<'_>, period: Period, finding: &mut Finding<'_>) {
    let start = period.start.value().zip(only_duration(offer));
    let end = start.and_then(|(start, duration)| last_day(start, duration));
    let Some(end) = end.filter(|end| is_charged_before(offer, *end)) else { return };
    let place = finding.location(period.at.member("agreementEndDate"));
    finding.fix(Fix::new(format!("Let the agreement end on {end}")).add(place, end.to_string()));
}

/// Offers the duration that the prices are for in place of the end. Price lists, and products whose agreement has to
/// outlast the offer, have further rules.
fn offer_duration(offer: &Offer<'_>, period: Period, context: Context, finding: &mut Finding<'_>) {
    let has_price_list = offer.effective_terms().any(|term| term.kind() == TermKind::ConfigurableUpfrontPricing);
    let Some((duration, end)) = only_duration(offer).zip(period.end.node()) else { return };
    let is_late_enough = duration.after(context.today).is_none_or(|end| is_charged_before(offer, end));
    if has_price_list || offer.is_for_server() || !is_late_enough {
        return;
    }
    let (end, place) = (finding.location(end), finding.location(period.at.member("agreementDuration")));
    let fix = Fix::new(format!("Let the agreement last {duration} from acceptance")).remove(end);
    finding.fix(fix.add(place, duration.to_string()));
}
