use serde::Serialize;

use crate::economics::{BuyerChoice, chosen_duration};
use crate::model::{CalendarDate, Duration, Offer, PricingModel, TermBody};

/// When an agreement ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Ending {
    /// At 23:59:59.999 UTC of a day that the offer names.
    EndOfDay {
        /// The last day (UTC).
        date: CalendarDate,
    },
    /// A duration after the start, at the same time of day.
    AfterDuration {
        /// The day (UTC) on which it ends.
        date: CalendarDate,
    },
    /// Never by itself: the buyer pays as they go.
    Open,
}

/// From when to when an agreement lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgreementPeriod {
    /// The first day (UTC): of acceptance, or from 00:00:00.000 of the day that the offer names.
    pub start_date: CalendarDate,
    /// Whether it starts later than it is accepted.
    pub is_future_dated: bool,
    /// When it ends.
    pub ending: Ending,
}

impl AgreementPeriod {
    /// The period of the agreement that comes to be when `offer` is accepted on `accepted_on`.
    ///
    /// The start is the offer's own, or the acceptance. The end is the offer's own; else the agreement's duration after the
    /// start; else that of the price that was chosen, or of the cheapest one. Source: `ValidityTerm` in the service model of
    /// the Agreement API.
    pub fn of(offer: &Offer<'_>, accepted_on: CalendarDate, choice: Option<&BuyerChoice>) -> Self {
        let is_optional = choice.is_none() && offer.pricing_model.value() == Some(PricingModel::Usage);
        let mut start = None;
        let mut end = None;
        let mut validity = None;
        let mut price = None;
        for body in offer.bodies() {
            match body {
                TermBody::Validity { agreement_duration, agreement_start_date, agreement_end_date } => {
                    start = start.or(agreement_start_date.value());
                    end = end.or(agreement_end_date.value());
                    validity = validity.or(agreement_duration.value());
                }
                TermBody::FixedUpfrontPricing { duration, .. } => price = price.or(duration.value()),
                TermBody::ConfigurableUpfrontPricing { rate_cards } if !is_optional => {
                    price = price.or_else(|| chosen_duration(rate_cards, choice));
                }
                _ => {}
            }
        }
        let start_date = start.unwrap_or(accepted_on);
        let after = validity.or(price).and_then(|duration: Duration| duration.after(start_date));
        let ending = match (end, after) {
            (Some(date), _) => Ending::EndOfDay { date },
            (None, Some(date)) => Ending::AfterDuration { date },
            (None, None) => Ending::Open,
        };
        Self { start_date, is_future_dated: start_date > accepted_on, ending }
    }

    /// The day (UTC) on which it ends, if it does.
    pub fn end_date(&self) -> Option<CalendarDate> {
        match self.ending {
            Ending::EndOfDay { date } | Ending::AfterDuration { date } => Some(date),
            Ending::Open => None,
        }
    }
}
