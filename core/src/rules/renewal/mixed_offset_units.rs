use super::renewal_schedules;
use crate::document::NodeId;
use crate::model::{Duration, OfferSet, RenewalCharge};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Some charges of a renewal are counted in months, others in days.
    ///
    /// ## Why
    ///
    /// AWS takes one unit for all charges of a schedule; that of the charge at the start counts as well: `P0M` or `P0D`.
    ///
    /// ## What to do
    ///
    /// Choose one unit for all.
    pub(crate) static MIXED_OFFSET_UNITS = {
        code: "mixed-offset-units",
        subject: Renewal,
        severity: Error,
        help: "Count all charges of a renewal in months, or all in days.",
        aws: ["UpdateRenewalTerms" => "HTTP_422"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, schedule) in &renewal_schedules(set) {
        let (mut in_days, mut in_months) = (Vec::new(), Vec::new());
        for charge in schedule {
            if let Some((offset, at)) = charge.charge_date_offset.located() {
                let charges = if charge.is_in_days { &mut in_days } else { &mut in_months };
                charges.push(Counted { charge, offset, at });
            }
        }
        let (Some(day), Some(month)) = (in_days.first(), in_months.first()) else { continue };
        let (at, other) = if day.at < month.at { (month.at, day.at) } else { (day.at, month.at) };
        reporter.report(at, |finding| {
            let (days, months) = (day.offset.written("P0D"), month.offset.written("P0M"));
            finding.message(format_args!(
                "the renewal counts one charge in months, `{months}`, and one in days, `{days}`"
            ));
            finding.related(other);
            offer_unit(&in_months, "P0D", finding);
            offer_unit(&in_days, "P0M", finding);
        });
    }
}

/// A charge whose offset can be read.
struct Counted<'set> {
    charge: &'set RenewalCharge,
    offset: Duration,
    at: NodeId,
}

/// Offers the other unit for `charges`, where all of them are at the start.
fn offer_unit(charges: &[Counted<'_>], nothing: &str, finding: &mut Finding<'_>) {
    let is_at_the_start =
        |counted: &Counted<'_>| counted.offset == Duration::default() && counted.charge.day_of_month.is_absent();
    if charges.iter().all(is_at_the_start) {
        let mut repair = finding.repair(format_args!("Write {nothing}"));
        for counted in charges {
            repair.replace(counted.at, nothing);
        }
    }
}
