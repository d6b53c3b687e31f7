use super::super::terms::{Quoted, written_terms};
use crate::model::{OfferSet, RateCard, TermKind};
use crate::order::{distinct, without};
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
        let cards = term.rate_cards();
        if term.kind() != TermKind::ConfigurableUpfrontPricing || cards.len() < 2 {
            continue;
        }
        let Some(priced) = priced_dimensions(cards) else { continue };
        let mut all = Vec::new();
        for keys in &priced {
            all.extend_from_slice(keys);
        }
        let all = distinct(all);
        for (card, priced) in cards.iter().zip(&priced).filter(|(_, priced)| priced.len() < all.len()) {
            reporter.report_incomplete(card.rates.at.unwrap_or(card.at), |finding| {
                let missing = without(&all, priced);
                let missing = Quoted(&missing);
                finding
                    .message(format_args!("the rate card has no price for {missing}, which another duration prices"));
                for other in cards.iter().filter(|other| other.at != card.at) {
                    finding.related_to(other.rates.at);
                }
            });
        }
    }
}

/// The dimensions that each card prices. Of a card that prices none, or is not read in full, nothing is known to be missing.
fn priced_dimensions<'document>(cards: &[RateCard<'document>]) -> Option<Vec<Vec<&'document str>>> {
    let mut priced = Vec::new();
    for card in cards {
        let mut keys = Vec::new();
        for rate in &card.rates {
            keys.push(rate.dimension_key.value()?);
        }
        if keys.is_empty() || card.rates.unreadable {
            return None;
        }
        priced.push(distinct(keys));
    }
    Some(priced)
}
