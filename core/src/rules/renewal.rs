//! Rules about automatic renewal.

mod adjustment_deadline_in_lockout;
mod adjustment_deadline_without_range;
mod day_of_month_in_final_month;
mod day_of_month_without_months;
mod derived_template;
mod duplicate_renewal_charge;
mod incomplete_price_increase;
mod invalid_percentage_range;
mod missing_adjustment_deadline;
mod missing_price_increase;
mod missing_renewal_schedule;
mod mixed_offset_units;
mod renewal_charge_after_end;
mod renewal_of_data_product;
mod renewal_period_too_long;
mod renewal_schedule_without_installments;
mod renewal_shares_total;
mod renewal_without_contract;
mod several_days_in_first_month;

pub(crate) use adjustment_deadline_in_lockout::ADJUSTMENT_DEADLINE_IN_LOCKOUT;
pub(crate) use adjustment_deadline_without_range::ADJUSTMENT_DEADLINE_WITHOUT_RANGE;
pub(crate) use day_of_month_in_final_month::DAY_OF_MONTH_IN_FINAL_MONTH;
pub(crate) use day_of_month_without_months::DAY_OF_MONTH_WITHOUT_MONTHS;
pub(crate) use duplicate_renewal_charge::DUPLICATE_RENEWAL_CHARGE;
pub(crate) use incomplete_price_increase::INCOMPLETE_PRICE_INCREASE;
pub(crate) use invalid_percentage_range::INVALID_PERCENTAGE_RANGE;
pub(crate) use missing_adjustment_deadline::MISSING_ADJUSTMENT_DEADLINE;
pub(crate) use missing_price_increase::MISSING_PRICE_INCREASE;
pub(crate) use missing_renewal_schedule::MISSING_RENEWAL_SCHEDULE;
pub(crate) use mixed_offset_units::MIXED_OFFSET_UNITS;
pub(crate) use renewal_charge_after_end::RENEWAL_CHARGE_AFTER_END;
pub(crate) use renewal_of_data_product::RENEWAL_OF_DATA_PRODUCT;
pub(crate) use renewal_period_too_long::RENEWAL_PERIOD_TOO_LONG;
pub(crate) use renewal_schedule_without_installments::RENEWAL_SCHEDULE_WITHOUT_INSTALLMENTS;
pub(crate) use renewal_shares_total::RENEWAL_SHARES_TOTAL;
pub(crate) use renewal_without_contract::RENEWAL_WITHOUT_CONTRACT;
pub(crate) use several_days_in_first_month::SEVERAL_DAYS_IN_FIRST_MONTH;

use crate::document::NodeId;
use crate::model::{Charge, Duration, Listed, Offer, OfferSet, Reading, RenewalCharge, RenewalTerm, TermBody};
use crate::rule::Finding;

/// A renewal term.
#[derive(Clone, Copy)]
struct Renewal<'set, 'document> {
    offer: &'set Offer<'document>,
    at: NodeId,
    term: &'set RenewalTerm<'document>,
}

/// The renewal terms of a set. Those of data products have no details, and a rule of their own.
fn renewals<'set, 'document>(set: &'set OfferSet<'document>) -> Vec<Renewal<'set, 'document>> {
    let mut renewals = Vec::new();
    for offer in set.offers.iter().filter(|offer| offer.product_type() != Some("DataProduct")) {
        for written in &offer.terms {
            if let TermBody::Renewal(term) = &written.body {
                renewals.push(Renewal { offer, at: written.at, term });
            }
        }
    }
    renewals
}

/// The payment schedules of the renewed agreements of a set, each with its offer.
fn renewal_schedules<'set, 'document>(
    set: &'set OfferSet<'document>,
) -> Vec<(&'set Offer<'document>, &'set Listed<RenewalCharge>)> {
    let mut schedules = Vec::new();
    for &Renewal { offer, term, .. } in &renewals(set) {
        schedules.extend(term.templates.iter().map(|template| (offer, &template.schedule)));
    }
    schedules
}

/// Whether the seller chooses a percentage from a range.
fn has_range(renewal: &RenewalTerm<'_>) -> bool {
    renewal.price_increase.is_some_and(|increase| increase.kind.value() == Some("PercentageRange"))
}

/// A period that is given in days, as it has to be.
fn days(period: Reading<Duration>) -> Option<(u32, NodeId)> {
    period.located().filter(|(period, _)| period.is_days()).map(|(period, at)| (period.days, at))
}

/// The payment schedule of an offer, with its place.
fn installments<'offer>(offer: &'offer Offer<'_>) -> Option<(NodeId, &'offer Listed<Charge>)> {
    offer.effective_terms().find_map(|term| match &term.body {
        TermBody::PaymentSchedule { schedule } => Some((term.at, schedule)),
        _ => None,
    })
}

/// Offers to leave out on which day of the month `charge` is, where no other charge is at the same time then.
fn offer_no_day(schedule: &Listed<RenewalCharge>, charge: &RenewalCharge, finding: &mut Finding<'_>) {
    let Some(at) = charge.day_of_month.node() else { return };
    let is_same_time = |other: &RenewalCharge| {
        other.day_of_month.is_absent() && other.charge_date_offset.value() == charge.charge_date_offset.value()
    };
    if !schedule.iter().any(is_same_time) {
        finding.repair("Leave the day of the month out").remove(at);
    }
}
