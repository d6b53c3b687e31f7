use serde::Serialize;

use super::{AgreementPeriod, Ending, Invoice, Renewal};
use crate::model::CalendarDate;

/// What happens. The order of the kinds is the order on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EventKind {
    /// The buyer accepts the set, and with it every offer.
    Acceptance,
    /// An agreement starts.
    AgreementStart,
    /// The buyer gets an invoice.
    Invoice(Invoice),
    /// From this day on the price of the renewal is settled.
    AdjustmentDeadline,
    /// From this day on the renewal itself is settled.
    LockoutStart,
    /// An agreement ends.
    AgreementEnd {
        /// At which moment.
        ending: Ending,
    },
    /// The agreement renews, where the buyer has chosen so.
    Renewal,
    /// The last day on which the set could be accepted, until 23:59:59.999 UTC.
    OfferSetExpiry,
}

/// Something that happens on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEvent {
    /// The day (UTC).
    pub date: CalendarDate,
    /// The place of the offer in the set, from 0; `None` for what concerns the whole set.
    pub offer: Option<usize>,
    /// What happens.
    #[serde(flatten)]
    pub kind: EventKind,
}

impl TimelineEvent {
    pub(super) const fn of_set(date: CalendarDate, kind: EventKind) -> Self {
        Self { date, offer: None, kind }
    }

    /// By day; on one day by kind, and invoices that are due on acceptance before others; then by offer.
    pub(super) fn order(&self) -> (CalendarDate, u8, bool, Option<usize>) {
        let rank = match self.kind {
            EventKind::Acceptance => 0,
            EventKind::AgreementStart => 1,
            EventKind::Invoice(_) => 2,
            EventKind::AdjustmentDeadline => 3,
            EventKind::LockoutStart => 4,
            EventKind::AgreementEnd { .. } => 5,
            EventKind::Renewal => 6,
            EventKind::OfferSetExpiry => 7,
        };
        let is_later = matches!(self.kind, EventKind::Invoice(invoice) if !invoice.is_due_on_acceptance);
        (self.date, rank, is_later, self.offer)
    }
}

/// The events of one offer, in no particular order.
pub(super) fn of_offer(
    offer: usize,
    period: &AgreementPeriod,
    renewal: Option<&Renewal>,
    invoices: &[Invoice],
) -> Vec<TimelineEvent> {
    let mut events = Vec::new();
    let mut add = |date: Option<CalendarDate>, kind| {
        if let Some(date) = date {
            events.push(TimelineEvent { date, offer: Some(offer), kind });
        }
    };
    add(Some(period.start_date), EventKind::AgreementStart);
    add(period.end_date(), EventKind::AgreementEnd { ending: period.ending });
    if let Some(renewal) = renewal {
        add(renewal.adjustment_deadline, EventKind::AdjustmentDeadline);
        add(renewal.lockout_start, EventKind::LockoutStart);
        add(Some(renewal.renews_on), EventKind::Renewal);
    }
    for invoice in invoices {
        add(Some(invoice.invoice_date), EventKind::Invoice(*invoice));
    }
    events
}
