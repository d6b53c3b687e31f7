use super::renewal_schedules;
use crate::model::{Amount, Listed, OfferSet, RenewalCharge};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The shares of a renewal's charges do not add up to 100 percent.
    ///
    /// ## Why
    ///
    /// AWS takes shares that add up to exactly 100.00.
    ///
    /// ## What to do
    ///
    /// Correct the share that was mistyped, or put the rounding difference on one of them.
    pub(crate) static RENEWAL_SHARES_TOTAL = {
        code: "renewal-shares-total",
        subject: Renewal,
        severity: Error,
        help: "The shares of the charges add up to exactly 100 percent.",
        aws: ["UpdateRenewalTerms" => "INVALID_CHARGE_PERCENTAGES"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, schedule) in &renewal_schedules(set) {
        let (Some(at), Some(last)) = (schedule.at, schedule.items.last()) else { continue };
        let Some(total) = total(schedule).filter(|total| *total != Amount::HUNDRED) else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("the shares of the charges add up to `{total}` percent"));
            offer_difference(last, total, finding);
        });
    }
}

/// What the shares add up to, where all of them can be read.
fn total(schedule: &Listed<RenewalCharge>) -> Option<Amount> {
    let mut total = Amount::ZERO;
    for charge in schedule {
        total = total.checked_add(charge.charge_percentage.value()?)?;
    }
    (!schedule.unreadable).then_some(total)
}

/// Offers to put the difference on the last charge, where it has room for it.
fn offer_difference(last: &RenewalCharge, total: Amount, finding: &mut Finding<'_>) {
    let Some((share, at)) = last.charge_percentage.located() else { return };
    let share = Amount::HUNDRED.checked_sub(total).and_then(|rest| share.checked_add(rest));
    if let Some(share) = share.filter(|share| *share > Amount::ZERO && share.decimal_places() <= 2) {
        finding.repair(format_args!("Let the last charge be {share} percent")).replace(at, share);
    }
}
