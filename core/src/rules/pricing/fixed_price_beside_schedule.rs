use super::super::terms::effective_term;
use crate::fix::Fix;
use crate::model::{OfferSet, TermBody, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A fixed price is above zero although the offer has a payment schedule.
    ///
    /// ## Why
    ///
    /// The schedule is what the buyer pays; a price beside it would be paid twice. AWS takes it only as 0.
    ///
    /// ## What to do
    ///
    /// Set the price to 0 and check that the charges add up to what was agreed.
    pub(crate) static FIXED_PRICE_BESIDE_SCHEDULE = {
        code: "fixed-price-beside-schedule",
        subject: Pricing,
        severity: Error,
        help: "The charges of the schedule are the price: set the fixed price to 0.",
        aws: ["UpdatePricingTerms" => "INCOMPATIBLE_TERMS"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(schedule) = effective_term(offer, TermKind::PaymentSchedule) else { continue };
        // The newest page on selling authorizations permits a wholesale price beside a schedule.
        for term in &offer.terms {
            let TermBody::FixedUpfrontPricing { price, .. } = &term.body else { continue };
            let Some((price, at)) = price.located().filter(|(price, _)| !price.is_zero()) else { continue };
            reporter.report(at, |finding| {
                finding.message(format_args!("the fixed price is `{price}` beside a payment schedule, it has to be 0"));
                finding.related(schedule.at);
                finding.fix(Fix::new("Set the price to 0").replace(finding.location(at), "0.0"));
            });
        }
    }
}
