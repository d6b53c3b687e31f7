use super::{may_be_set_by_partner, sells_by_use_alone, suits};
use crate::aws_code::AwsRefusal;
use crate::model::{OfferSet, TermKind};
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
        let (mut foreign, mut has_own) = (Vec::new(), false);
        for term in offer.terms.iter().filter(|term| is_price(term.kind())) {
            if by_use_alone || !may_be_set_by_partner(term.kind()) {
                foreign.push(term);
            } else {
                has_own = true;
            }
        }
        let Some((first, rest)) = foreign.split_first() else { continue };
        reporter.report(first.at, |finding| {
            let kind = first.written_kind;
            let why = if may_be_set_by_partner(first.kind()) {
                "the selling authorization sells by use alone"
            } else {
                "which is for the manufacturer to set"
            };
            finding.message(format_args!("the partner sets a `{kind}`, {why}"));
            finding.related_to(rest.iter().map(|term| term.at)).related_to(wholesale.and_then(|terms| terms.at));
            if first.kind() == TermKind::PaymentSchedule {
                finding.aws(Some(OF_THE_SCHEDULE));
            }
            if !has_own && wholesale.is_some_and(|terms| suits(offer, terms)) {
                // From behind, so that no removal moves a place that is still to be removed.
                let mut repair = finding.repair("Use the prices of the authorization");
                for term in foreign.iter().rev() {
                    repair.remove(term.at);
                }
            }
        });
    }
}

/// Whether it is about prices and charges; a free trial is no price for a set at all.
fn is_price(kind: TermKind) -> bool {
    (kind.is_pricing() && kind != TermKind::FreeTrialPricing) || kind == TermKind::PaymentSchedule
}
