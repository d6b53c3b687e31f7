use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::super::terms::{TermList, quoted, term_lists};
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{Currency, Offer, OfferSet, TermKind};
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
            let written: Vec<(Currency, NodeId)> =
                list.terms.iter().filter_map(|term| term.currency_code.located()).collect();
            let by_frequency = by_frequency(&written);
            let [usual, _, ..] = by_frequency.as_slice() else { continue };
            let Some((_, at)) = written.iter().find(|(currency, _)| currency != usual) else { continue };
            reporter.report(*at, |finding| {
                let owner = if list.is_own { "offer" } else { "selling authorization" };
                let currencies = quoted(by_frequency.iter().map(|currency| currency.code()));
                finding.message(format_args!("the terms of one {owner} are in {currencies}"));
                finding.related_to(written.iter().map(|(_, place)| *place).filter(|place| place != at));
                if list.is_own {
                    offer_alignment(set, offer, &list, &by_frequency, finding);
                }
            });
        }
    }
}

/// The different currencies, the most frequent first; of equally frequent ones the one that is written first.
fn by_frequency(written: &[(Currency, NodeId)]) -> Vec<Currency> {
    let place = |wanted: Currency| written.iter().position(|(currency, _)| *currency == wanted);
    let count = |wanted: Currency| written.iter().filter(|(currency, _)| *currency == wanted).count();
    let mut currencies: Vec<Currency> = Currency::ALL.into_iter().filter(|it| place(*it).is_some()).collect();
    currencies.sort_by_key(|currency| (Reverse(count(*currency)), place(*currency)));
    currencies
}

/// Offers each currency that neither the selling authorization, nor a monthly price, nor the other offers exclude.
fn offer_alignment(
    set: &OfferSet<'_>,
    offer: &Offer<'_>,
    list: &TermList<'_, '_>,
    candidates: &[Currency],
    finding: &mut Finding<'_>,
) {
    let authorized: BTreeSet<Currency> = authorized_currencies(offer).collect();
    let others = set.offers.iter().filter(|other| other.at != offer.at);
    let elsewhere: BTreeSet<Currency> = others.filter_map(Offer::single_currency).map(|(it, _)| it).collect();
    let is_monthly = list.first(TermKind::RecurringPayment).is_some();
    for currency in candidates.iter().copied() {
        let is_excluded = authorized.iter().any(|other| *other != currency)
            || (elsewhere.len() == 1 && !elsewhere.contains(&currency))
            || (is_monthly && currency != Currency::Usd);
        if !is_excluded {
            let places = offer.own_currencies().filter(|(own, _)| *own != currency);
            let fix = Fix::new(format!("Use {currency} in every term of the offer"));
            finding.fix(places.fold(fix, |fix, (_, at)| fix.replace(finding.location(at), currency.code())));
        }
    }
}

fn authorized_currencies(offer: &Offer<'_>) -> impl Iterator<Item = Currency> {
    let authorization = offer.resale_authorization.iter().filter(|_| offer.is_cppo());
    authorization.flat_map(|authorization| &authorization.terms).filter_map(|term| term.currency_code.value())
}
