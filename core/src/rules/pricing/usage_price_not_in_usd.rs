use super::super::terms::effective_term;
use crate::model::{Currency, OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Prices by use are in another currency than US dollars.
    ///
    /// ## Why
    ///
    /// AWS's own pages differ: by the API guide prices by use are in USD only, by the seller guide's questions and answers they can be in every currency of private offers.
    ///
    /// ## What to do
    ///
    /// Use USD for the whole set to be safe, or be ready for a refusal.
    pub(crate) static USAGE_PRICE_NOT_IN_USD = {
        code: "usage-price-not-in-usd",
        subject: Pricing,
        severity: Warning,
        help: "One page of AWS permits USD only for prices by use, another permits every currency: use USD to be safe.",
        aws: ["UpdatePricingTerms" => "INVALID_CURRENCY_CODE"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::FAQ.states(), source::SELLING_AUTHORIZATIONS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let term = effective_term(offer, TermKind::UsageBasedPricing);
        // Where the terms disagree, the currency is not settled yet.
        let Some((_, at)) = term.and_then(|term| term.currency_code.located()) else { continue };
        let Some((currency, _)) = offer.single_currency().filter(|(it, _)| *it != Currency::Usd) else { continue };
        reporter.report(at, |finding| {
            finding
                .message(format_args!("prices by use are in `{currency}`; by one of AWS's pages they are in USD only"));
        });
    }
}
