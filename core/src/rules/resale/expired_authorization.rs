use super::to_be_made;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A selling authorization has ended.
    ///
    /// ## Why
    ///
    /// AWS makes no offers from an authorization after its last day (UTC), and the manufacturer can not extend one that is released.
    ///
    /// ## What to do
    ///
    /// Ask the manufacturer for a new authorization.
    pub(crate) static EXPIRED_AUTHORIZATION = {
        code: "expired-authorization",
        subject: Resale,
        severity: Error,
        help: "Ask the manufacturer for a new authorization: one that has ended can not be extended.",
        aws: [
            "CreateOfferUsingResaleAuthorization" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "CreateOfferUsingResaleAuthorization" => "HTTP_422",
            "UpdateAvailability" => "INVALID_AVAILABILITY_END_DATE",
        ],
        sources: [
            source::CPPO_API.states(),
            source::SELLING_AUTHORIZATIONS.states(),
            source::RESALE_AUTHORIZATIONS_API.states(),
        ],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, authorization) in &to_be_made(set) {
        // One that is not active has a finding of its own.
        let is_active = authorization.status.value().is_none_or(|status| status == "Active");
        let Some((end, at)) = authorization.availability_end_date.located().filter(|_| is_active) else { continue };
        if end < context.today {
            reporter.report(at, |finding| {
                let today = context.today;
                finding.message(format_args!("the selling authorization ended on `{end}`, today is `{today}` (UTC)"));
            });
        }
    }
}
