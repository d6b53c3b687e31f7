use super::renewals;
use crate::fix::Fix;
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
    let templates = renewals(set).flat_map(|(_, _, renewal)| &renewal.templates);
    for schedule in templates.map(|template| &template.schedule) {
        let is_readable = |charge: &&RenewalCharge| charge.charge_date_offset.value().is_some();
        let (in_days, in_months): (Vec<&RenewalCharge>, Vec<&RenewalCharge>) =
            schedule.iter().filter(is_readable).partition(|charge| charge.is_in_days);
        let (Some(day), Some(month)) = (in_days.first(), in_months.first()) else { continue };
        let (Some((days, day_at)), Some((months, month_at))) =
            (day.charge_date_offset.located(), month.charge_date_offset.located())
        else {
            continue;
        };
        let (at, other) = if day_at < month_at { (month_at, day_at) } else { (day_at, month_at) };
        reporter.report(at, |finding| {
            let (days, months) = (written(days, "P0D"), written(months, "P0M"));
            finding.message(format_args!(
                "the renewal counts one charge in months, `{months}`, and one in days, `{days}`"
            ));
            finding.related(other);
            offer_unit(&in_months, "P0D", finding);
            offer_unit(&in_days, "P0M", finding);
        });
    }
}

/// An offset as it is written; nothing at all has two ways.
fn written(offset: Duration, nothing: &str) -> String {
    if offset == Duration::default() { nothing.to_owned() } else { offset.to_string() }
}

/// Offers the other unit for `charges`, where all of them are at the start.
fn offer_unit(charges: &[&RenewalCharge], nothing: &str, finding: &mut Finding<'_>) {
    let at_the_start = |charge: &RenewalCharge| {
        charge.charge_date_offset.value() == Some(Duration::default()) && charge.day_of_month.is_absent()
    };
    if charges.iter().all(|charge| at_the_start(charge)) {
        let places = charges.iter().filter_map(|charge| charge.charge_date_offset.node());
        let fix =
            places.fold(Fix::new(format!("Write {nothing}")), |fix, at| fix.replace(finding.location(at), nothing));
        finding.fix(fix);
    }
}
