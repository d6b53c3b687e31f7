use crate::document::NodeId;
use crate::model::{Duration, OfferSet, TermBody};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A SaaS contract offers a custom length beside other lengths.
    ///
    /// ## Why
    ///
    /// The buyer of a SaaS contract chooses among the standard lengths of 1, 12, 24 and 36 months, or is offered one custom number of months. AWS refuses a custom length beside others.
    ///
    /// ## What to do
    ///
    /// Offer standard lengths only, or the custom one alone.
    pub(crate) static MIXED_CONTRACT_LENGTHS = {
        code: "mixed-contract-lengths",
        subject: Pricing,
        severity: Error,
        help: "Offer standard lengths (1, 12, 24 and 36 months) only, or one custom length alone.",
        aws: ["UpdatePricingTerms" => "INVALID_SELECTOR_DURATION_VALUE"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::BUYER_PRODUCT_TYPES.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// The standard lengths of SaaS contracts in months. Source: the buyer guide's page on eligible product types.
const STANDARD_MONTHS: [u32; 4] = [1, 12, 24, 36];

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let contracts = set.offers.iter().filter(|offer| offer.product_type() == Some("SaaSProduct"));
    for term in contracts.flat_map(|offer| &offer.terms) {
        let TermBody::ConfigurableUpfrontPricing { rate_cards } = &term.body else { continue };
        let mut lengths: Vec<(Duration, NodeId)> =
            rate_cards.iter().filter_map(|card| card.duration.located()).collect();
        lengths.dedup_by_key(|(duration, _)| duration.months_and_days());
        let custom = lengths.iter().find(|(duration, _)| !is_standard(*duration));
        let Some((duration, at)) = custom.filter(|_| lengths.len() > 1) else { continue };
        reporter.report(*at, |finding| {
            finding
                .message(format_args!("the length `{duration}` is not a standard one and can not stand beside others"));
            finding.related_to(lengths.iter().map(|(_, place)| *place).filter(|place| place != at));
        });
    }
}

fn is_standard(duration: Duration) -> bool {
    duration.days == 0 && STANDARD_MONTHS.contains(&duration.whole_months())
}
