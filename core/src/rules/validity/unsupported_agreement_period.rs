use super::super::agreement::{
    Period, in_brackets, is_charged_before, is_charged_within, last_day, may_start_later, only_duration, periods,
};
use super::super::terms::effective_term;
use crate::model::{CalendarDate, Offer, OfferSet, TermKind};
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
        for period in &periods(offer) {
            match (period.start.node(), period.duration.node(), period.end.node()) {
                (start, Some(duration), Some(end)) if start.is_none() || may_start_later(offer) => {
                    reporter.report(end, |finding| {
                        let (length, last) = (in_brackets(period.duration), in_brackets(period.end));
                        finding.message(format_args!("the agreement has a duration{length} and an end{last}"));
                        finding.related(duration);
                        offer_one(offer, period, context.today, finding);
                    });
                }
                (Some(start), None, None) if may_start_later(offer) => {
                    reporter.report_incomplete(period.at.member("agreementEndDate"), |finding| {
                        let first = in_brackets(period.start);
                        finding.message(format_args!("the agreement has a start{first}, but no end"));
                        finding.related(start);
                        offer_end(offer, period, finding);
                    });
                }
                // The end of a replacement offer is a part of what no set takes.
                (None, None, Some(end)) if offer.replaces_agreement_id.is_absent() => {
                    reporter.report(end, |finding| {
                        let last = in_brackets(period.end);
                        finding.message(format_args!("the agreement has an end{last}, but no start"));
                        offer_duration(offer, period, context.today, finding);
                    });
                }
                _ => {}
            }
        }
    }
}

/// Offers to leave the end out, or the duration, where no charge is due later then.
fn offer_one(offer: &Offer<'_>, period: &Period, today: CalendarDate, finding: &mut Finding<'_>) {
    let start = if period.start.is_absent() { Some(today) } else { period.start.value() };
    let by_duration = start.zip(period.duration.value());
    if let Some(end) = period.end.node()
        && by_duration.is_none_or(|(start, duration)| is_charged_within(offer, start, duration))
    {
        finding.repair("Keep the duration, leave the end out").remove(end);
    }
    if let Some(duration) = period.duration.node().filter(|_| !period.start.is_absent())
        && period.end.value().is_none_or(|end| is_charged_before(offer, end))
    {
        finding.repair("Keep start and end, leave the duration out").remove(duration);
    }
}

/// Offers the end that follows from the start and the duration that the prices are for.
fn offer_end(offer: &Offer<'_>, period: &Period, finding: &mut Finding<'_>) {
    let (Some(start), Some(duration)) = (period.start.value(), only_duration(offer)) else { return };
    if let Some(end) = last_day(start, duration).filter(|end| is_charged_before(offer, *end)) {
        let place = period.at.member("agreementEndDate");
        finding.repair(format_args!("Let the agreement end on {end}")).add(place, end);
    }
}

/// Offers the duration that the prices are for in place of the end. Price lists, and products whose agreement has to
/// outlast the offer, have further rules.
fn offer_duration(offer: &Offer<'_>, period: &Period, today: CalendarDate, finding: &mut Finding<'_>) {
    let (Some(duration), Some(end)) = (only_duration(offer), period.end.node()) else { return };
    let has_price_list = effective_term(offer, TermKind::ConfigurableUpfrontPricing).is_some();
    if !has_price_list && !offer.is_for_server() && is_charged_within(offer, today, duration) {
        let mut repair = finding.repair(format_args!("Let the agreement last {duration} from acceptance"));
        repair.remove(end).add(period.at.member("agreementDuration"), duration);
    }
}
