//! Rules about payment schedules: what is charged when.

mod charge_after_agreement_end;
mod charge_in_past;
mod contract_total_mismatch;
mod duplicate_charge_date;
mod repeated_schedule;
mod schedule_beside_usage_pricing;
mod schedule_without_fixed_price;
mod too_many_early_charges;
mod unsorted_schedule;
mod zero_charge;

pub(crate) use charge_after_agreement_end::CHARGE_AFTER_AGREEMENT_END;
pub(crate) use charge_in_past::CHARGE_IN_PAST;
pub(crate) use contract_total_mismatch::CONTRACT_TOTAL_MISMATCH;
pub(crate) use duplicate_charge_date::DUPLICATE_CHARGE_DATE;
pub(crate) use repeated_schedule::REPEATED_SCHEDULE;
pub(crate) use schedule_beside_usage_pricing::SCHEDULE_BESIDE_USAGE_PRICING;
pub(crate) use schedule_without_fixed_price::SCHEDULE_WITHOUT_FIXED_PRICE;
pub(crate) use too_many_early_charges::TOO_MANY_EARLY_CHARGES;
pub(crate) use unsorted_schedule::UNSORTED_SCHEDULE;
pub(crate) use zero_charge::ZERO_CHARGE;

use rust_decimal::Decimal;

use super::terms::written_amount;
use crate::document::NodeId;
use crate::model::{Amount, CalendarDate, Charge, Currency, Listed, Offer, Term, TermBody};
use crate::order::sorted_by_key;
use crate::rule::Finding;

/// A term that is a payment schedule, and its charges.
type Schedule<'set, 'document> = (&'set Term<'document>, &'set Listed<Charge>);

/// The term as a payment schedule, where it is one.
fn schedule<'set, 'document>(term: &'set Term<'document>) -> Option<Schedule<'set, 'document>> {
    match &term.body {
        TermBody::PaymentSchedule { schedule } => Some((term, schedule)),
        _ => None,
    }
}

/// The payment schedules among terms.
fn schedules<'set, 'document: 'set>(
    terms: impl IntoIterator<Item = &'set Term<'document>>,
) -> Vec<Schedule<'set, 'document>> {
    let mut schedules = Vec::new();
    for term in terms {
        schedules.extend(schedule(term));
    }
    schedules
}

/// The payment schedules of an offer that count: one, or by mistake several, whose charges are taken together.
struct Schedules<'set, 'document> {
    terms: Vec<Schedule<'set, 'document>>,
    /// Whether they are the offer's own, and not taken over from a selling authorization.
    are_own: bool,
}

impl<'set, 'document> Schedules<'set, 'document> {
    /// The schedules of an offer; `None` when it has none.
    fn of(offer: &'set Offer<'document>) -> Option<Self> {
        let are_own = offer.terms.iter().any(|term| schedule(term).is_some());
        let terms = schedules(offer.effective_terms());
        (!terms.is_empty()).then_some(Self { terms, are_own })
    }

    /// The charges of all schedules.
    fn charges(&self) -> Vec<&'set Charge> {
        let mut charges = Vec::new();
        for (_, schedule) in &self.terms {
            charges.extend(schedule.iter());
        }
        charges
    }

    /// The dates of the charges that can be read, and where they are.
    fn dates(&self) -> Vec<(CalendarDate, NodeId)> {
        let mut dates = Vec::new();
        for charge in self.charges() {
            dates.extend(charge.charge_date.located());
        }
        dates
    }

    /// The currency of the first schedule.
    fn currency(&self) -> Option<Currency> {
        self.terms.first().and_then(|(term, _)| term.currency_code.value())
    }

    /// Whether there is one schedule only.
    fn is_single(&self) -> bool {
        self.terms.len() == 1
    }
}

/// The largest charge of an offer. Source: AWS's generated models.
const MAX_CHARGE: Amount = Amount::new(Decimal::from_parts(100_000_000, 0, 0, false, 0));

/// Offers to charge on `date`, `once` or `at once`, what charges add up to: with the first of them, in the place of all.
fn offer_one_charge(
    charges: &[&Charge],
    (date, how): (CalendarDate, &str),
    currency: Option<Currency>,
    finding: &mut Finding<'_>,
) {
    let Some(sum) = sum(charges).filter(|sum| *sum <= MAX_CHARGE) else { return };
    let [kept, others @ ..] = charges else { return };
    let Some(amount_at) = kept.charge_amount.node() else { return };
    let amount = written_amount(sum, currency);
    let others = sorted_by_key(others.iter().map(|charge| charge.at).collect(), |place| *place);
    let mut repair = finding.repair(format_args!("Charge {amount} {how}, on {date}"));
    repair.replace(amount_at, &amount).remove_all(&others);
}

/// What charges add up to, when all of them can be read.
fn sum(charges: &[&Charge]) -> Option<Amount> {
    let mut sum = Amount::ZERO;
    for charge in charges {
        sum = sum.checked_add(charge.charge_amount.value()?)?;
    }
    Some(sum)
}
