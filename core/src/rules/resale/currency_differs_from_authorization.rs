use super::resold;
use crate::fix::Fix;
use crate::model::{Currency, Offer, OfferSet};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A channel partner offer is in another currency than its selling authorization.
    ///
    /// ## Why
    ///
    /// AWS takes only the currency of the authorization; amounts are not converted.
    ///
    /// ## What to do
    ///
    /// Use the currency of the authorization, or ask the manufacturer for one in the currency of the set.
    pub(crate) static CURRENCY_DIFFERS_FROM_AUTHORIZATION = {
        code: "currency-differs-from-authorization",
        subject: Resale,
        severity: Error,
        help: "A channel partner offer is in the currency of its selling authorization.",
        aws: [
            "UpdatePricingTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "UpdatePaymentScheduleTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
        ],
        sources: [source::CHANNEL_PARTNER_OFFERS.states(), source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, authorization) in resold(set, context) {
        let mut wholesale = authorization.terms.iter().filter_map(|term| term.currency_code.located());
        let Some((authorized, authorized_at)) = wholesale.next() else { continue };
        // An authorization in several currencies has a finding of its own.
        if wholesale.any(|(other, _)| other != authorized) {
            continue;
        }
        let others: Vec<_> = offer.own_currencies().filter(|(own, _)| *own != authorized).collect();
        let Some(((own, at), rest)) = others.split_first() else { continue };
        reporter.report(*at, |finding| {
            finding.message(format_args!("the offer is in `{own}`, its selling authorization in `{authorized}`"));
            finding.related(authorized_at).related_to(rest.iter().map(|(_, at)| *at));
            if others_are_in(set, offer, authorized) {
                offer_currency(&others, authorized, finding);
            }
        });
    }
}

/// Whether the other offers of the set are in this currency as well, or in none.
fn others_are_in(set: &OfferSet<'_>, offer: &Offer<'_>, currency: Currency) -> bool {
    let others = set.offers.iter().filter(|other| other.at != offer.at);
    others.filter_map(Offer::currency).all(|(other, _)| other == currency)
}

fn offer_currency(places: &[(Currency, crate::document::NodeId)], currency: Currency, finding: &mut Finding<'_>) {
    let fix = Fix::new(format!("Use {currency}, without converting the amounts"));
    let fix = places.iter().fold(fix, |fix, (_, at)| fix.replace(finding.location(*at), currency.code()));
    finding.fix(fix);
}
