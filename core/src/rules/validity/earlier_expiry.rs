//! The repair of moving the expiry, which all offers of a set share.

use crate::fix::Fix;
use crate::model::{CalendarDate, OfferSet};
use crate::rule::{Context, Finding};

/// Offers to let every offer of the set expire on the day before `date`, where that is in the future.
///
/// No rule wants an offer to be open for longer, so that an earlier expiry in the future breaks none; where an offer
/// expires before that day already, it is not offered.
pub(super) fn offer_expiry_before(set: &OfferSet<'_>, date: CalendarDate, context: Context, finding: &mut Finding<'_>) {
    let Some(day) = date.day_before().filter(|day| *day > context.today) else { return };
    let expiries = set.offers.iter().filter_map(|offer| offer.availability_end_date.located());
    if expiries.clone().any(|(expiry, _)| expiry < day) {
        return;
    }
    let others = expiries.filter(|(expiry, _)| *expiry != day);
    let fix = others.fold(Fix::new(format!("Let every offer expire on {day}")), |fix, (_, at)| {
        fix.replace(finding.location(at), day.to_string())
    });
    finding.fix(fix);
}
