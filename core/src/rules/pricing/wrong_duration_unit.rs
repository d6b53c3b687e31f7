use super::super::dimensions::{Naming, comparable_prices};
use crate::aws_code::AwsRefusal;
use crate::model::{Duration, Offer, OfferSet, PricingModel, TermBody, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The duration of a price is in months for metered dimensions, or in days for entitled ones.
    ///
    /// ## Why
    ///
    /// AWS takes durations of metered dimensions in days (`P365D`) and durations of entitled ones in months (`P12M`). This is checked when the kinds of the product's dimensions are known.
    ///
    /// ## What to do
    ///
    /// Write the duration in the unit that suits the dimensions.
    pub(crate) static WRONG_DURATION_UNIT = {
        code: "wrong-duration-unit",
        subject: Pricing,
        severity: Error,
        help: "Durations of metered dimensions are in days (`P365D`), those of entitled ones in months (`P12M`).",
        aws: [
            "UpdatePricingTerms" => "INVALID_SELECTOR_DURATION_VALUE",
            "UpdatePricingTerms" => "INVALID_DURATION",
            "UpdatePricingTerms" => "INVALID_AGREEMENT_DURATION",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for price in comparable_prices(set, TermKind::is_upfront) {
        let Some(metered) = is_metered(&price.dimensions) else { continue };
        // In a contract it is the dimension that is wrong.
        if metered && price.offer.pricing_model.value() == Some(PricingModel::Contract) {
            continue;
        }
        let durations = price.term.upfront_durations();
        for (duration, at) in durations.iter().copied() {
            if if metered { duration.is_days() } else { duration.is_months() } {
                continue;
            }
            reporter.report(at, |finding| {
                let (kind, unit) = if metered { ("metered", "days") } else { ("entitled", "months") };
                finding.message(format_args!(
                    "the duration `{duration}` is for {kind} dimensions, it has to be in {unit}"
                ));
                if price.term.kind() == TermKind::FixedUpfrontPricing {
                    finding.aws(Some(AwsRefusal::new("UpdatePricingTerms", "INVALID_DURATION")));
                }
                let Some(better) = converted(duration) else { return };
                let is_taken = durations.iter().any(|(other, _)| other.is_same(better));
                if price.is_own && !is_taken && !has_fixed_dates(price.offer) {
                    let better = better.to_string();
                    finding.repair(format_args!("Write {better}")).replace(at, &better);
                }
            });
        }
    }
}

/// Whether all dimensions of a price are metered; `None` when they are mixed or not all known.
fn is_metered(dimensions: &[Naming<'_, '_>]) -> Option<bool> {
    let first = dimensions.first()?.is_metered()?;
    dimensions.iter().all(|other| other.is_metered() == Some(first)).then_some(first)
}

/// Whole years in the other unit; of other durations nobody knows how many days are meant.
fn converted(duration: Duration) -> Option<Duration> {
    const DAYS: u32 = 365;
    const MONTHS: u32 = 12;
    match (duration.whole_months(), duration.days) {
        (0, days) if days % DAYS == 0 => Some(Duration { months: days / DAYS * MONTHS, ..Duration::default() }),
        (months, 0) if months % MONTHS == 0 => {
            (months / MONTHS).checked_mul(DAYS).map(|days| Duration { days, ..Duration::default() })
        }
        _ => None,
    }
}

/// Whether the agreement has dates that the duration has to agree with.
fn has_fixed_dates(offer: &Offer<'_>) -> bool {
    offer.bodies().any(|body| match body {
        TermBody::Validity { agreement_start_date, agreement_end_date, .. } => {
            agreement_start_date.node().or(agreement_end_date.node()).is_some()
        }
        _ => false,
    })
}
