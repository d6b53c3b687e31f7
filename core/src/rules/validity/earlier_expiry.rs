//! The repair of moving the expiry, which all offers of a set share.

use crate::model::{CalendarDate, OfferSet};
use crate::rule::Finding;

/// Offers to let every offer of the set expire on the day before `date`, where that is in the future.
///
/// No rule wants an offer to be open for longer, so that an earlier expiry in the future breaks none; where an offer
/// expires before that day already, it is not offered.
pub(super) fn offer_expiry_before(
    set: &OfferSet<'_>,
    date: CalendarDate,
    today: CalendarDate,
    finding: &mut Finding<'_>,
) {
    let Some(day) = date.day_before().filter(|day| *day > today) else { return };
    let is_earlier = |expiry: CalendarDate| expiry < day;
    if set.offers.iter().any(|offer| offer.availability_end_date.value().is_some_and(is_earlier)) {
        return;
    }
    let mut repair = finding.repair(format_args!("Let every offer expire on {day}"));
    for offer in &set.offers {
        if let Some((_, at)) = offer.availability_end_date.located().filter(|(expiry, _)| *expiry != day) {
            repair.replace(at, day);
        }
    }
}
