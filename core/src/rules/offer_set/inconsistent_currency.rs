use super::super::consensus::{Candidate, candidates};
use crate::fix::Fix;
use crate::model::{Currency, Offer, OfferSet, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

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
    let candidates = candidates(set, |offer| offer.single_currency().map(|(currency, _)| currency));
    let [most, rest @ ..] = candidates.as_slice() else { return };
    let odd_one = rest.iter().flat_map(|candidate| &candidate.offers).min_by_key(|offer| offer.at);
    let Some((_, at)) = odd_one.and_then(|offer| offer.currency()) else { return };
    reporter.report(at, |finding| {
        let names: Vec<String> = candidates.iter().map(|candidate| format!("`{}`", candidate.value)).collect();
        finding.message(format_args!("offers use {} currencies: {}", names.len(), names.join(" and ")));
        let others = most.offers.iter().chain(rest.iter().flat_map(|candidate| &candidate.offers));
        finding.related_to(others.filter_map(|offer| offer.currency()).map(|(_, at)| at).filter(|place| *place != at));
        for candidate in &candidates {
            offer_alignment(&candidates, candidate.value, finding);
        }
    });
}

/// Offers to write `currency` in every offer, where each of them may choose: a reseller can not change the currency of a
/// selling authorization.
fn offer_alignment(candidates: &[Candidate<'_, '_, Currency>], currency: Currency, finding: &mut Finding<'_>) {
    let others = candidates.iter().filter(|candidate| candidate.value != currency);
    let offers: Vec<&Offer<'_>> = others.flat_map(|candidate| candidate.offers.iter().copied()).collect();
    if offers.iter().any(|offer| is_bound(offer) || (currency != Currency::Usd && has_monthly_price(offer))) {
        return;
    }
    let places = offers.iter().flat_map(|offer| offer.own_currencies()).filter(|(own, _)| *own != currency);
    let fix = places.fold(Fix::new(format!("Use {currency} in every offer")), |fix, (_, at)| {
        fix.replace(finding.location(at), currency.code())
    });
    finding.fix(fix);
}

/// AWS takes monthly prices in USD only.
fn has_monthly_price(offer: &Offer<'_>) -> bool {
    offer.terms.iter().any(|term| term.kind() == TermKind::RecurringPayment)
}

fn is_bound(offer: &Offer<'_>) -> bool {
    let authorization = offer.resale_authorization.as_ref().filter(|_| offer.is_cppo());
    authorization
        .is_some_and(|authorization| authorization.terms.iter().any(|term| term.currency_code.value().is_some()))
}
