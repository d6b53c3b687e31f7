use crate::model::{Currency, Offer, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer is in a currency that not every seller can use.
    ///
    /// ## Why
    ///
    /// Indian rupees are for sellers in India and their buyers in India. Canadian dollars are in AWS's generated models and in its table for selling authorizations, but on no page about private offers.
    ///
    /// ## What to do
    ///
    /// Check that your account can be paid in this currency; an offer in rupees can be limited to India by its countries.
    pub(crate) static RESTRICTED_CURRENCY = {
        code: "restricted-currency",
        subject: Pricing,
        severity: Warning,
        help: "Not every seller can use this currency: check that your account can be paid in it.",
        aws: [
            "UpdatePricingTerms" => "INVALID_CURRENCY_CODE",
            "UpdatePaymentScheduleTerms" => "INVALID_CURRENCY_CODE",
        ],
        sources: [source::FAQ.states(), source::DETAILS_MODELS.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let rupees = "`INR` is for sellers in India and their buyers in India";
    let canadian = "AWS's own pages differ about `CAD`: no page about private offers names it";
    for (restricted, message) in [(Currency::Inr, rupees), (Currency::Cad, canadian)] {
        let offers = set.offers.iter().filter(|offer| restricted != Currency::Inr || !is_for_india(offer));
        let written = |offer: &Offer<'_>| {
            let mut currencies = offer.effective_terms().filter_map(|term| term.currency_code.located());
            currencies.find(|(currency, _)| *currency == restricted).map(|(_, at)| at)
        };
        let mut places = offers.filter_map(written);
        let Some(first) = places.next() else { continue };
        reporter.report(first, |finding| {
            finding.message(message).related_to(places.take(SHOWN));
        });
    }
}

/// How many of the offers a finding points to.
const SHOWN: usize = 10;

/// Whether the offer is limited to India, so that its seller knows.
fn is_for_india(offer: &Offer<'_>) -> bool {
    let countries = offer.targeting.as_ref().map(|targeting| &targeting.country_codes);
    let countries = countries.filter(|countries| !countries.unreadable && !countries.items.is_empty());
    countries.is_some_and(|countries| countries.iter().all(|(country, _)| country.as_str() == "IN"))
}
