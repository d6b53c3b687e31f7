use super::super::agreement::{DateFault, is_charged_before, periods_with_start};
use super::earlier_expiry::offer_expiry_before;
use crate::aws_code::AwsRefusal;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An agreement ends before the offer expires, or in the past.
    ///
    /// ## Why
    ///
    /// The buyer can accept until the end of the expiry date; AWS refuses an offer whose agreement could be over by then.
    ///
    /// ## What to do
    ///
    /// Choose a later end, or an earlier expiry for all offers of the set.
    pub(crate) static AGREEMENT_ENDS_TOO_EARLY = {
        code: "agreement-ends-too-early",
        subject: Validity,
        severity: Error,
        help: "An agreement ends after today and after the last day on which the offer can be accepted.",
        aws: [
            "UpdateAvailability" => "INVALID_AVAILABILITY_END_DATE",
            "UpdateAvailability" => "MISSING_AVAILABILITY_END_DATE",
            "UpdateValidityTerms" => "INVALID_AGREEMENT_END_DATE",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

const IN_THE_PAST: AwsRefusal = AwsRefusal::new("UpdateValidityTerms", "INVALID_AGREEMENT_END_DATE");

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let today = context.today;
    for (offer, period) in &periods_with_start(set) {
        let (Some(start), Some((end, at))) = (period.start.value(), period.end.located()) else { continue };
        if period.fault(offer, today) != Some(DateFault::EndsTooEarly) {
            continue;
        }
        reporter.report(at, |finding| match offer.availability_end_date.located() {
            Some((expiry, expiry_at)) if end > today => {
                finding.message(format_args!("the agreement ends on `{end}`, the offer expires on `{expiry}`"));
                finding.related(expiry_at);
                if is_charged_before(offer, end) {
                    offer_expiry_before(set, start, today, finding);
                }
            }
            _ => {
                finding.message(format_args!("the agreement ends on `{end}`, today is `{today}` (UTC)"));
                finding.aws(Some(IN_THE_PAST));
            }
        });
    }
}
