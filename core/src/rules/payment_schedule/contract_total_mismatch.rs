use std::cmp::Ordering;

use super::super::terms::written_amount;
use super::{MAX_CHARGE, Schedules};
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{Amount, CalendarDate, Currency, Offer, OfferSet};
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
        let Some(charges) = known_charges(&schedules) else { continue };
        let currency = schedules.currency();
        let Some(sum) = Amount::sum(charges.iter().map(|charge| charge.amount)) else { continue };
        let difference = match sum.cmp(&total) {
            Ordering::Equal => continue,
            Ordering::Less => total.checked_sub(sum),
            Ordering::Greater => sum.checked_sub(total),
        };
        let Some(difference) = difference else { continue };
        reporter.report(total_at, |finding| {
            let text = |amount| written_amount(amount, currency);
            let direction = if sum < total { "is missing" } else { "is too much" };
            let (sum_text, difference_text, total_text) = (text(sum), text(difference), text(total));
            finding.message(format_args!(
                "the charges add up to `{sum_text}`, the contract total is `{total_text}`: `{difference_text}` {direction}"
            ));
            finding.related_to(schedules.terms.iter().filter_map(|(_, schedule)| schedule.at));
            offer_last_charge(offer, &charges, (sum, total), currency, finding);
            if sum.decimal_places() <= MAX_DECIMALS {
                let fix = Fix::new(format!("Set the contract total to {sum_text}"));
                finding.fix(fix.replace(finding.location(total_at), sum_text.as_str()));
            }
        });
    }
}

/// The most decimals of a charge and of the contract total.
const MAX_DECIMALS: u32 = 2;

/// The charges of schedules, when all of them can be read and there is one at least.
fn known_charges(schedules: &Schedules<'_, '_>) -> Option<Vec<KnownCharge>> {
    let charges = schedules.charges().map(|charge| {
        let (amount, amount_at) = charge.charge_amount.located()?;
        Some(KnownCharge { date: charge.charge_date.value()?, amount, amount_at })
    });
    let charges: Vec<KnownCharge> = charges.collect::<Option<_>>()?;
    let is_readable = schedules.terms.iter().all(|(_, schedule)| !schedule.unreadable);
    (is_readable && !charges.is_empty()).then_some(charges)
}

/// Offers to put the difference on the last charge, where something is left of it; a reseller does not go below what is
/// authorized.
fn offer_last_charge(
    offer: &Offer<'_>,
    charges: &[KnownCharge],
    (sum, total): (Amount, Amount),
    currency: Option<Currency>,
    finding: &mut Finding<'_>,
) {
    let Some(last) = charges.iter().max_by_key(|charge| (charge.date, charge.amount_at)) else { return };
    let changed = last.amount.checked_add(total).and_then(|amount| amount.checked_sub(sum));
    let digits = currency.map_or(MAX_DECIMALS, Currency::minor_unit_digits);
    let is_fine =
        |amount: &Amount| *amount > Amount::ZERO && *amount <= MAX_CHARGE && amount.decimal_places() <= digits;
    if let Some(changed) = changed.filter(is_fine).filter(|_| sum < total || !offer.is_cppo()) {
        let amount = written_amount(changed, currency);
        let fix = Fix::new(format!("Charge {amount} on {}, the last date", last.date));
        finding.fix(fix.replace(finding.location(last.amount_at), amount));
    }
}
