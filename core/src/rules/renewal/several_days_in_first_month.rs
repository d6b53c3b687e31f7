use super::{offer_no_day, renewal_schedules};
use crate::model::{Duration, OfferSet, RenewalCharge};
use crate::order::firsts;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Several charges at the start of a renewal name a day of the month.
    ///
    /// ## Why
    ///
    /// Of the charges without time after the start, AWS takes one at most with a day of the month.
    ///
    /// ## What to do
    ///
    /// Leave the day out for all but one of them, or make one charge of them.
    pub(crate) static SEVERAL_DAYS_IN_FIRST_MONTH = {
        code: "several-days-in-first-month",
        subject: Renewal,
        severity: Error,
        help: "Name a day of the month for one charge at the start at most.",
        aws: ["UpdateRenewalTerms" => "INVALID_DAY_OF_MONTH"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, schedule) in &renewal_schedules(set) {
        let with_day: Vec<&RenewalCharge> = schedule.iter().filter(|charge| is_on_day_at_the_start(charge)).collect();
        let Some((first, first_at)) = with_day.first().and_then(|charge| charge.day_of_month.located()) else {
            continue;
        };
        for (place, alike) in firsts(&with_day, |charge| charge.day_of_month.value()).into_iter().enumerate() {
            let Some(charge) = with_day.get(place) else { continue };
            let Some((day, at)) = charge.day_of_month.located() else { continue };
            // Two charges on the same day have a finding of their own.
            if place == 0 || alike < place {
                continue;
            }
            reporter.report(at, |finding| {
                finding.message(format_args!("two charges at the start name days of the month: {first} and {day}"));
                finding.related(first_at);
                offer_no_day(schedule, charge, finding);
            });
        }
    }
}

/// Whether a charge is in the month of the start, and says on which day.
fn is_on_day_at_the_start(charge: &RenewalCharge) -> bool {
    let is_at_the_start = !charge.is_in_days && charge.charge_date_offset.value() == Some(Duration::default());
    is_at_the_start && charge.day_of_month.value().is_some()
}
