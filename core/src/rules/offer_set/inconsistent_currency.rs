use super::super::consensus::{all_but, candidates, odd_one, unlike};
use crate::model::{Currency, Offer, OfferSet, ResaleAuthorization, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;
use crate::words::quoted;

declare_rule! {
    /// The offers of a set are in different currencies.
    ///
    /// ## Why
    ///
    /// All offers of a set have to be in one currency. The currency of an offer made from a selling authorization is that of the authorization.
    ///
    /// ## What to do
    ///
    /// Choose one currency for all offers, and check the amounts: they are not converted.
    pub(crate) static INCONSISTENT_CURRENCY = {
        code: "inconsistent-currency",
        subject: OfferSet,
        severity: Error,
        help: "AWS accepts an offer set only when all its offers share one currency.",
        aws: ["ReleaseOfferSet" => "INCONSISTENT_OFFER_CURRENCY_CODE"],
        sources: [source::PREPARING_OFFER_SET.states(), source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    // An offer whose own terms disagree has a finding of its own.
    let candidates = candidates(set, &|offer| offer.single_currency().map(|(currency, _)| currency.to_string()));
    let Some(odd) = odd_one(&candidates) else { return };
    let Some((_, at)) = odd.first.currency() else { return };
    reporter.report(at, |finding| {
        let names: Vec<&str> = candidates.iter().map(|candidate| candidate.text.as_str()).collect();
        finding.message(format_args!("offers use {} currencies: {}", names.len(), quoted(&names, " and ")));
        for offer in all_but(odd.first, &candidates) {
            finding.related_to(offer.currency().map(|(_, at)| at));
        }
        for candidate in &candidates {
            if let Some((currency, _)) = candidate.first.currency() {
                offer_alignment(&unlike(candidate, &candidates), currency, finding);
            }
        }
    });
}

/// Offers to write `currency` in `offers`, where each of them may choose: a reseller can not change the currency of a
/// selling authorization.
fn offer_alignment(offers: &[&Offer<'_>], currency: Currency, finding: &mut Finding<'_>) {
    if offers.iter().any(|offer| is_bound(offer) || (currency != Currency::Usd && has_monthly_price(offer))) {
        return;
    }
    let mut repair = finding.repair(format_args!("Use {currency} in every offer"));
    for term in offers.iter().flat_map(|offer| &offer.terms) {
        if let Some((own, at)) = term.currency_code.located()
            && own != currency
        {
            repair.replace(at, currency);
        }
    }
}

/// AWS takes monthly prices in USD only.
fn has_monthly_price(offer: &Offer<'_>) -> bool {
    offer.terms.iter().any(|term| term.kind() == TermKind::RecurringPayment)
}

fn is_bound(offer: &Offer<'_>) -> bool {
    let names_currency = |authorization: &ResaleAuthorization<'_>| {
        authorization.terms.iter().any(|term| term.currency_code.value().is_some())
    };
    offer.authorization().is_some_and(names_currency)
}
