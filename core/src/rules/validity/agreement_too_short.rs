use super::super::agreement::{is_too_long, last_entitlement, periods};
use crate::model::{Duration, OfferSet};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The agreement for a server product could end before what the buyer adds to it.
    ///
    /// ## Why
    ///
    /// Until the offer expires, the buyer of an AMI or container product can add to the agreement, and each addition lasts for the duration of its price. So AWS wants the agreement to last longer than the days until the expiry and the duration of the price together.
    ///
    /// ## What to do
    ///
    /// Choose a longer agreement, or an earlier expiry for all offers of the set.
    pub(crate) static AGREEMENT_TOO_SHORT = {
        code: "agreement-too-short",
        subject: Validity,
        severity: Error,
        help: "The agreement has to outlast what the buyer may add on the last day of the offer.",
        aws: ["UpdateValidityTerms" => "INVALID_AGREEMENT_DURATION"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let today = context.today;
    for offer in &set.offers {
        let Some((expiry, expiry_at)) = offer.availability_end_date.located() else { continue };
        let Some(last) = last_entitlement(offer).filter(|_| expiry >= today) else { continue };
        for period in &periods(offer) {
            let Some((duration, at)) = period.duration.located().filter(|_| period.is_without_dates()) else {
                continue;
            };
            if duration.after(today).is_none_or(|end| end > last) {
                continue;
            }
            reporter.report(at, |finding| {
                finding.message(format_args!(
                    "the agreement lasts `{duration}`; what is bought on the last day of the offer, `{expiry}`, lasts \
                     until `{last}`"
                ));
                finding.related(expiry_at);
                let days = u32::try_from(today.days_until(last)).ok().and_then(|days| days.checked_add(1));
                if let Some(needed) = days.map(Duration::of_days).filter(|needed| !is_too_long(*needed)) {
                    finding.repair(format_args!("Let the agreement last {needed}")).replace(at, needed);
                }
            });
        }
    }
}
