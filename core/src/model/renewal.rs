use super::read::{self, Listed, Reading};
use super::{Amount, Duration};
use crate::document::{Kind, Node, NodeId};

/// How an agreement renews automatically.
#[derive(Clone, Debug)]
pub struct RenewalTerm<'document> {
    /// How long before the end the renewal is settled.
    pub lockout_period: Reading<Duration>,
    /// How long before the end the seller may last change the price.
    pub adjustment_deadline: Reading<Duration>,
    /// How often it renews.
    pub max_renewals: Reading<i64>,
    /// By how much the price rises.
    pub price_increase: Option<PriceIncrease<'document>>,
    /// The payment schedule of the renewed agreement: one, or none.
    pub templates: Listed<RenewalTemplate>,
}

/// By how much a price rises on renewal, in percent.
#[derive(Clone, Copy, Debug)]
pub struct PriceIncrease<'document> {
    /// Where it is.
    pub at: NodeId,
    /// `FixedPercentage` or `PercentageRange`.
    pub kind: Reading<&'document str>,
    /// The fixed percentage.
    pub value: Reading<Amount>,
    /// Where the range is.
    pub range_at: Option<NodeId>,
    /// The smallest percentage of the range.
    pub minimum: Reading<Amount>,
    /// The largest percentage of the range.
    pub maximum: Reading<Amount>,
    /// The percentage that applies when the seller sets none.
    pub default: Reading<Amount>,
}

/// The payment schedule of a renewed agreement.
#[derive(Clone, Debug)]
pub struct RenewalTemplate {
    /// Where it is.
    pub at: NodeId,
    /// The charges.
    pub schedule: Listed<RenewalCharge>,
}

/// A charge of the renewed agreement.
#[derive(Clone, Copy, Debug)]
pub struct RenewalCharge {
    /// Where it is.
    pub at: NodeId,
    /// How long after the start.
    pub charge_date_offset: Reading<Duration>,
    /// Whether that is given in days, rather than in months; matters where it is no time at all.
    pub is_in_days: bool,
    /// How many percent of the total.
    pub charge_percentage: Reading<Amount>,
    /// On which day of the month.
    pub day_of_month: Reading<i64>,
}

impl<'document> RenewalTerm<'document> {
    pub(super) fn read(node: Node<'document>) -> Self {
        Self {
            lockout_period: read::parsed(node, "lockoutPeriod"),
            adjustment_deadline: read::parsed(node, "adjustmentDeadline"),
            max_renewals: read::integer(node, "maxRenewals"),
            price_increase: node.get("priceIncrease").map(PriceIncrease::read),
            templates: read::list(node, "termTemplates", RenewalTemplate::read),
        }
    }
}

impl<'document> PriceIncrease<'document> {
    fn read(node: Node<'document>) -> Self {
        let bound = |key| read::object(node, "range").map_or(Reading::Absent, |range| read::parsed(range, key));
        Self {
            at: node.id(),
            kind: read::text(node, "type"),
            value: read::parsed(node, "value"),
            range_at: node.get("range").map(Node::id),
            minimum: bound("minValue"),
            maximum: bound("maxValue"),
            default: bound("defaultValue"),
        }
    }
}

impl RenewalTemplate {
    fn read(node: Node<'_>) -> Option<Self> {
        (node.kind() == Kind::Object)
            .then(|| Self { at: node.id(), schedule: read::list(node, "schedule", RenewalCharge::read) })
    }
}

impl RenewalCharge {
    fn read(node: Node<'_>) -> Option<Self> {
        (node.kind() == Kind::Object).then(|| Self {
            at: node.id(),
            charge_date_offset: read::offset(node, "chargeDateOffset"),
            is_in_days: node.get("chargeDateOffset").is_some_and(|offset| offset.text().ends_with('D')),
            charge_percentage: read::parsed(node, "chargePercentage"),
            day_of_month: read::integer(node, "dayOfMonth"),
        })
    }
}
