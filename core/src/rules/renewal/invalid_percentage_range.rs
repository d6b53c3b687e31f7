use serde_json::json;

use super::renewals;
use crate::fix::Fix;
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
    for (_, _, renewal) in renewals(set) {
        let Some((increase, range_at)) =
            renewal.price_increase.as_ref().and_then(|increase| Some((increase, increase.range_at?)))
        else {
            continue;
        };
        let (minimum, maximum) = (increase.minimum.value(), increase.maximum.value());
        let (Some(minimum), Some(default), Some(maximum)) = (minimum, increase.default.value(), maximum) else {
            continue;
        };
        let is_fine = minimum <= default && default <= maximum && minimum < maximum;
        if is_fine || increase.kind.value() != Some("PercentageRange") {
            continue;
        }
        reporter.report(range_at, |finding| {
            if minimum == maximum && minimum == default {
                finding.message(format_args!("the range of the price increase is `{minimum}` to `{maximum}` percent"));
                offer_fixed_percentage(renewal, increase, minimum, finding);
            } else {
                finding.message(format_args!(
                    "the range of the price increase is `{minimum}` to `{maximum}` percent, and `{default}` is the usual"
                ));
                offer_exchange(increase, [minimum, default, maximum], finding);
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
    let place = finding.location(increase.at);
    let fixed = json!({ "type": "FixedPercentage", "value": percentage.to_string() });
    let fix = Fix::new(format!("Use a fixed percentage of {percentage}")).replace(place, fixed);
    // The deadline is for choosing a percentage.
    let fix = match renewal.adjustment_deadline.node() {
        Some(deadline) => fix.remove(finding.location(deadline)),
        None => fix,
    };
    finding.fix(fix);
}

/// Offers to exchange the smallest and the largest percentage, where that puts all three in order.
fn offer_exchange(increase: &PriceIncrease<'_>, [minimum, default, maximum]: [Amount; 3], finding: &mut Finding<'_>) {
    let (Some(minimum_at), Some(maximum_at)) = (increase.minimum.node(), increase.maximum.node()) else { return };
    if maximum < minimum && maximum <= default && default <= minimum {
        let (minimum_at, maximum_at) = (finding.location(minimum_at), finding.location(maximum_at));
        let fix = Fix::new("Exchange the smallest and the largest percentage");
        finding.fix(fix.replace(minimum_at, maximum.to_string()).replace(maximum_at, minimum.to_string()));
    }
}
