//! What happens when: every charge of every offer, and the dates of the agreements, for an acceptance on a given day.
//!
//! All dates are in UTC. It works on unfinished documents: what has no date yet is listed apart.

mod day;
mod event;
mod invoice;
mod month;
mod open;
mod period;
mod renewal;

use serde::Serialize;

pub use day::Day;
pub use event::{EventKind, TimelineEvent};
pub use invoice::{Invoice, UndatedCharge};
pub use month::Month;
pub use open::{OpenCharge, OpenChargeKind};
pub use period::{AgreementPeriod, Ending};
pub use renewal::{PercentageRange, ProjectedCharge, Renewal, RenewedValue};

pub(crate) use invoice::{invoices, payment_due_period};

use crate::document::Document;
use crate::economics::{CurrencyTotal, Economics, Occasion};
use crate::model::{CalendarDate, OfferSet};
use crate::order::sorted_by_key;

/// The time line of a set, when it is accepted on a given day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// The day of acceptance (UTC); `None` where there is no set.
    pub accepted_on: Option<CalendarDate>,
    /// Everything that has a date, by date; on one day what comes first stands first.
    pub events: Vec<TimelineEvent>,
    /// What is invoiced in each calendar month and currency; months without an invoice are left out.
    pub months: Vec<Month>,
    /// Charges whose dates are not filled in yet.
    pub undated: Vec<UndatedCharge>,
    /// What is paid beside the charges: by use, or by the month.
    pub open: Vec<OpenCharge>,
    /// The first automatic renewal of each offer that may renew.
    pub renewals: Vec<Renewal>,
    /// The totals, one for each currency.
    pub totals: Vec<CurrencyTotal>,
}

impl Timeline {
    /// The time line of a set on an occasion, or simply when it is accepted on a day.
    pub fn of(offer_set: &OfferSet<'_>, occasion: impl Into<Occasion>) -> Self {
        let occasion = occasion.into();
        let accepted_on = occasion.accepted_on;
        let economics = Economics::of(offer_set, occasion.clone());
        let mut timeline = Self { accepted_on: Some(accepted_on), ..Self::default() };
        let effective_expiry = economics.effective_expiry.filter(|expiry| *expiry >= accepted_on);
        timeline.events.push(TimelineEvent::of_set(accepted_on, EventKind::Acceptance));
        timeline.events.extend(effective_expiry.map(|date| TimelineEvent::of_set(date, EventKind::OfferSetExpiry)));
        for (place, (offer, economics)) in offer_set.offers.iter().zip(&economics.offers).enumerate() {
            let period = AgreementPeriod::of(offer, accepted_on, occasion.choice(place));
            let renewal = Renewal::of(offer, place, economics, &period);
            let invoices = invoices(offer, economics, accepted_on);
            timeline.events.extend(event::of_offer(place, &period, renewal.as_ref(), &invoices));
            timeline.undated.extend(invoice::undated(place, economics));
            timeline.open.extend(open::of_offer(offer, place, economics, &period));
            timeline.renewals.extend(renewal);
        }
        timeline.events = sorted_by_key(timeline.events, TimelineEvent::order);
        timeline.months = month::months(&timeline.events);
        timeline.totals = economics.totals;
        timeline
    }
}

/// The time line of the set in a document; empty where there is nothing that could be a set.
pub fn timeline(document: &Document<'_>, occasion: impl Into<Occasion>) -> Timeline {
    OfferSet::read(document).map(|offer_set| Timeline::of(&offer_set, occasion)).unwrap_or_default()
}
