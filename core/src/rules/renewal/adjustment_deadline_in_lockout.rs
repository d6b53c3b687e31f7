use super::super::agreement::longest_run;
use super::{days, has_range, renewals};
use crate::fix::Fix;
use crate::model::{Duration, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The deadline for choosing a price increase does not fall before the lockout period.
    ///
    /// ## Why
    ///
    /// In the lockout period neither side can change its mind about the renewal any more, so that the price has to be settled before. Both are counted in days before the end of the agreement; the deadline is at least one day longer.
    ///
    /// ## What to do
    ///
    /// Choose a longer adjustment deadline or a shorter lockout period.
    pub(crate) static ADJUSTMENT_DEADLINE_IN_LOCKOUT = {
        code: "adjustment-deadline-in-lockout",
        subject: Renewal,
        severity: Error,
        help: "The deadline is longer than the lockout period by a day at least, so that it falls before it.",
        aws: ["UpdateRenewalTerms" => "INVALID_ADJUSTMENT_DEADLINE"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, _, renewal) in renewals(set).filter(|(_, _, renewal)| has_range(renewal)) {
        let (Some((lockout, lockout_at)), Some((deadline, at))) =
            (days(renewal.lockout_period), days(renewal.adjustment_deadline))
        else {
            continue;
        };
        if deadline > lockout {
            continue;
        }
        reporter.report(at, |finding| {
            finding.message(format_args!(
                "the price is settled {deadline} days before the end, the lockout period begins {lockout} days before it"
            ));
            finding.related(lockout_at);
            let Some(next) = lockout.checked_add(1) else { return };
            let run = longest_run(offer, context.today);
            if run.is_none_or(|run| run.start.plus_days(next) < run.end) {
                let fix = Fix::new(format!("Settle the price {next} days before the end"));
                let place = finding.location(at);
                finding.fix(fix.replace(place, Duration::of_days(next).to_string()));
            }
        });
    }
}
