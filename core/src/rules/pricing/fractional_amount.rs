use rust_decimal::RoundingStrategy;

use super::super::amounts::amounts;
use super::super::terms::{SHOWN, written_amount};
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

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        // A price by use may well be a fraction of a yen: it is billed for many units at once.
        for term in offer.terms.iter().filter(|term| term.kind() != TermKind::UsageBasedPricing) {
            let Some((currency, fractions)) = fractions(term) else { continue };
            let Some((_, at)) = fractions.first() else { continue };
            reporter.report(*at, |finding| {
                describe(&fractions, currency, finding);
                offer_rounding(offer, term, currency, &fractions, finding);
            });
        }
    }
}

/// The amounts of a term that divide the smallest unit of a currency which has no minor unit.
pub(super) fn fractions(term: &Term<'_>) -> Option<(Currency, Vec<(Amount, NodeId)>)> {
    let currency = term.currency_code.value().filter(|currency| currency.minor_unit_digits() == 0)?;
    let mut fractions = amounts(term);
    fractions.retain(|(amount, _)| amount.decimal_places() > 0);
    Some((currency, fractions))
}

/// Says what is wrong with the first of the amounts, and with how many in all.
pub(super) fn describe(fractions: &[(Amount, NodeId)], currency: Currency, finding: &mut Finding<'_>) {
    let [(first, _), rest @ ..] = fractions else { return };
    match fractions.len() {
        1 => finding.message(format_args!("`{first}` is no whole number of `{currency}`, which has no smaller unit")),
        count => finding
            .message(format_args!("{count} amounts are no whole numbers of `{currency}`, the first is `{first}`")),
    };
    for (_, at) in rest.iter().take(SHOWN) {
        finding.related(*at);
    }
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
    let mut title = format!("Round to whole {currency}");
    let mut last = None;
    let charges = amounts(term);
    let total = offer.contract_total.value().filter(|_| term.kind() == TermKind::PaymentSchedule);
    // What the charges have to add up to, where they do so before they are rounded.
    if let Some(total) = total.filter(|total| Amount::sum(charges.iter().map(|(amount, _)| *amount)) == Some(*total)) {
        last = rest_of_last_charge(&charges, fractions.len(), total, &round).filter(|_| !offer.is_cppo());
        if last.is_none() {
            return;
        }
        title.push_str(", with the rest on the last charge");
    }
    let mut fix = Fix::new(title);
    for (amount, at) in fractions {
        if last.is_none_or(|(_, last)| last != *at) {
            fix = fix.replace(finding.location(*at), written_amount(round(*amount), Some(currency)));
        }
    }
    if let Some((rest, at)) = last {
        fix = fix.replace(finding.location(at), written_amount(rest, Some(currency)));
    }
    finding.fix(fix);
}

/// What the last charge has to be for all of them to add up to `total`; none when that is no amount to charge.
fn rest_of_last_charge(
    charges: &[(Amount, NodeId)],
    fractions: usize,
    total: Amount,
    round: &dyn Fn(Amount) -> Amount,
) -> Option<(Amount, NodeId)> {
    let ((last, at), others) = charges.split_last()?;
    let mut rest = total;
    for (amount, _) in others {
        rest = rest.checked_sub(round(*amount))?;
    }
    // Not more than what rounding can make of it.
    let difference = rest.max(*last).checked_sub(rest.min(*last))?;
    let is_fine = rest > Amount::ZERO && rest.decimal_places() == 0 && difference <= Amount::new(fractions.into());
    is_fine.then_some((rest, *at))
}
