use super::super::agreement_end::{AgreementEnd, agreement_end};
use super::Schedules;
use crate::model::{CalendarDate, Duration, Offer, OfferSet, TermBody, TermKind};
use crate::order::sorted_by_key;
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A charge is due after the agreement has ended.
    ///
    /// ## Why
    ///
    /// Every charge has to be due before the agreement ends. AWS computes the end as if the buyer accepted at once; an agreement that ends on a date can have no charge on that date.
    ///
    /// ## What to do
    ///
    /// Move the charge, or let the agreement last longer.
    pub(crate) static CHARGE_AFTER_AGREEMENT_END = {
        code: "charge-after-agreement-end",
        subject: PaymentSchedule,
        severity: Error,
        help: "Every charge has to be due before the agreement ends, counted as if the buyer accepted today.",
        aws: [
            "UpdatePaymentScheduleTerms" => "INVALID_CHARGE_DATES",
            "ReleaseResaleAuthorization" => "INVALID_CHARGE_DATE",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states(), source::RESALE_AUTHORIZATIONS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(schedules) = Schedules::of(offer) else { continue };
        let Some(end) = agreement_end(offer, context.today) else { continue };
        let dates = schedules.dates();
        let mut late = dates.clone();
        late.retain(|(date, _)| !end.permits(*date));
        let late = sorted_by_key(late, |charge| *charge);
        let [(date, at), rest @ ..] = late.as_slice() else { continue };
        reporter.report(*at, |finding| {
            let last = end.last_charge;
            match late.len() {
                1 => finding.message(format_args!(
                    "the charge on `{date}` is due after the agreement, which permits charges until `{last}`"
                )),
                count => finding.message(format_args!(
                    "{count} charges are due after the agreement, which permits them until `{last}`; the first is on `{date}`"
                )),
            };
            finding.related(end.at);
            for (_, place) in rest.iter().take(SHOWN) {
                finding.related(*place);
            }
            if let Some((last_charge, _)) = late.last() {
                offer_longer_agreement(offer, context.today, *last_charge, finding);
            }
            let is_free = dates.iter().all(|(other, _)| *other != last);
            if rest.is_empty() && is_free && schedules.are_own && is_movable(offer, end, context.today) {
                let title = format_args!("Move the charge to {last}, the last day that is permitted");
                finding.repair(title).replace(*at, last);
            }
        });
    }
}

/// How many of the charges a finding points to.
const SHOWN: usize = 10;

/// Whether a charge can be moved to the last day: a reseller keeps the dates of the authorization, and by the expiry date
/// a further charge may be one too many.
fn is_movable(offer: &Offer<'_>, end: AgreementEnd, today: CalendarDate) -> bool {
    let expiry = offer.availability_end_date.value();
    !offer.is_cppo() && end.last_charge >= today && expiry.is_none_or(|expiry| end.last_charge > expiry)
}

/// Offers to let the agreement last until after the last charge, where it lasts for whole months.
fn offer_longer_agreement(offer: &Offer<'_>, today: CalendarDate, last: CalendarDate, finding: &mut Finding<'_>) {
    /// What all of AWS's pages permit; a longer agreement is for a person to decide.
    const MAX_MONTHS: u32 = 60;
    let validity = offer.terms.iter().find(|term| term.kind() == TermKind::Validity);
    let Some(TermBody::Validity { agreement_duration, agreement_start_date, .. }) = validity.map(|term| &term.body)
    else {
        return;
    };
    let Some((duration, at)) = agreement_duration.located().filter(|(duration, _)| duration.days == 0) else { return };
    // A resold product is sold for as long as its authorization says.
    if !agreement_start_date.is_absent() || offer.authorization().is_some() {
        return;
    }
    for months in duration.whole_months()..=MAX_MONTHS {
        let longer = Duration::of_months(months);
        if longer.after(today).is_some_and(|end| end > last) {
            finding.repair(format_args!("Let the agreement last {months} months")).replace(at, longer);
            return;
        }
    }
}
