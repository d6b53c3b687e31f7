use super::super::agreement::longest_run;
use super::{offer_no_day, renewal_schedules};
use crate::model::{Duration, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A charge in the final month of the renewed agreement names a day of the month.
    ///
    /// ## Why
    ///
    /// The day could fall behind the end of the agreement, so AWS refuses it.
    ///
    /// ## What to do
    ///
    /// Leave the day of the month out, or choose an earlier month.
    pub(crate) static DAY_OF_MONTH_IN_FINAL_MONTH = {
        code: "day-of-month-in-final-month",
        subject: Renewal,
        severity: Error,
        help: "Leave the day of the month out: in the final month it could fall behind the end of the agreement.",
        aws: ["UpdateRenewalTerms" => "INVALID_DAY_OF_MONTH"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, schedule) in &renewal_schedules(set) {
        let Some(run) = longest_run(offer, context.today) else { continue };
        for charge in schedule.iter().filter(|charge| !charge.is_in_days) {
            let (Some((offset, offset_at)), Some((day, at))) =
                (charge.charge_date_offset.located(), charge.day_of_month.located())
            else {
                continue;
            };
            let next_month = Duration { months: offset.months.saturating_add(1), ..offset };
            let is_inside = |offset: Duration| offset.after(run.start).is_some_and(|date| date < run.end);
            if !is_inside(offset) || is_inside(next_month) {
                continue;
            }
            reporter.report(at, |finding| {
                finding.message(format_args!(
                    "the charge names the day {day} of the month, but falls into the final month of the agreement"
                ));
                finding.related(offset_at).related(run.at);
                offer_no_day(schedule, charge, finding);
            });
        }
    }
}
