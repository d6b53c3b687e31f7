use super::super::agreement::upfront_durations;
use crate::aws_code::AwsRefusal;
use crate::model::{Offer, OfferSet, Term, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An upfront price is for less than a month.
    ///
    /// ## Why
    ///
    /// The durations of contracts for SaaS products, and of all prices of a selling authorization, are 1 to 144 months. How AWS counts days as months it does not say: 28 days and more are not objected to here.
    ///
    /// ## What to do
    ///
    /// Choose a month or more.
    pub(crate) static DURATION_UNDER_A_MONTH = {
        code: "duration-under-a-month",
        subject: Validity,
        severity: Error,
        help: "A contract lasts a month at least.",
        aws: [
            "UpdatePricingTerms" => "INVALID_DURATION",
            "UpdatePricingTerms" => "INVALID_SELECTOR_DURATION_VALUE",
        ],
        sources: [source::RESALE_AUTHORIZATIONS_API.states(), source::PRIVATE_OFFERS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

const OF_A_RATE_CARD: AwsRefusal = AwsRefusal::new("UpdatePricingTerms", "INVALID_SELECTOR_DURATION_VALUE");

/// The days of the shortest month.
const DAYS: u32 = 28;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        for (duration, at, kind) in upfront_durations(monthly_terms(offer)) {
            if duration.is_days() && duration.days < DAYS {
                reporter.report(at, |finding| {
                    finding.message(format_args!("the price is for `{duration}`, a contract lasts a month at least"));
                    if kind == TermKind::ConfigurableUpfrontPricing {
                        finding.aws(Some(OF_A_RATE_CARD));
                    }
                });
            }
        }
    }
}

/// The terms whose durations are months: those of a selling authorization, and the own ones of a SaaS product.
fn monthly_terms<'set, 'document>(offer: &'set Offer<'document>) -> impl Iterator<Item = &'set Term<'document>> {
    let is_saas = offer.product_type() == Some("SaaSProduct");
    let own = offer.terms.iter().filter(move |_| is_saas);
    own.chain(offer.authorization().into_iter().flat_map(|authorization| &authorization.terms))
}
