use std::collections::BTreeMap;

use super::{in_words, renewals};
use crate::fix::Fix;
use crate::model::{Amount, OfferSet, RenewalCharge};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Two charges of a renewal are at the same time.
    ///
    /// ## Why
    ///
    /// AWS takes each time after the start, together with the day of the month, once.
    ///
    /// ## What to do
    ///
    /// Make one charge of the two, or correct the time that was mistyped.
    pub(crate) static DUPLICATE_RENEWAL_CHARGE = {
        code: "duplicate-renewal-charge",
        subject: Renewal,
        severity: Error,
        help: "Make one charge of them, or move one: two charges of a renewal are never at the same time.",
        aws: ["UpdateRenewalTerms" => "DUPLICATE_CHARGE_DATE_OFFSETS"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let templates = renewals(set).flat_map(|(_, _, renewal)| &renewal.templates);
    for schedule in templates.map(|template| &template.schedule) {
        let mut first_at: BTreeMap<_, &RenewalCharge> = BTreeMap::new();
        for charge in schedule {
            let Some((offset, at)) = charge.charge_date_offset.located() else { continue };
            if charge.day_of_month.node().is_some() && charge.day_of_month.value().is_none() {
                continue;
            }
            let time = (charge.is_in_days, offset.whole_months(), offset.days, charge.day_of_month.value());
            let Some(first) = first_at.get(&time).copied() else {
                first_at.insert(time, charge);
                continue;
            };
            reporter.report(at, |finding| {
                finding.message(format_args!("two charges of the renewal are {}", in_words(charge, offset)));
                finding.related(first.at);
                offer_one_charge(first, charge, finding);
            });
        }
    }
}

/// Offers to make one charge of both.
fn offer_one_charge(first: &RenewalCharge, second: &RenewalCharge, finding: &mut Finding<'_>) {
    let shares = first.charge_percentage.value().zip(second.charge_percentage.value());
    let Some(sum) = shares.and_then(|(first, second)| first.checked_add(second)) else { return };
    let Some(at) = first.charge_percentage.node().filter(|_| sum <= Amount::new(100.into())) else { return };
    let (place, second) = (finding.location(at), finding.location(second.at));
    let fix = Fix::new(format!("Make one charge of {sum} percent"));
    finding.fix(fix.replace(place, sum.to_string()).remove(second));
}
