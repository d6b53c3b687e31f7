use super::schedule;
use crate::document::NodeId;
use crate::model::{CalendarDate, Charge, Listed, OfferSet};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The charges of a payment schedule are not in the order of their dates.
    ///
    /// ## Why
    ///
    /// The order does not matter to AWS, but a person who reads the schedule is misled.
    ///
    /// ## What to do
    ///
    /// Sort the schedule.
    pub(crate) static UNSORTED_SCHEDULE = {
        code: "unsorted-schedule",
        subject: PaymentSchedule,
        severity: Info,
        help: "AWS does not mind, but a reader does: sort the charges by date.",
        aws: [],
        sources: [source::INSTALLMENTS.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// Longer schedules, which AWS does not take, are not sorted.
const MAX_SORTED: usize = crate::payment_plan::MAX_CHARGES as usize;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (_, schedule) in set.offers.iter().flat_map(|offer| &offer.terms).filter_map(schedule) {
        let Some(dates) = dates(schedule) else { continue };
        let is_backwards = |pair: &&[(CalendarDate, NodeId)]| matches!(pair, [(before, _), (date, _)] if date < before);
        let Some([(before, before_at), (date, at)]) = dates.windows(2).find(is_backwards) else { continue };
        reporter.report(*at, |finding| {
            finding.message(format_args!("the charge on `{date}` stands behind the one on `{before}`"));
            finding.related(*before_at);
            if let Some(list) = schedule.at.filter(|_| dates.len() <= MAX_SORTED) {
                offer_order(list, dates.iter().map(|(date, _)| *date).collect(), finding);
            }
        });
    }
}

/// The dates of a schedule and where they are, when all of them can be read.
fn dates(schedule: &Listed<Charge>) -> Option<Vec<(CalendarDate, NodeId)>> {
    let mut dates = Vec::new();
    for charge in schedule {
        dates.push(charge.charge_date.located()?);
    }
    (!schedule.unreadable).then_some(dates)
}

/// Offers to move the charges, as they are, into the order of their dates.
fn offer_order(list: NodeId, mut dates: Vec<CalendarDate>, finding: &mut Finding<'_>) {
    let mut repair = finding.repair("Sort the charges by date");
    for place in 0..dates.len() {
        let rest = dates.iter().enumerate().skip(place);
        let Some((earliest, _)) = rest.min_by_key(|(_, date)| **date) else { continue };
        if earliest != place {
            let date = dates.remove(earliest);
            dates.insert(place, date);
            repair.relocate((list, earliest), (list, Some(place)));
        }
    }
}
