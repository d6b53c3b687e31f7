use std::collections::BTreeSet;

use super::{offer_no_day, renewals};
use crate::model::{Duration, OfferSet, RenewalCharge};
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
    let templates = renewals(set).flat_map(|(_, _, renewal)| &renewal.templates);
    for schedule in templates.map(|template| &template.schedule) {
        let at_the_start = |charge: &&RenewalCharge| {
            !charge.is_in_days && charge.charge_date_offset.value() == Some(Duration::default())
        };
        // Two charges on the same day have a finding of their own.
        let mut days = BTreeSet::new();
        let with_day = schedule.iter().filter(at_the_start).filter_map(|charge| {
            let (day, at) = charge.day_of_month.located()?;
            days.insert(day).then_some((charge, day, at))
        });
        let with_day: Vec<_> = with_day.collect();
        let Some(((_, first, first_at), others)) = with_day.split_first() else { continue };
        for (charge, day, at) in others {
            reporter.report(*at, |finding| {
                finding.message(format_args!("two charges at the start name days of the month: {first} and {day}"));
                finding.related(*first_at);
                offer_no_day(schedule, charge, finding);
            });
        }
    }
}
