use super::super::agreement::{DateFault, is_charged_before, may_start_later, periods};
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
    for offer in set.offers.iter().filter(|offer| may_start_later(offer)) {
        let expiry = offer.availability_end_date.located();
        for period in periods(offer) {
            let Some(((start, _), (end, at))) = period.start.located().zip(period.end.located()) else { continue };
            if period.fault(expiry.map(|(date, _)| date), context.today) != Some(DateFault::EndsTooEarly) {
                continue;
            }
            reporter.report(at, |finding| match expiry {
                Some((expiry, expiry_at)) if end > context.today => {
                    finding.message(format_args!("the agreement ends on `{end}`, the offer expires on `{expiry}`"));
                    finding.related(expiry_at);
                    if is_charged_before(offer, end) {
                        offer_expiry_before(set, start, context, finding);
                    }
                }
                _ => {
                    let message = format!("the agreement ends on `{end}`, today is `{}` (UTC)", context.today);
                    finding.message(message).aws(Some(IN_THE_PAST));
                }
            });
        }
    }
}
