use super::{resold, schedule};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A selling authorization ends on the day of one of its charges, or after it.
    ///
    /// ## Why
    ///
    /// AWS takes an end date only before every authorized charge, so that no charge is due before the offer is made.
    ///
    /// ## What to do
    ///
    /// Check the dates with the manufacturer.
    pub(crate) static AUTHORIZATION_ENDS_AFTER_CHARGE = {
        code: "authorization-ends-after-charge",
        subject: Resale,
        severity: Error,
        help: "A selling authorization with installments ends before its first charge.",
        aws: [
            "UpdateAvailability" => "INVALID_AVAILABILITY_END_DATE",
            "ReleaseResaleAuthorization" => "INVALID_AVAILABILITY_END_DATE",
        ],
        sources: [source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, authorization) in &resold(set) {
        let Some((end, at)) = authorization.availability_end_date.located() else { continue };
        let Some(schedule) = schedule(&authorization.terms) else { continue };
        let first = schedule.iter().filter_map(|charge| charge.charge_date.located()).min();
        let Some((first, first_at)) = first.filter(|(first, _)| *first <= end) else { continue };
        reporter.report(at, |finding| {
            finding
                .message(format_args!("the selling authorization ends on `{end}`, its first charge is on `{first}`"));
            finding.related(first_at);
        });
    }
}
