use super::{Renewal, renewals};
use crate::fix::texts;
use crate::model::{Amount, OfferSet, PriceIncrease, RenewalTerm};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The percentages of a price increase are not in order, or leave no choice.
    ///
    /// ## Why
    ///
    /// AWS takes a range whose usual percentage lies between the smallest and the largest, and whose smallest and largest differ.
    ///
    /// ## What to do
    ///
    /// Correct the percentage that was mistyped. When there is nothing to choose, use a fixed percentage.
    pub(crate) static INVALID_PERCENTAGE_RANGE = {
        code: "invalid-percentage-range",
        subject: Renewal,
        severity: Error,
        help: "The usual percentage lies between the smallest and the largest, and those two differ.",
        aws: [
            "UpdateRenewalTerms" => "INVALID_PERCENTAGE_RANGE",
            "UpdateRenewalTerms" => "HTTP_422",
        ],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &Renewal { term, .. } in &renewals(set) {
        let Some(increase) = &term.price_increase else { continue };
        let (Some(range_at), Some("PercentageRange")) = (increase.range_at, increase.kind.value()) else { continue };
        let (Some((minimum, minimum_at)), Some(default), Some((maximum, maximum_at))) =
            (increase.minimum.located(), increase.default.value(), increase.maximum.located())
        else {
            continue;
        };
        if minimum <= default && default <= maximum && minimum < maximum {
            continue;
        }
        reporter.report(range_at, |finding| {
            if minimum == maximum && minimum == default {
                finding.message(format_args!("the range of the price increase is `{minimum}` to `{maximum}` percent"));
                offer_fixed_percentage(term, increase, minimum, finding);
                return;
            }
            finding.message(format_args!(
                "the range of the price increase is `{minimum}` to `{maximum}` percent, and `{default}` is the usual"
            ));
            // Where that puts all three in order.
            if maximum < minimum && maximum <= default && default <= minimum {
                let mut repair = finding.repair("Exchange the smallest and the largest percentage");
                repair.replace(minimum_at, maximum).replace(maximum_at, minimum);
            }
        });
    }
}

/// Offers the one percentage that the range leaves.
fn offer_fixed_percentage(
    renewal: &RenewalTerm<'_>,
    increase: &PriceIncrease<'_>,
    percentage: Amount,
    finding: &mut Finding<'_>,
) {
    let fixed = texts(&[("type", "FixedPercentage"), ("value", &percentage.to_string())]);
    let mut repair = finding.repair(format_args!("Use a fixed percentage of {percentage}"));
    repair.replace_value(increase.at, fixed.into());
    // The deadline is for choosing a percentage.
    if let Some(deadline) = renewal.adjustment_deadline.node() {
        repair.remove(deadline);
    }
}
