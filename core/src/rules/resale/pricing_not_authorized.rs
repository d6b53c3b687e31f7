use super::{is_for_the_seller, sells_by_use_alone, suits};
use crate::aws_code::AwsRefusal;
use crate::fix::Fix;
use crate::model::{Offer, OfferSet, Term, TermKind};
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

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| offer.is_cppo() && is_for_the_seller(context)) {
        let wholesale = offer.authorization().map(|authorization| &authorization.terms);
        let by_use_alone = wholesale.is_some_and(sells_by_use_alone);
        let (foreign, own): (Vec<&Term<'_>>, Vec<_>) =
            prices(offer).partition(|term| by_use_alone || !may_be_set_by_partner(term.kind()));
        let Some((first, rest)) = foreign.split_first() else { continue };
        reporter.report(first.at, |finding| {
            let kind = first.written_kind;
            if may_be_set_by_partner(first.kind()) {
                finding
                    .message(format_args!("the partner sets a `{kind}`, the selling authorization sells by use alone"));
            } else {
                finding.message(format_args!("the partner sets a `{kind}`, which is for the manufacturer to set"));
            }
            finding.related_to(rest.iter().map(|term| term.at)).related_to(wholesale.and_then(|terms| terms.at));
            if first.kind() == TermKind::PaymentSchedule {
                finding.aws(Some(OF_THE_SCHEDULE));
            }
            if own.is_empty() && wholesale.is_some_and(|terms| suits(offer, terms)) {
                // From behind, so that no removal moves a place that is still to be removed.
                let fix = Fix::new("Use the prices of the authorization");
                finding.fix(foreign.iter().rev().fold(fix, |fix, term| fix.remove(finding.location(term.at))));
            }
        });
    }
}

/// What the offer itself says about prices and charges; a free trial is no price for a set at all.
fn prices<'set, 'document>(offer: &'set Offer<'document>) -> impl Iterator<Item = &'set Term<'document>> {
    let is_price = |kind: TermKind| kind.is_pricing() || kind == TermKind::PaymentSchedule;
    offer.terms.iter().filter(move |term| is_price(term.kind()) && term.kind() != TermKind::FreeTrialPricing)
}

fn may_be_set_by_partner(kind: TermKind) -> bool {
    matches!(kind, TermKind::FixedUpfrontPricing | TermKind::PaymentSchedule)
}
