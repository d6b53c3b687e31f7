use crate::fix::list;
use crate::model::OfferSet;
use crate::order::distinct;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer names both the countries that it is for and countries that it excludes.
    ///
    /// ## Why
    ///
    /// AWS takes one of the two: an offer that is for some countries is for no other anyway.
    ///
    /// ## What to do
    ///
    /// Keep the list of countries that the offer is for, without those that are excluded.
    pub(crate) static CONFLICTING_COUNTRIES = {
        code: "conflicting-countries",
        subject: Offer,
        severity: Error,
        help: "Keep one of the two lists: an offer for some countries is for no other anyway.",
        aws: ["UpdateTargeting" => "INVALID_TARGETING"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for targeting in set.offers.iter().filter_map(|offer| offer.targeting.as_ref()) {
        let (included, excluded) = (&targeting.country_codes, &targeting.excluded_country_codes);
        let (Some(included_at), Some(excluded_at)) = (included.at, excluded.at) else { continue };
        if included.items.is_empty() || excluded.items.is_empty() {
            continue;
        }
        reporter.report(excluded_at, |finding| {
            finding.message("the offer names countries that it is for and countries that it excludes");
            finding.related(included_at);
            if included.unreadable || excluded.unreadable {
                return;
            }
            let unwanted = distinct(excluded.iter().map(|(code, _)| code.as_str()).collect());
            let mut wanted: Vec<&str> = included.iter().map(|(code, _)| code.as_str()).collect();
            wanted.retain(|code| unwanted.binary_search(code).is_err());
            if !wanted.is_empty() {
                let mut repair = finding.repair("Keep the countries that are left");
                repair.replace_value(included_at, list(&wanted)).remove(excluded_at);
            }
        });
    }
}
