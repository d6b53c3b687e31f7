use super::super::agreement::{
    Period, first_start, in_brackets, is_charged_before, last_day, only_duration, periods_with_start,
};
use super::super::terms::effective_term;
use crate::model::{CalendarDate, Offer, OfferSet, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A contract with a price list has a validity term without a start.
    ///
    /// ## Why
    ///
    /// The durations of a price list say how long the agreement lasts. AWS takes a validity term beside it only to set a start. (Products that run on the buyer's servers are an exception: there the agreement has to outlast what is bought.)
    ///
    /// ## What to do
    ///
    /// Leave the validity term out, or give a start and an end that agree with the price list.
    pub(crate) static MISSING_AGREEMENT_START = {
        code: "missing-agreement-start",
        subject: Validity,
        severity: Error,
        help: "A price list says itself for how long it is; a validity term beside it needs a start and an end.",
        aws: ["UpdateValidityTerms" => "MISSING_AGREEMENT_START_DATE"],
        sources: [
            source::PRIVATE_OFFERS_API.states(),
            source::CPPO_API.states(),
            source::SAMPLES.implies(),
        ],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, period) in &periods_with_start(set) {
        if offer.product_type() != Some("SaaSProduct") || !period.is_without_dates() {
            continue;
        }
        let Some(price_list) = effective_term(offer, TermKind::ConfigurableUpfrontPricing) else { continue };
        let Some(duration_at) = period.duration.node() else { continue };
        reporter.report(period.at.member("agreementStartDate"), |finding| {
            let duration = in_brackets(period.duration);
            finding.message(format_args!("the agreement has a duration{duration} beside a price list, but no start"));
            finding.related(duration_at).related(price_list.at);
            finding.repair("Leave the duration to the price list").remove(period.at);
            offer_dates(offer, period, context.today, finding);
        });
    }
}

/// Offers to start on the day after the expiry, and to end when the only duration of the price list is over.
fn offer_dates(offer: &Offer<'_>, period: &Period, today: CalendarDate, finding: &mut Finding<'_>) {
    let is_open = offer.availability_end_date.value().is_some_and(|expiry| expiry >= today);
    let (Some(start), Some(duration)) = (first_start(offer, today).filter(|_| is_open), only_duration(offer)) else {
        return;
    };
    let end = last_day(start, duration).filter(|end| is_charged_before(offer, *end));
    let (Some(end), Some(at)) = (end, period.duration.node()) else { return };
    let mut repair = finding.repair(format_args!("Start on {start} and end on {end}"));
    repair.remove(at);
    repair.add(period.at.member("agreementStartDate"), start).add(period.at.member("agreementEndDate"), end);
}
