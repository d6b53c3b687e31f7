use super::super::consensus::{candidates, compared, count_of_offers};
use crate::fix::Fix;
use crate::model::{CalendarDate, Offer, OfferSet, TermBody};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The offers of a set expire on different dates.
    ///
    /// ## Why
    ///
    /// AWS releases a set only when all its offers have the same expiry date. (The seller guide says that they should have; the API refuses the release.)
    ///
    /// ## What to do
    ///
    /// Choose one date for all offers. The last moment of an offer is 23:59:59.999 UTC of that day.
    pub(crate) static INCONSISTENT_AVAILABILITY_END_DATE = {
        code: "inconsistent-availability-end-date",
        subject: OfferSet,
        severity: Error,
        help: "All offers of a set have to expire on the same UTC date.",
        aws: ["ReleaseOfferSet" => "INCONSISTENT_OFFER_AVAILABILITY_END_DATE"],
        sources: [source::PREPARING_OFFER_SET.states(), source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let candidates = candidates(set, |offer| offer.availability_end_date.value());
    let [most, rest @ ..] = candidates.as_slice() else { return };
    let odd_ones = rest.iter().flat_map(|candidate| &candidate.offers);
    let Some(at) = odd_ones.filter_map(|offer| offer.availability_end_date.node()).min() else { return };
    reporter.report(at, |finding| {
        let dates = candidates
            .iter()
            .map(|candidate| format!("`{}` ({})", candidate.value, count_of_offers(candidate.offers.len())));
        let dates: Vec<String> = dates.collect();
        finding.message(format_args!("offers expire on {} different dates: {}", dates.len(), dates.join(", ")));
        let others = most.offers.iter().chain(rest.iter().flat_map(|candidate| &candidate.offers));
        let places = others.filter_map(|offer| offer.availability_end_date.node());
        finding.related_to(places.filter(|place| *place != at));
        for candidate in candidates.iter().filter(|candidate| candidate.value >= context.today) {
            offer_alignment(set, candidate.value, finding);
        }
    });
}

/// Offers to let every offer expire on `date`, where no other date of an offer stands against it.
fn offer_alignment(set: &OfferSet<'_>, date: CalendarDate, finding: &mut Finding<'_>) {
    let expiries = compared(set).iter().filter_map(|offer| Some((offer, offer.availability_end_date.located()?)));
    let others: Vec<_> = expiries.filter(|(_, (other, _))| *other != date).collect();
    // The agreement of a server has to outlast what the buyer adds on the last day of the offer.
    let is_early_enough = |offer: &Offer<'_>, own: CalendarDate| date < own || !offer.is_for_server();
    let permitted = |(offer, (own, _)): &(&Offer<'_>, (CalendarDate, _))| {
        is_early_enough(offer, *own) && offer.effective_terms().all(|term| permits(&term.body, date))
    };
    if !others.iter().all(permitted) {
        return;
    }
    let fix = Fix::new(format!("Let every offer expire on {date}"));
    let text = date.to_string();
    let fix = others.iter().fold(fix, |fix, (_, (_, at))| fix.replace(finding.location(*at), text.as_str()));
    finding.fix(fix);
}

/// Whether an offer with this term may expire on `date`: the agreement begins and ends after it, and at most one charge
/// is due by then.
fn permits(term: &TermBody<'_>, date: CalendarDate) -> bool {
    match term {
        TermBody::Validity { agreement_start_date, agreement_end_date, .. } => {
            let limits = [agreement_start_date, agreement_end_date];
            limits.into_iter().filter_map(|limit| limit.value()).all(|limit| limit > date)
        }
        TermBody::PaymentSchedule { schedule } => {
            schedule.iter().filter_map(|charge| charge.charge_date.value()).filter(|due| *due <= date).count() <= 1
        }
        _ => true,
    }
}
