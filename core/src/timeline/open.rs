use serde::Serialize;

use super::AgreementPeriod;
use crate::economics::{OfferEconomics, OpenPrice, open_prices};
use crate::model::{Amount, CalendarDate, Currency, Offer};

/// What nobody knows ahead about a charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum OpenChargeKind {
    /// How much is used. AWS invoices it monthly.
    Usage,
    /// For how many months: a price at the end of each. Source: the service model of the Agreement API.
    Monthly {
        /// The price for a month, before tax; `None` while it is not filled in.
        price: Option<Amount>,
    },
}

/// A charge that is paid again and again while an agreement lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenCharge {
    /// The place of the offer in the set, from 0.
    pub offer: usize,
    /// What it is for.
    #[serde(flatten)]
    pub kind: OpenChargeKind,
    /// The currency; `None` while no term names one.
    pub currency_code: Option<Currency>,
    /// The first day (UTC) that is charged for.
    pub from: CalendarDate,
    /// The last day (UTC) that is charged for; `None` where the agreement ends only when the buyer ends it.
    pub until: Option<CalendarDate>,
}

pub(super) fn of_offer(
    offer: &Offer<'_>,
    place: usize,
    economics: &OfferEconomics,
    period: &AgreementPeriod,
) -> Vec<OpenCharge> {
    let open = open_prices(offer).into_iter().map(|price| OpenCharge {
        offer: place,
        kind: match price {
            OpenPrice::Usage => OpenChargeKind::Usage,
            OpenPrice::Monthly(price) => OpenChargeKind::Monthly { price },
        },
        currency_code: economics.currency_code,
        from: period.start_date,
        until: period.end_date(),
    });
    open.collect()
}
