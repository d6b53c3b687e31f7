use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The set expires in less than a week.
    ///
    /// ## Why
    ///
    /// AWS takes it. But approvals on the buyer's side take time, and publishing itself can take an hour.
    ///
    /// ## What to do
    ///
    /// Choose a later date, or make sure that the buyer is ready to accept.
    pub(crate) static EXPIRING_SOON = {
        code: "expiring-soon",
        subject: OfferSet,
        severity: Warning,
        help: "Buyers need time for approvals; leave them a week at least.",
        aws: [],
        sources: [source::PRIVATE_OFFERS.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// Fewer days than this are called soon: a practice, no rule of AWS.
const DAYS: i64 = 7;

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let expiries = set.offers.iter().filter_map(|offer| offer.availability_end_date.located());
    let Some((date, at)) = expiries.min() else { return };
    let days = context.today.days_until(date);
    if (0..DAYS).contains(&days) {
        reporter.report(at, |finding| {
            match days {
                0 => finding.message(format_args!("the set expires today, at the end of `{date}` (UTC)")),
                1 => finding.message(format_args!("the set expires tomorrow, at the end of `{date}` (UTC)")),
                _ => finding.message(format_args!("the set expires in {days} days, at the end of `{date}` (UTC)")),
            };
        });
    }
}
