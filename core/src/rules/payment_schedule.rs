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

use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{Amount, CalendarDate, Charge, Currency, Listed, Offer, Term, TermBody};
use crate::rule::Finding;

/// The payment schedules of an offer that count: one, or by mistake several, whose charges are taken together.
struct Schedules<'set, 'document> {
    terms: Vec<(&'set Term<'document>, &'set Listed<Charge>)>,
    /// Whether they are the offer's own, and not taken over from a selling authorization.
    are_own: bool,
}

impl<'set, 'document> Schedules<'set, 'document> {
    /// The schedules of an offer; `None` when it has none.
    fn of(offer: &'set Offer<'document>) -> Option<Self> {
        let are_own = Self::among(&offer.terms).next().is_some();
        let terms: Vec<_> = Self::among(offer.effective_terms()).collect();
        (!terms.is_empty()).then_some(Self { terms, are_own })
    }

    fn among(
        terms: impl IntoIterator<Item = &'set Term<'document>>,
    ) -> impl Iterator<Item = (&'set Term<'document>, &'set Listed<Charge>)> {
        terms.into_iter().filter_map(|term| match &term.body {
            TermBody::PaymentSchedule { schedule } => Some((term, schedule)),
            _ => None,
        })
    }

    /// The charges of all schedules.
    fn charges(&self) -> impl Iterator<Item = &'set Charge> {
        self.terms.iter().flat_map(|(_, schedule)| schedule.iter())
    }

    /// The dates of the charges that can be read, and where they are.
    fn dates(&self) -> Vec<(CalendarDate, NodeId)> {
        self.charges().filter_map(|charge| charge.charge_date.located()).collect()
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

/// Offers to charge `amount` with the first of `charges`, and to take the others out.
fn merge(title: String, charges: &[Charge], amount: &str, finding: &mut Finding<'_>) {
    let [kept, others @ ..] = charges else { return };
    let Some(amount_at) = kept.charge_amount.node() else { return };
    let mut places: Vec<_> = others.iter().map(|charge| charge.at).collect();
    places.sort_unstable();
    // From behind, so that no removal moves a place that is still to be removed.
    let fix = Fix::new(title).replace(finding.location(amount_at), amount);
    let fix = places.iter().rev().fold(fix, |fix, place| fix.remove(finding.location(*place)));
    finding.fix(fix);
}
