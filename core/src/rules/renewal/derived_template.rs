//! The payment schedule of a renewed agreement that is paid for like the first.

use chrono::Datelike;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::super::agreement::{longest_run, periods};
use crate::model::{Amount, CalendarDate, Charge, Duration, Listed, Offer};

/// The most charges of a template.
const MAX_CHARGES: usize = 86;

/// The template list that repeats `schedule`; `None` where it can not be repeated so that AWS takes it.
///
/// A charge is as long after the start of the agreement, or else after the first charge, as before; in months, where all
/// of them are on the same day of the month, or else in days. What rounding the shares leaves goes to the last.
pub(super) fn derived_template(offer: &Offer<'_>, schedule: &Listed<Charge>, today: CalendarDate) -> Option<Value> {
    let charges = schedule.iter().map(|charge| charge.charge_date.value().zip(charge.charge_amount.value()));
    let mut charges: Vec<(CalendarDate, Amount)> = charges.collect::<Option<_>>()?;
    charges.sort_unstable();
    let (first, _) = charges.first().filter(|_| charges.len() <= MAX_CHARGES && !schedule.unreadable)?;
    let start = periods(offer).find_map(|period| period.start.value()).unwrap_or(*first);
    let offsets = offsets(start, &charges)?;
    let run = longest_run(offer, today)?;
    let fits = |offset: &Duration| offset.after(run.start).is_some_and(|date| date < run.end);
    if !offsets.iter().all(fits) || !offsets.windows(2).all(|pair| pair.first() != pair.last()) {
        return None;
    }
    let unit = if offsets.iter().all(|offset| offset.is_months()) { "P0M" } else { "P0D" };
    let charges: Vec<Value> = offsets
        .iter()
        .zip(shares(&charges)?)
        .map(|(offset, share)| {
            let offset = if *offset == Duration::default() { unit.to_owned() } else { offset.to_string() };
            json!({ "chargeDateOffset": offset, "chargePercentage": share.to_string() })
        })
        .collect();
    Some(json!([{ "type": "PaymentScheduleTermTemplate", "schedule": charges }]))
}

fn offsets(start: CalendarDate, charges: &[(CalendarDate, Amount)]) -> Option<Vec<Duration>> {
    let months = |date: CalendarDate| {
        let (from, to) = (start.to_chrono(), date.to_chrono());
        let months = (to.year() - from.year()) * 12 + to.month().cast_signed() - from.month().cast_signed();
        let months = Duration::of_months(u32::try_from(months).ok()?);
        (months.after(start) == Some(date)).then_some(months)
    };
    let days = |date| u32::try_from(start.days_until(date)).ok().map(Duration::of_days);
    let in_months: Option<Vec<Duration>> = charges.iter().map(|(date, _)| months(*date)).collect();
    in_months.or_else(|| charges.iter().map(|(date, _)| days(*date)).collect())
}

fn shares(charges: &[(CalendarDate, Amount)]) -> Option<Vec<Amount>> {
    let total = Amount::sum(charges.iter().map(|(_, amount)| *amount))?;
    let mut shares = Vec::new();
    for (_, amount) in charges {
        shares.push(amount.percentage_of(total)?);
    }
    let rest = Amount::new(Decimal::ONE_HUNDRED).checked_sub(Amount::sum(shares.iter().copied())?)?;
    let last = shares.last_mut()?;
    *last = last.checked_add(rest)?;
    shares.iter().all(|share| *share > Amount::ZERO).then_some(shares)
}
