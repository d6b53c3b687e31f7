use crate::model::{Currency, OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A monthly price is in another currency than US dollars.
    ///
    /// ## Why
    ///
    /// AWS takes a `RecurringPaymentTerm` in USD only.
    ///
    /// ## What to do
    ///
    /// Use USD for the whole set, or charge the months by a payment schedule.
    pub(crate) static RECURRING_PRICE_NOT_IN_USD = {
        code: "recurring-price-not-in-usd",
        subject: Pricing,
        severity: Error,
        help: "AWS takes monthly prices in USD only; a payment schedule can be in every currency.",
        aws: ["UpdatePricingTerms" => "INVALID_CURRENCY_CODE"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let term = offer.terms.iter().find(|term| term.kind() == TermKind::RecurringPayment);
        // Where the terms disagree, the currency is not settled yet.
        let Some((_, at)) = term.and_then(|term| term.currency_code.located()) else { continue };
        let Some((currency, _)) = offer.single_currency().filter(|(it, _)| *it != Currency::Usd) else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("the monthly price is in `{currency}`, AWS takes USD only"));
        });
    }
}
