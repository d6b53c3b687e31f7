use std::cmp::Ordering;

use super::super::terms::written_amount;
use super::{MAX_CHARGE, Schedules};
use crate::document::NodeId;
use crate::model::{Amount, CalendarDate, Currency, OfferSet};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The charges of a payment schedule do not add up to the contract total.
    ///
    /// ## Why
    ///
    /// The buyer pays what the charges add up to. AWS's console asks for the contract total and refuses a schedule that differs from it; the API takes every sum, so that a difference of rounding would stay unseen. This is checked when the contract total is given.
    ///
    /// ## What to do
    ///
    /// Correct a charge, or the total.
    pub(crate) static CONTRACT_TOTAL_MISMATCH = {
        code: "contract-total-mismatch",
        subject: PaymentSchedule,
        severity: Error,
        help: "The buyer pays what the charges add up to: correct a charge, or the contract total.",
        aws: [],
        sources: [source::INSTALLMENTS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// A charge of which everything is known.
#[derive(Clone, Copy)]
struct KnownCharge {
    date: CalendarDate,
    amount: Amount,
    amount_at: NodeId,
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        // A total with more decimals than a charge can have has a finding of its own.
        let total = offer.contract_total.located().filter(|(total, _)| total.decimal_places() <= MAX_DECIMALS);
        let Some((total, total_at)) = total else { continue };
        let Some(schedules) = Schedules::of(offer).filter(|schedules| schedules.are_own) else { continue };
        let Some((sum, last)) = sum_and_last(&schedules) else { continue };
        let (difference, direction) = match sum.cmp(&total) {
            Ordering::Equal => continue,
            Ordering::Less => (total.checked_sub(sum), "is missing"),
            Ordering::Greater => (sum.checked_sub(total), "is too much"),
        };
        let Some(difference) = difference else { continue };
        let currency = schedules.currency();
        reporter.report(total_at, |finding| {
            let text = |amount| written_amount(amount, currency);
            let (sum_text, difference, total_text) = (text(sum), text(difference), text(total));
            finding.message(format_args!(
                "the charges add up to `{sum_text}`, the contract total is `{total_text}`: `{difference}` {direction}"
            ));
            for (_, schedule) in &schedules.terms {
                finding.related_to(schedule.at);
            }
            // A reseller does not go below what is authorized.
            if sum < total || !offer.is_cppo() {
                let changed = last.amount.checked_add(total).and_then(|amount| amount.checked_sub(sum));
                offer_last_charge(last, changed, currency, finding);
            }
            if sum.decimal_places() <= MAX_DECIMALS {
                finding.repair(format_args!("Set the contract total to {sum_text}")).replace(total_at, &sum_text);
            }
        });
    }
}

/// The most decimals of a charge and of the contract total.
const MAX_DECIMALS: u32 = 2;

/// The sum of all charges and the last of them by date, when all of them can be read and there is one at least.
fn sum_and_last(schedules: &Schedules<'_, '_>) -> Option<(Amount, KnownCharge)> {
    if schedules.terms.iter().any(|(_, schedule)| schedule.unreadable) {
        return None;
    }
    let mut sum = Amount::ZERO;
    let mut last: Option<KnownCharge> = None;
    for charge in schedules.charges() {
        let (date, (amount, amount_at)) = (charge.charge_date.value()?, charge.charge_amount.located()?);
        sum = sum.checked_add(amount)?;
        if last.is_none_or(|last| last.date <= date) {
            last = Some(KnownCharge { date, amount, amount_at });
        }
    }
    Some((sum, last?))
}

/// Offers to put the difference on the last charge, where something is left of it.
fn offer_last_charge(
    last: KnownCharge,
    changed: Option<Amount>,
    currency: Option<Currency>,
    finding: &mut Finding<'_>,
) {
    let digits = currency.map_or(MAX_DECIMALS, Currency::minor_unit_digits);
    let Some(changed) = changed else { return };
    if changed > Amount::ZERO && changed <= MAX_CHARGE && changed.decimal_places() <= digits {
        let amount = written_amount(changed, currency);
        let title = format_args!("Charge {amount} on {}, the last date", last.date);
        finding.repair(title).replace(last.amount_at, &amount);
    }
}
