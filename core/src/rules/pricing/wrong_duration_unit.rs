use super::super::dimensions::{known_product, named_dimensions};
use super::super::terms::written_terms;
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{Dimension, Duration, Offer, OfferSet, PricingModel, Product, Term, TermBody};
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
    for offer in &set.offers {
        let Some(product) = known_product(offer) else { continue };
        for (term, is_own) in written_terms(offer) {
            let Some(metered) = is_metered(term, product) else { continue };
            // In a contract it is the dimension that is wrong.
            if metered && offer.pricing_model.value() == Some(PricingModel::Contract) {
                continue;
            }
            let suits = |duration: Duration| if metered { duration.is_days() } else { duration.days == 0 };
            let durations = durations(term);
            let is_taken = |better: &Duration| {
                let same = |(other, _): &(Duration, NodeId)| other.months_and_days() == better.months_and_days();
                durations.iter().any(same)
            };
            for (duration, at) in durations.iter().copied().filter(|(duration, _)| !suits(*duration)) {
                reporter.report(at, |finding| {
                    let (kind, unit) = if metered { ("metered", "days") } else { ("entitled", "months") };
                    finding.message(format_args!(
                        "the duration `{duration}` is for {kind} dimensions, it has to be in {unit}"
                    ));
                    if let TermBody::FixedUpfrontPricing { .. } = term.body {
                        finding.aws(Some(AwsRefusal::new("UpdatePricingTerms", "INVALID_DURATION")));
                    }
                    let better = converted(duration).filter(|better| is_own && !is_taken(better));
                    if let Some(better) = better.filter(|_| !has_fixed_dates(offer)) {
                        let text = better.to_string();
                        finding.fix(Fix::new(format!("Write {text}")).replace(finding.location(at), text));
                    }
                });
            }
        }
    }
}

/// Whether all dimensions of a price are metered; `None` when they are mixed or not all known.
fn is_metered(term: &Term<'_>, product: &Product<'_>) -> Option<bool> {
    let mut kinds = named_dimensions(term).map(|(key, _)| product.dimension(key).and_then(Dimension::is_metered));
    let first = kinds.next()??;
    kinds.all(|kind| kind == Some(first)).then_some(first)
}

fn durations(term: &Term<'_>) -> Vec<(Duration, NodeId)> {
    match &term.body {
        TermBody::ConfigurableUpfrontPricing { rate_cards } => {
            rate_cards.iter().filter_map(|card| card.duration.located()).collect()
        }
        TermBody::FixedUpfrontPricing { duration, .. } => duration.located().into_iter().collect(),
        _ => Vec::new(),
    }
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
