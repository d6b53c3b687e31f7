//! The payment schedule of a renewed agreement that is paid for like the first.

use rust_decimal::Decimal;
use serde_json::Value;

use super::super::agreement::{longest_run, periods};
use crate::fix::texts;
use crate::model::{Amount, CalendarDate, Charge, Duration, Listed, Offer};
use crate::order::sorted_by_key;

/// The most charges of a template.
const MAX_CHARGES: usize = 86;

/// The template list that repeats `schedule`; `None` where it can not be repeated so that AWS takes it.
///
/// A charge is as long after the start of the agreement, or else after the first charge, as before; in months, where all
/// of them are on the same day of the month, or else in days. What rounding the shares leaves goes to the last.
pub(super) fn derived_template(offer: &Offer<'_>, schedule: &Listed<Charge>, today: CalendarDate) -> Option<Value> {
    if schedule.unreadable || schedule.items.len() > MAX_CHARGES {
        return None;
    }
    let mut charges = Vec::new();
    for charge in schedule {
        charges.push((charge.charge_date.value()?, charge.charge_amount.value()?));
    }
    let charges = sorted_by_key(charges, |(date, _)| *date);
    let (first, _) = charges.first()?;
    let start = periods(offer).iter().find_map(|period| period.start.value()).unwrap_or(*first);
    let offsets = offsets(start, &charges)?;
    let run = longest_run(offer, today)?;
    let is_late = |offset: &Duration| offset.after(run.start).is_none_or(|date| date >= run.end);
    if offsets.iter().any(is_late) || offsets.windows(2).any(|pair| pair.first() == pair.last()) {
        return None;
    }
    let at_the_start = if offsets.iter().all(|offset| offset.is_months()) { "P0M" } else { "P0D" };
    let mut schedule: Vec<Value> = Vec::new();
    for (offset, share) in offsets.iter().zip(shares(&charges)?) {
        let (offset, share) = (offset.written(at_the_start), share.to_string());
        schedule.push(texts(&[("chargeDateOffset", &offset), ("chargePercentage", &share)]).into());
    }
    let mut template = texts(&[("type", "PaymentScheduleTermTemplate")]);
    template.insert("schedule".to_owned(), schedule.into());
    Some(vec![Value::from(template)].into())
}

fn offsets(start: CalendarDate, charges: &[(CalendarDate, Amount)]) -> Option<Vec<Duration>> {
    let in_months = |date| Duration::months_between(start, date);
    let in_days = |date| u32::try_from(start.days_until(date)).ok().map(Duration::of_days);
    offsets_by(&in_months, charges).or_else(|| offsets_by(&in_days, charges))
}

fn offsets_by(
    offset: &dyn Fn(CalendarDate) -> Option<Duration>,
    charges: &[(CalendarDate, Amount)],
) -> Option<Vec<Duration>> {
    let mut offsets = Vec::new();
    for (date, _) in charges {
        offsets.push(offset(*date)?);
    }
    Some(offsets)
}

/// The shares of the charges in percent; nothing where one of them rounds to none.
fn shares(charges: &[(CalendarDate, Amount)]) -> Option<Vec<Decimal>> {
    let total = Amount::sum(charges.iter().map(|(_, amount)| *amount))?.value();
    let mut rest = Amount::HUNDRED;
    let mut shares = Vec::new();
    for (_, amount) in charges {
        let share = amount.value().checked_mul(Decimal::ONE_HUNDRED)?.checked_div(total)?.round_dp(2);
        rest = rest.checked_sub(Amount::new(share))?;
        shares.push(share);
    }
    let last = shares.last_mut()?;
    *last = rest.checked_add(Amount::new(*last))?.value();
    for share in &mut shares {
        share.rescale(2);
    }
    shares.iter().all(|share| *share > Decimal::ZERO).then_some(shares)
}
