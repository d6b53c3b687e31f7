use std::collections::BTreeMap;

use super::super::terms::{offer_to_keep, written_terms};
use crate::model::{OfferSet, RateCard, TermBody};
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

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (term, is_own) in set.offers.iter().flat_map(written_terms) {
        let TermBody::ConfigurableUpfrontPricing { rate_cards } = &term.body else { continue };
        let mut by_duration: BTreeMap<_, Vec<(usize, &RateCard<'_>)>> = BTreeMap::new();
        for (number, card) in (1..).zip(rate_cards) {
            if let Some(duration) = card.duration.value() {
                by_duration.entry(duration.months_and_days()).or_default().push((number, card));
            }
        }
        for alike in by_duration.values() {
            let [(_, first), (_, second), rest @ ..] = alike.as_slice() else { continue };
            let Some((duration, at)) = second.duration.located() else { continue };
            reporter.report(at, |finding| {
                finding.message(format_args!("{} rate cards are for the duration `{duration}`", alike.len()));
                let others = std::iter::once(*first).chain(rest.iter().map(|(_, card)| *card));
                finding.related_to(others.filter_map(|card| card.duration.node()));
                for (number, card) in alike.iter().filter(|_| is_own && alike.len() <= MAX_CHOICES) {
                    let places = alike.iter().map(|(_, card)| &card.at);
                    offer_to_keep(format!("Keep only rate card {number}"), card.at, places, finding);
                }
            });
        }
    }
}

/// Of more cards than this, a person has to choose without help.
const MAX_CHOICES: usize = 3;
