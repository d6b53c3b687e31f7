use std::collections::BTreeMap;

use rust_decimal::RoundingStrategy;

use super::super::amounts::amounts;
use super::super::terms::written_amount;
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{Amount, Currency, Offer, OfferSet, Term, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A price or a charge divides the smallest coin of its currency.
    ///
    /// ## Why
    ///
    /// A yen has no smaller unit. In selling authorizations AWS refuses such amounts; about offers it says nothing, so that an offer may be taken with them and can not be invoiced to the yen.
    ///
    /// ## What to do
    ///
    /// Round to whole yen.
    pub(crate) static FRACTIONAL_AMOUNT = {
        code: "fractional-amount",
        subject: Pricing,
        severity: Warning,
        help: "The currency has no smaller unit: round to whole ones. In selling authorizations AWS refuses such amounts.",
        aws: [],
        sources: [source::RESALE_AUTHORIZATIONS_API.implies(), source::FAQ.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// How many of the amounts a finding points to.
const SHOWN: usize = 10;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        // A price by use may well be a fraction of a yen: it is billed for many units at once.
        for term in offer.terms.iter().filter(|term| term.kind() != TermKind::UsageBasedPricing) {
            let Some((currency, fractions)) = fractions(term) else { continue };
            let [(amount, at), rest @ ..] = fractions.as_slice() else { continue };
            reporter.report(*at, |finding| {
                finding.message(in_words(*amount, rest.len(), currency));
                finding.related_to(rest.iter().take(SHOWN).map(|(_, place)| *place));
                offer_rounding(offer, term, currency, &fractions, finding);
            });
        }
    }
}

/// What is wrong with the first of the amounts, and with how many more.
pub(super) fn in_words(first: Amount, more: usize, currency: Currency) -> String {
    match more {
        0 => format!("`{first}` is no whole number of `{currency}`, which has no smaller unit"),
        more => format!("{} amounts are no whole numbers of `{currency}`, the first is `{first}`", more + 1),
    }
}

/// The amounts of a term that divide the smallest unit of a currency which has no minor unit.
pub(super) fn fractions(term: &Term<'_>) -> Option<(Currency, Vec<(Amount, NodeId)>)> {
    let currency = term.currency_code.value().filter(|currency| currency.minor_unit_digits() == 0)?;
    let fractions: Vec<_> = amounts(term).filter(|(amount, _)| amount.decimal_places() > 0).collect();
    (!fractions.is_empty()).then_some((currency, fractions))
}

/// Offers to round half up; a reseller, who may not charge less than is authorized, rounds up.
fn offer_rounding(
    offer: &Offer<'_>,
    term: &Term<'_>,
    currency: Currency,
    fractions: &[(Amount, NodeId)],
    finding: &mut Finding<'_>,
) {
    let strategy =
        if offer.is_cppo() { RoundingStrategy::AwayFromZero } else { RoundingStrategy::MidpointAwayFromZero };
    let round = |amount: Amount| Amount::new(amount.value().round_dp_with_strategy(0, strategy));
    let mut rounded: BTreeMap<NodeId, Amount> = fractions.iter().map(|(amount, at)| (*at, round(*amount))).collect();
    let mut title = format!("Round to whole {currency}");
    let total = offer.contract_total.value().filter(|_| term.kind() == TermKind::PaymentSchedule);
    // What the charges have to add up to, where they do so before they are rounded.
    if let Some(total) = total.filter(|total| Amount::sum(amounts(term).map(|(amount, _)| amount)) == Some(*total)) {
        let rest = rest_of_last_charge(term, &rounded, total).filter(|_| !offer.is_cppo());
        let Some((at, rest)) = rest else { return };
        rounded.insert(at, rest);
        title.push_str(", with the rest on the last charge");
    }
    let replace = |fix: Fix, (at, amount): (&NodeId, &Amount)| {
        fix.replace(finding.location(*at), written_amount(*amount, Some(currency)))
    };
    let fix = rounded.iter().fold(Fix::new(title), replace);
    finding.fix(fix);
}

/// What the last charge has to be for all of them to add up to `total`; none when that is no amount to charge.
fn rest_of_last_charge(term: &Term<'_>, rounded: &BTreeMap<NodeId, Amount>, total: Amount) -> Option<(NodeId, Amount)> {
    let (last, at) = amounts(term).last()?;
    let others = amounts(term).filter(|(_, place)| *place != at);
    let others = Amount::sum(others.map(|(amount, place)| rounded.get(&place).copied().unwrap_or(amount)))?;
    let rest = total.checked_sub(others)?;
    // Not more than what rounding can make of it.
    let difference = if rest > last { rest.checked_sub(last)? } else { last.checked_sub(rest)? };
    let most = Amount::new(rounded.len().into());
    let is_fine = rest > Amount::ZERO && rest.decimal_places() == 0 && difference <= most;
    is_fine.then_some((at, rest))
}
