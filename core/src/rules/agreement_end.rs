//! When the agreement of an offer ends, as far as its charges have to know.

use crate::document::NodeId;
use crate::model::{CalendarDate, Offer, TermBody, TermKind};
use crate::rules::agreement::{DateFault, periods};
use crate::rules::terms::effective_term;

/// The end of an agreement.
#[derive(Clone, Copy)]
pub(super) struct AgreementEnd {
    /// The last day on which a charge can be due.
    pub(super) last_charge: CalendarDate,
    /// What says so.
    pub(super) at: NodeId,
}

impl AgreementEnd {
    /// Whether a charge can be due on `date`.
    pub(super) fn permits(self, date: CalendarDate) -> bool {
        date <= self.last_charge
    }
}

/// When the agreement ends; `None` when that is not known, or when what is said about it is wrong in itself.
///
/// AWS computes it as if the buyer accepted on the day of the request. A charge has to be due before the end; on the day
/// itself it is, when the agreement begins in the course of a day and lasts for a time.
pub(super) fn agreement_end(offer: &Offer<'_>, today: CalendarDate) -> Option<AgreementEnd> {
    let Some(period) = periods(offer).first().copied() else { return end_of_fixed_price(offer, today) };
    let fault = period.fault(offer, today);
    if matches!(fault, Some(DateFault::EndsBeforeStart | DateFault::EndsTooEarly)) {
        return None;
    }
    if let Some((end, at)) = period.end.located() {
        let last_charge = end.day_before().filter(|_| period.duration.is_absent())?;
        return Some(AgreementEnd { last_charge, at });
    }
    let (duration, at) = period.duration.located().filter(|_| period.end.is_absent())?;
    let start = if period.start.is_absent() { Some(today) } else { period.start.value() };
    Some(AgreementEnd { last_charge: duration.after(start?)?, at })
}

/// The end of the time that a fixed price is for. An authorized one counts from the last day on which it can be used: how
/// AWS computes the latest charge of an authorization is not documented.
fn end_of_fixed_price(offer: &Offer<'_>, today: CalendarDate) -> Option<AgreementEnd> {
    let term = effective_term(offer, TermKind::FixedUpfrontPricing)?;
    let TermBody::FixedUpfrontPricing { duration, .. } = term.body else { return None };
    let (duration, at) = duration.located()?;
    let is_own = offer.terms.iter().any(|own| own.at == term.at);
    let authorized_until = offer.resale_authorization.as_ref().and_then(|it| it.availability_end_date.value());
    let expiry = offer.availability_end_date.value();
    let latest = [authorized_until, expiry].into_iter().flatten().filter(|_| !is_own).fold(today, CalendarDate::max);
    Some(AgreementEnd { last_charge: duration.after(latest)?, at })
}
