use super::super::agreement_end::agreement_end;
use super::Schedules;
use crate::model::{OfferSet, State};
use crate::rule::{Check, Context, Purpose, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The first charge of a payment schedule is in the past.
    ///
    /// ## Why
    ///
    /// AWS takes no schedule whose first charge is dated before the day on which it is sent. (Once it is published, a first charge whose date has passed is invoiced when the buyer accepts.)
    ///
    /// ## What to do
    ///
    /// Move the charge to today or later.
    pub(crate) static CHARGE_IN_PAST = {
        code: "charge-in-past",
        subject: PaymentSchedule,
        severity: Error,
        help: "Move the charge to today or later (UTC): AWS takes no schedule that begins in the past.",
        aws: ["UpdatePaymentScheduleTerms" => "INVALID_CHARGE_DATES"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states(), source::INSTALLMENTS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let today = context.today;
    if context.purpose != Purpose::Release {
        return;
    }
    for offer in set.offers.iter().filter(|offer| offer.state.value() != Some(State::Released)) {
        let Some(schedules) = Schedules::of(offer) else { continue };
        let dates = schedules.dates();
        let Some((first, at)) = dates.iter().copied().min().filter(|(date, _)| *date < today) else { continue };
        // All charges of an authorization lie behind its end: it has expired, and that is the finding.
        if !schedules.are_own && offer.authorization().is_some_and(|it| !it.availability_end_date.is_absent()) {
            continue;
        }
        reporter.report(at, |finding| {
            finding.message(format_args!("the first charge is on `{first}`, today is `{today}` (UTC)"));
            let early = dates.iter().filter(|(date, _)| *date <= today).count();
            let is_free = early == 1 && agreement_end(offer, today).is_none_or(|end| end.permits(today));
            // A reseller keeps the dates of the authorization.
            if schedules.are_own && is_free && !offer.is_cppo() {
                finding.repair(format_args!("Move the charge to today, {today}")).replace(at, today);
            }
        });
    }
}
