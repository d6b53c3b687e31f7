use super::super::agreement::{Run, longest_run};
use super::{Renewal, days, has_range, renewals};
use crate::aws_code::AwsRefusal;
use crate::model::{Duration, OfferSet, Reading};
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
    for &Renewal { offer, term, .. } in &renewals(set) {
        let Some(run) = longest_run(offer, context.today) else { continue };
        compare("lockout period", term.lockout_period, None, run, reporter);
        if has_range(term) {
            compare("adjustment deadline", term.adjustment_deadline, Some(OF_THE_DEADLINE), run, reporter);
        }
    }
}

fn compare(
    what: &str,
    period: Reading<Duration>,
    refusal: Option<AwsRefusal>,
    run: Run,
    reporter: &mut Reporter<'_, '_>,
) {
    let Some((days, at)) = days(period).filter(|(days, _)| run.start.plus_days(*days) >= run.end) else { return };
    reporter.report(at, |finding| {
        finding.message(format_args!("the {what} is {days} days, the agreement lasts {}", run.days()));
        finding.related(run.at);
        if refusal.is_some() {
            finding.aws(refusal);
        }
    });
}
