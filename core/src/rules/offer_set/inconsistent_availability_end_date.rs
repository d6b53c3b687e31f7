use super::super::consensus::{candidates, count_of_offers};
use crate::fix::Fix;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
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

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let candidates = candidates(&set.offers.items, |offer| offer.availability_end_date.value());
    let [most, rest @ ..] = candidates.as_slice() else { return };
    let odd_ones = rest.iter().flat_map(|candidate| &candidate.offers);
    let Some(at) = odd_ones.filter_map(|offer| offer.availability_end_date.node()).min() else { return };
    reporter.report(at, |finding| {
        let dates = candidates
            .iter()
            .map(|candidate| format!("`{}` ({})", candidate.value, count_of_offers(candidate.offers.len())));
        let dates: Vec<String> = dates.collect();
        finding.message(format!("offers expire on {} different dates: {}", dates.len(), dates.join(", ")));
        let others = most.offers.iter().chain(rest.iter().flat_map(|candidate| &candidate.offers));
        let places = others.filter_map(|offer| offer.availability_end_date.node());
        finding.related(places.filter(|place| *place != at));
        for candidate in &candidates {
            let date = candidate.value.to_string();
            let others = set.offers.iter().filter_map(|offer| offer.availability_end_date.located());
            let others = others.filter(|(other, _)| *other != candidate.value);
            let fix = others.fold(Fix::new(format!("Let every offer expire on {date}")), |fix, (_, at)| {
                fix.replace(finding.location(at), date.as_str())
            });
            finding.fix(fix);
        }
    });
}
