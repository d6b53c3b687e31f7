use super::{may_be_set_by_partner, sells_by_use_alone, suits};
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::model::{OfferSet, Term, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A channel partner offer has a price of a kind that the partner can not set.
    ///
    /// ## Why
    ///
    /// The prices of the offer are those of the selling authorization, raised by the markup. AWS takes one kind of price from the partner itself: a fixed price with a payment schedule, where the authorization sells ahead.
    ///
    /// ## What to do
    ///
    /// Take the price out and set a markup.
    pub(crate) static PRICING_NOT_AUTHORIZED = {
        code: "pricing-not-authorized",
        subject: Resale,
        severity: Error,
        help: "A partner may set a fixed price and a payment schedule of its own; all other prices are the authorization's, with a markup.",
        aws: [
            "UpdatePricingTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "UpdatePaymentScheduleTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
        ],
        sources: [source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

const OF_THE_SCHEDULE: AwsRefusal = AwsRefusal::new("UpdatePaymentScheduleTerms", "INCOMPATIBLE_RESALE_AUTHORIZATION");

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| offer.is_cppo()) {
        let wholesale = offer.authorization().map(|authorization| &authorization.terms);
        let by_use_alone = wholesale.is_some_and(sells_by_use_alone);
        let prices: Vec<&Term<'_>> = offer.terms.iter().filter(|term| is_price(term.kind())).collect();
        let is_foreign = |term: &&Term<'_>| by_use_alone || !may_be_set_by_partner(term.kind());
        let foreign: Vec<NodeId> = prices.iter().copied().filter(is_foreign).map(|term| term.at).collect();
        let Some(first) = prices.iter().copied().find(is_foreign) else { continue };
        reporter.report(first.at, |finding| {
            let kind = first.written_kind;
            let why = if may_be_set_by_partner(first.kind()) {
                "the selling authorization sells by use alone"
            } else {
                "which is for the manufacturer to set"
            };
            finding.message(format_args!("the partner sets a `{kind}`, {why}"));
            finding.related_to(foreign.iter().skip(1).copied()).related_to(wholesale.and_then(|terms| terms.at));
            if first.kind() == TermKind::PaymentSchedule {
                finding.aws(Some(OF_THE_SCHEDULE));
            }
            if foreign.len() == prices.len() && wholesale.is_some_and(|terms| suits(offer, terms)) {
                finding.repair("Use the prices of the authorization").remove_all(&foreign);
            }
        });
    }
}

/// Whether it is about prices and charges; a free trial is no price for a set at all.
fn is_price(kind: TermKind) -> bool {
    (kind.is_pricing() && kind != TermKind::FreeTrialPricing) || kind == TermKind::PaymentSchedule
}
