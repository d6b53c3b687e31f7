use super::super::agreement::latest_start;
use super::resold;
use crate::aws_code::AwsRefusal;
use crate::model::{Duration, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A date of a selling authorization is further away than AWS takes.
    ///
    /// ## Why
    ///
    /// An authorization ends at most ten years from now, and the agreements that are made from it start at most three years from now.
    ///
    /// ## What to do
    ///
    /// Check the date that was mistyped.
    pub(crate) static AUTHORIZATION_DATE_OUT_OF_RANGE = {
        code: "authorization-date-out-of-range",
        subject: Resale,
        severity: Error,
        help: "An authorization ends within ten years, and lets agreements start within three.",
        aws: [
            "UpdateBuyerValidityTerms" => "INVALID_MAXIMUM_AGREEMENT_START_DATE",
            "UpdateAvailability" => "INVALID_AVAILABILITY_END_DATE",
        ],
        sources: [source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// Source: the API guide's page on resale authorizations.
const YEARS: u32 = 10;

const OF_THE_END: AwsRefusal = AwsRefusal::new("UpdateAvailability", "INVALID_AVAILABILITY_END_DATE");

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let today = context.today;
    for &(_, authorization) in &resold(set) {
        let end = authorization.availability_end_date.located();
        let latest_end = Duration::of_months(12 * YEARS).after(today);
        if let Some((end, at)) = end.filter(|(end, _)| latest_end.is_some_and(|latest| *end > latest)) {
            reporter.report(at, |finding| {
                finding.message(format_args!(
                    "the selling authorization ends on `{end}`, more than {YEARS} years from today, `{today}` (UTC)"
                ));
                finding.aws(Some(OF_THE_END));
            });
        }
        let start = authorization.maximum_agreement_start_date.located();
        if let Some((start, at)) = start.filter(|(start, _)| latest_start(today).is_some_and(|latest| *start > latest))
        {
            reporter.report(at, |finding| {
                finding.message(format_args!(
                    "agreements start on `{start}` at the latest, more than 3 years from today, `{today}` (UTC)"
                ));
            });
        }
    }
}
