use super::super::agreement::longest_run;
use super::renewal_schedules;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A charge of a renewal falls behind the end of the renewed agreement.
    ///
    /// ## Why
    ///
    /// The renewed agreement lasts as long as the one that it renews, and its charges have to fall into it.
    ///
    /// ## What to do
    ///
    /// Choose an earlier time for the charge.
    pub(crate) static RENEWAL_CHARGE_AFTER_END = {
        code: "renewal-charge-after-end",
        subject: Renewal,
        severity: Error,
        help: "Every charge of a renewal falls into the renewed agreement, which is as long as the first.",
        aws: ["UpdateRenewalTerms" => "INVALID_CHARGE_DATE_OFFSETS"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, schedule) in &renewal_schedules(set) {
        let Some(run) = longest_run(offer, context.today) else { continue };
        for charge in schedule {
            let Some((offset, at)) = charge.charge_date_offset.located() else { continue };
            if offset.after(run.start).is_some_and(|date| date >= run.end) {
                reporter.report(at, |finding| {
                    finding.message(format_args!(
                        "the charge is `{offset}` after the start of the renewed agreement, which lasts {} days",
                        run.days()
                    ));
                    finding.related(run.at);
                });
            }
        }
    }
}
