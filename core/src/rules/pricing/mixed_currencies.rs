use std::cmp::Reverse;

use super::super::terms::{Quoted, TermList, term_lists};
use crate::document::NodeId;
use crate::model::{Currency, Offer, OfferSet, Term, TermKind};
use crate::order::sorted_by_key;
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The terms of one offer are in different currencies.
    ///
    /// ## Why
    ///
    /// All prices and charges of an offer have to be in one currency. The same holds for a selling authorization.
    ///
    /// ## What to do
    ///
    /// Choose one currency for all terms, and check the amounts: they are not converted.
    pub(crate) static MIXED_CURRENCIES = {
        code: "mixed-currencies",
        subject: Pricing,
        severity: Error,
        help: "All prices and charges of an offer have to be in one currency; amounts are not converted.",
        aws: [
            "UpdatePricingTerms" => "INVALID_CURRENCY_CODE",
            "UpdatePaymentScheduleTerms" => "INVALID_CURRENCY_CODE",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        for list in term_lists(offer) {
            let written = written_currencies(&list.terms.items);
            let by_frequency = by_frequency(&written);
            let [(usual, _), _, ..] = by_frequency.as_slice() else { continue };
            let Some((_, at)) = written.iter().find(|(currency, _)| currency != usual) else { continue };
            reporter.report(*at, |finding| {
                let owner = if list.is_own { "offer" } else { "selling authorization" };
                let currencies: Vec<&str> = by_frequency.iter().map(|(currency, _)| currency.code()).collect();
                finding.message(format_args!("the terms of one {owner} are in {}", Quoted(&currencies)));
                for (_, other) in written.iter().filter(|(_, other)| other != at) {
                    finding.related(*other);
                }
                if list.is_own {
                    offer_alignment(set, offer, &list, &by_frequency, finding);
                }
            });
        }
    }
}

/// The different currencies and how often they are written, the most frequent first; of equally frequent ones that which
/// is written first.
fn by_frequency(written: &[(Currency, NodeId)]) -> Vec<(Currency, usize)> {
    let mut counts: Vec<(Currency, usize)> = Vec::new();
    for (currency, _) in written {
        match counts.iter_mut().find(|(known, _)| known == currency) {
            Some((_, count)) => *count += 1,
            None => counts.push((*currency, 1)),
        }
    }
    sorted_by_key(counts, |(_, count)| Reverse(*count))
}

/// Offers each currency that neither the selling authorization, nor a monthly price, nor the other offers exclude.
fn offer_alignment(
    set: &OfferSet<'_>,
    offer: &Offer<'_>,
    list: &TermList<'_, '_>,
    candidates: &[(Currency, usize)],
    finding: &mut Finding<'_>,
) {
    let authorized = offer.authorization().map_or(&[][..], |authorization| &authorization.terms.items);
    let authorized = written_currencies(authorized);
    let mut elsewhere = Vec::new();
    for other in set.offers.iter().filter(|other| other.at != offer.at) {
        if let Some(currency) = other.single_currency() {
            elsewhere.push(currency);
        }
    }
    let is_monthly = list.first(TermKind::RecurringPayment).is_some();
    for (currency, _) in candidates.iter().copied() {
        let is_excluded = authorized.iter().any(|(other, _)| *other != currency)
            || is_only_another(&elsewhere, currency)
            || (is_monthly && currency != Currency::Usd);
        if !is_excluded {
            let mut others: Vec<NodeId> = Vec::new();
            for (own, at) in written_currencies(&offer.terms.items) {
                if own != currency {
                    others.push(at);
                }
            }
            let title = format_args!("Use {currency} in every term of the offer");
            finding.repair(title).replace_all(&others, currency.code());
        }
    }
}

/// Whether all of `currencies` are one, and another than `currency`.
fn is_only_another(currencies: &[(Currency, NodeId)], currency: Currency) -> bool {
    let Some((first, _)) = currencies.first() else { return false };
    *first != currency && currencies.iter().all(|(other, _)| other == first)
}

/// The currencies that terms name, and where.
fn written_currencies(terms: &[Term<'_>]) -> Vec<(Currency, NodeId)> {
    let mut written = Vec::new();
    for term in terms {
        if let Some((currency, at)) = term.currency_code.located() {
            written.push((currency, at));
        }
    }
    written
}
