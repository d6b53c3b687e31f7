//! The payment schedule of a renewed agreement that is paid for like the first.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::super::agreement::{longest_run, periods};
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
    let mut template = Vec::new();
    for (offset, share) in offsets.iter().zip(shares(&charges)?) {
        let offset = offset.written(at_the_start);
        template.push(json!({ "chargeDateOffset": offset, "chargePercentage": share.to_string() }));
    }
    Some(json!([{ "type": "PaymentScheduleTermTemplate", "schedule": template }]))
}

fn offsets(start: CalendarDate, charges: &[(CalendarDate, Amount)]) -> Option<Vec<Duration>> {
    let in_months = charges.iter().map(|(date, _)| Duration::months_between(start, *date));
    let in_days = |date: CalendarDate| u32::try_from(start.days_until(date)).ok().map(Duration::of_days);
    in_months.collect::<Option<_>>().or_else(|| charges.iter().map(|(date, _)| in_days(*date)).collect())
}

fn shares(charges: &[(CalendarDate, Amount)]) -> Option<Vec<Amount>> {
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
    let is_positive = |share: &Decimal| *share > Decimal::ZERO;
    shares.iter().all(is_positive).then(|| shares.into_iter().map(Amount::new).collect())
}
