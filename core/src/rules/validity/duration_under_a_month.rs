use super::super::agreement::{PricedDuration, upfront_durations};
use crate::aws_code::AwsRefusal;
use crate::model::{OfferSet, Term, TermKind};
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
        if offer.product_type() == Some("SaaSProduct") {
            check_terms(&offer.terms.items, reporter);
        }
        if let Some(authorization) = offer.authorization() {
            check_terms(&authorization.terms.items, reporter);
        }
    }
}

fn check_terms(terms: &[Term<'_>], reporter: &mut Reporter<'_, '_>) {
    for &PricedDuration { duration, at, kind } in &upfront_durations(terms) {
        if !duration.is_days() || duration.days >= DAYS {
            continue;
        }
        reporter.report(at, |finding| {
            finding.message(format_args!("the price is for `{duration}`, a contract lasts a month at least"));
            if kind == TermKind::ConfigurableUpfrontPricing {
                finding.aws(Some(OF_A_RATE_CARD));
            }
        });
    }
}
