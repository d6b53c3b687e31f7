use super::{may_be_set_by_partner, suits};
use crate::document::NodeId;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A channel partner offer has a markup, and prices or charges of its own.
    ///
    /// ## Why
    ///
    /// A markup raises every authorized price and charge. AWS takes either that, or amounts of the partner's own, and an offer with its own schedule can not be given a markup any more.
    ///
    /// ## What to do
    ///
    /// Leave the markup out, or take your own prices and charges out.
    pub(crate) static MARKUP_WITH_OWN_TERMS = {
        code: "markup-with-own-terms",
        subject: Resale,
        severity: Error,
        help: "Choose one: a markup on the authorized prices, or prices and charges of your own.",
        aws: [
            "UpdateMarkup" => "INCOMPATIBLE_TERMS",
            "UpdateMarkup" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "UpdatePaymentScheduleTerms" => "INCOMPATIBLE_MARKUP_PERCENTAGE",
            "UpdatePaymentScheduleTerms" => "INCOMPATIBLE_TERMS",
            "UpdatePricingTerms" => "INCOMPATIBLE_TERMS",
        ],
        sources: [source::CPPO_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| offer.is_cppo()) {
        let Some((markup, at)) = offer.markup_percentage.located().filter(|(markup, _)| !markup.is_zero()) else {
            continue;
        };
        let mut own: Vec<NodeId> = Vec::new();
        for term in offer.terms.iter().filter(|term| may_be_set_by_partner(term.kind())) {
            own.push(term.at);
        }
        if own.is_empty() {
            continue;
        }
        reporter.report(at, |finding| {
            finding.message(format_args!(
                "the offer has a markup of `{markup}` percent, and prices or charges of its own"
            ));
            finding.related_to(own.iter().copied());
            finding.repair("Keep the own prices, leave the markup out").remove(at);
            if offer.authorization().is_some_and(|authorization| suits(offer, &authorization.terms)) {
                finding.repair("Keep the markup, take the own prices out").remove_all(&own);
            }
        });
    }
}
