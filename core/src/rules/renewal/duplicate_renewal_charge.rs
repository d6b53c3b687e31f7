use super::renewal_schedules;
use crate::model::{Amount, Duration, OfferSet, RenewalCharge};
use crate::order::firsts;
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Two charges of a renewal are at the same time.
    ///
    /// ## Why
    ///
    /// AWS takes each time after the start, together with the day of the month, once.
    ///
    /// ## What to do
    ///
    /// Make one charge of the two, or correct the time that was mistyped.
    pub(crate) static DUPLICATE_RENEWAL_CHARGE = {
        code: "duplicate-renewal-charge",
        subject: Renewal,
        severity: Error,
        help: "Make one charge of them, or move one: two charges of a renewal are never at the same time.",
        aws: ["UpdateRenewalTerms" => "DUPLICATE_CHARGE_DATE_OFFSETS"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, schedule) in &renewal_schedules(set) {
        let timed: Vec<&RenewalCharge> = schedule.iter().filter(|charge| is_timed(charge)).collect();
        let time = |charge: &&RenewalCharge| {
            let offset = charge.charge_date_offset.value().map(Duration::months_and_days);
            (charge.is_in_days, offset, charge.day_of_month.value())
        };
        for (charge, first) in timed.iter().zip(firsts(&timed, time)) {
            let (Some(first), Some((offset, at))) = (timed.get(first), charge.charge_date_offset.located()) else {
                continue;
            };
            if first.at == charge.at {
                continue;
            }
            reporter.report(at, |finding| {
                finding.message(format_args!("two charges of the renewal are {}", in_words(charge, offset)));
                finding.related(first.at);
                offer_one_charge(first, charge, finding);
            });
        }
    }
}

/// Whether it can be read when the charge falls due.
fn is_timed(charge: &RenewalCharge) -> bool {
    let day = charge.day_of_month;
    charge.charge_date_offset.value().is_some() && (day.is_absent() || day.value().is_some())
}

/// When a charge falls due, to be read behind "are".
fn in_words(charge: &RenewalCharge, offset: Duration) -> String {
    let time =
        if offset == Duration::default() { "at the start".to_owned() } else { format!("`{offset}` after the start") };
    match charge.day_of_month.value() {
        Some(day) => format!("{time}, on day {day} of the month"),
        None => time,
    }
}

/// Offers to make one charge of both.
fn offer_one_charge(first: &RenewalCharge, second: &RenewalCharge, finding: &mut Finding<'_>) {
    let (Some((one, at)), Some(other)) = (first.charge_percentage.located(), second.charge_percentage.value()) else {
        return;
    };
    let Some(sum) = one.checked_add(other).filter(|sum| *sum <= Amount::HUNDRED) else { return };
    finding.repair(format_args!("Make one charge of {sum} percent")).replace(at, sum).remove(second.at);
}
