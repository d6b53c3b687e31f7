use super::super::agreement::longest_run;
use super::{days, has_range, renewals};
use crate::aws_code::AwsRefusal;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The lockout period or the adjustment deadline of a renewal is as long as the agreement, or longer.
    ///
    /// ## Why
    ///
    /// Both are counted back from the end of the agreement, and have to fall into it.
    ///
    /// ## What to do
    ///
    /// Choose a shorter period or a longer agreement.
    pub(crate) static RENEWAL_PERIOD_TOO_LONG = {
        code: "renewal-period-too-long",
        subject: Renewal,
        severity: Error,
        help: "Lockout period and adjustment deadline are shorter than the agreement itself.",
        aws: [
            "UpdateRenewalTerms" => "INVALID_LOCKOUT_PERIOD",
            "UpdateRenewalTerms" => "INVALID_ADJUSTMENT_DEADLINE",
        ],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

const OF_THE_DEADLINE: AwsRefusal = AwsRefusal::new("UpdateRenewalTerms", "INVALID_ADJUSTMENT_DEADLINE");

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, _, renewal) in renewals(set) {
        let Some(run) = longest_run(offer, context.today) else { continue };
        let is_too_long = |days: u32| run.start.plus_days(days) >= run.end;
        if let Some((lockout, at)) = days(renewal.lockout_period).filter(|(days, _)| is_too_long(*days)) {
            reporter.report(at, |finding| {
                finding
                    .message(format_args!("the lockout period is {lockout} days, the agreement lasts {}", run.days()));
                finding.related(run.at);
            });
        }
        let deadline = days(renewal.adjustment_deadline).filter(|_| has_range(renewal));
        if let Some((deadline, at)) = deadline.filter(|(days, _)| is_too_long(*days)) {
            reporter.report(at, |finding| {
                finding.message(format_args!(
                    "the adjustment deadline is {deadline} days, the agreement lasts {}",
                    run.days()
                ));
                finding.related(run.at).aws(Some(OF_THE_DEADLINE));
            });
        }
    }
}
