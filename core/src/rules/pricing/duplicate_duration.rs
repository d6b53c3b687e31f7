use super::super::terms::{offer_to_keep, written_terms};
use crate::document::NodeId;
use crate::model::{Duration, OfferSet, Term, TermKind};
use crate::order::sorted_by_key;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Two rate cards of one price are for the same duration.
    ///
    /// ## Why
    ///
    /// The buyer chooses a rate card by its duration, so that each duration can have one card only. `P1Y` and `P12M` are the same duration.
    ///
    /// ## What to do
    ///
    /// Keep the card that was agreed, or correct the duration of the other.
    pub(crate) static DUPLICATE_DURATION = {
        code: "duplicate-duration",
        subject: Pricing,
        severity: Error,
        help: "The buyer chooses a rate card by its duration: each duration has one card.",
        aws: ["UpdatePricingTerms" => "DUPLICATE_SELECTORS"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// Of more cards than this, a person has to choose without help.
const MAX_CHOICES: usize = 3;

/// A rate card with a duration.
struct Card {
    /// Its number in the price, from 1.
    number: usize,
    at: NodeId,
    duration: Duration,
    duration_at: NodeId,
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (term, is_own) in set.offers.iter().flat_map(written_terms) {
        let cards = sorted_by_key(cards(term), |card| card.duration.months_and_days());
        for alike in cards.chunk_by(|a, b| a.duration.is_same(b.duration)) {
            let [first, second, rest @ ..] = alike else { continue };
            reporter.report(second.duration_at, |finding| {
                let (count, duration) = (alike.len(), second.duration);
                finding.message(format_args!("{count} rate cards are for the duration `{duration}`"));
                finding.related(first.duration_at);
                for card in rest {
                    finding.related(card.duration_at);
                }
                if !is_own || count > MAX_CHOICES {
                    return;
                }
                let places: Vec<NodeId> = alike.iter().map(|card| card.at).collect();
                for card in alike {
                    offer_to_keep(&format_args!("Keep only rate card {}", card.number), card.at, &places, finding);
                }
            });
        }
    }
}

fn cards(term: &Term<'_>) -> Vec<Card> {
    let mut cards = Vec::new();
    // Prices by use have one card, without a duration.
    if term.kind() == TermKind::ConfigurableUpfrontPricing {
        for (number, card) in (1..).zip(term.rate_cards()) {
            let Some((duration, duration_at)) = card.duration.located() else { continue };
            cards.push(Card { number, at: card.at, duration, duration_at });
        }
    }
    cards
}
