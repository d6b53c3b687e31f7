use super::super::agreement::longest_run;
use super::{Renewal, days, has_range, renewals};
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
    for &Renewal { offer, term, .. } in &renewals(set) {
        let (Some((lockout, lockout_at)), Some((deadline, at))) =
            (days(term.lockout_period), days(term.adjustment_deadline))
        else {
            continue;
        };
        if deadline > lockout || !has_range(term) {
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
                let mut repair = finding.repair(format_args!("Settle the price {next} days before the end"));
                repair.replace(at, Duration::of_days(next));
            }
        });
    }
}
