use super::renewals;
use crate::fix::Fix;
use crate::model::{Amount, OfferSet, RenewalCharge};
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

const TOTAL: Amount = Amount::new(rust_decimal::Decimal::ONE_HUNDRED);

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let templates = renewals(set).flat_map(|(_, _, renewal)| &renewal.templates);
    for schedule in templates.map(|template| &template.schedule).filter(|schedule| !schedule.unreadable) {
        let Some(at) = schedule.at.filter(|_| !schedule.items.is_empty()) else { continue };
        let shares: Option<Vec<Amount>> = schedule.iter().map(|charge| charge.charge_percentage.value()).collect();
        let Some(total) = shares.and_then(Amount::sum).filter(|total| *total != TOTAL) else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("the shares of the charges add up to `{total}` percent"));
            if let Some(last) = schedule.items.last() {
                offer_difference(last, total, finding);
            }
        });
    }
}

/// Offers to put the difference on the last charge, where it has room for it.
fn offer_difference(last: &RenewalCharge, total: Amount, finding: &mut Finding<'_>) {
    let Some((share, at)) = last.charge_percentage.located() else { return };
    let share = TOTAL.checked_sub(total).and_then(|rest| share.checked_add(rest));
    if let Some(share) = share.filter(|share| *share > Amount::ZERO && share.decimal_places() <= 2) {
        let place = finding.location(at);
        finding.fix(Fix::new(format!("Let the last charge be {share} percent")).replace(place, share.to_string()));
    }
}
