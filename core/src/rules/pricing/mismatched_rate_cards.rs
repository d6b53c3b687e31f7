use std::collections::BTreeSet;

use super::super::terms::{quoted, written_terms};
use crate::model::{OfferSet, RateCard, TermBody};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A rate card lacks a dimension that the card of another duration prices.
    ///
    /// ## Why
    ///
    /// Whatever duration the buyer chooses, the same dimensions have to be on sale.
    ///
    /// ## What to do
    ///
    /// Enter the missing prices, or take the dimension out of every rate card.
    pub(crate) static MISMATCHED_RATE_CARDS = {
        code: "mismatched-rate-cards",
        subject: Pricing,
        severity: Error,
        help: "The rate cards of all durations have to price the same dimensions.",
        aws: ["UpdatePricingTerms" => "INVALID_RATE_CARD"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (term, _) in set.offers.iter().flat_map(written_terms) {
        let TermBody::ConfigurableUpfrontPricing { rate_cards } = &term.body else { continue };
        if rate_cards.items.len() < 2 {
            continue;
        }
        // Of a card that is not read in full, nothing is known to be missing.
        let priced: Option<Vec<BTreeSet<&str>>> = rate_cards.iter().map(dimensions).collect();
        let Some(priced) = priced else { continue };
        let all: BTreeSet<&str> = priced.iter().flatten().copied().collect();
        for (card, priced) in rate_cards.iter().zip(&priced).filter(|(_, priced)| priced.len() < all.len()) {
            reporter.report_incomplete(card.rates.at.unwrap_or(card.at), |finding| {
                let missing = quoted(all.difference(priced).copied());
                finding
                    .message(format_args!("the rate card has no price for {missing}, which another duration prices"));
                let others = rate_cards.iter().filter(|other| other.at != card.at);
                finding.related_to(others.filter_map(|other| other.rates.at));
            });
        }
    }
}

fn dimensions<'document>(card: &RateCard<'document>) -> Option<BTreeSet<&'document str>> {
    let keys: Option<BTreeSet<&str>> = card.rates.iter().map(|rate| rate.dimension_key.value()).collect();
    keys.filter(|keys| !keys.is_empty() && !card.rates.unreadable)
}
