use super::super::agreement::{DateFault, MAX_YEARS_AHEAD, periods_with_start};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An agreement starts more than three years from today.
    ///
    /// ## Why
    ///
    /// AWS refuses agreements that start later.
    ///
    /// ## What to do
    ///
    /// Choose an earlier start, or make the offer later.
    pub(crate) static AGREEMENT_STARTS_TOO_LATE = {
        code: "agreement-starts-too-late",
        subject: Validity,
        severity: Error,
        help: "An agreement starts within three years from today.",
        aws: ["UpdateValidityTerms" => "INVALID_AGREEMENT_START_DATE"],
        sources: [source::FUTURE_DATED.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let today = context.today;
    for (offer, period) in &periods_with_start(set) {
        let Some((start, at)) = period.start.located() else { continue };
        if period.fault(offer, today) == Some(DateFault::StartsTooLate) {
            reporter.report(at, |finding| {
                finding.message(format_args!(
                    "the agreement starts on `{start}`, more than {MAX_YEARS_AHEAD} years from today, `{today}` (UTC)"
                ));
            });
        }
    }
}
