use super::{offer_no_day, renewal_schedules};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A charge of a renewal is counted in days and names a day of the month.
    ///
    /// ## Why
    ///
    /// AWS takes a day of the month only where the time after the start is given in months.
    ///
    /// ## What to do
    ///
    /// Leave the day of the month out, or count all charges in months.
    pub(crate) static DAY_OF_MONTH_WITHOUT_MONTHS = {
        code: "day-of-month-without-months",
        subject: Renewal,
        severity: Error,
        help: "Leave the day of the month out, or count the charges in months.",
        aws: ["UpdateRenewalTerms" => "HTTP_422"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, schedule) in &renewal_schedules(set) {
        for charge in schedule.iter().filter(|charge| charge.is_in_days) {
            let (Some((_, offset_at)), Some((day, at))) =
                (charge.charge_date_offset.located(), charge.day_of_month.located())
            else {
                continue;
            };
            reporter.report(at, |finding| {
                finding.message(format_args!("the charge names the day {day} of the month, but is counted in days"));
                finding.related(offset_at);
                offer_no_day(schedule, charge, finding);
            });
        }
    }
}
