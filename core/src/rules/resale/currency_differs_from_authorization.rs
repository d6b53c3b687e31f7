use super::resold;
use crate::document::NodeId;
use crate::model::{Currency, Offer, OfferSet, ResaleAuthorization};
use crate::rule::{Check, Context, Reporter, declare_rule};
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

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        let Some((authorized, authorized_at)) = single_currency(authorization) else { continue };
        let others: Vec<_> = offer.own_currencies().filter(|(own, _)| *own != authorized).collect();
        let Some(((own, at), rest)) = others.split_first() else { continue };
        reporter.report(*at, |finding| {
            finding.message(format_args!("the offer is in `{own}`, its selling authorization in `{authorized}`"));
            finding.related(authorized_at).related_to(rest.iter().map(|(_, at)| *at));
            if others_are_in(set, offer, authorized) {
                let mut repair = finding.repair(format_args!("Use {authorized}, without converting the amounts"));
                for (_, at) in &others {
                    repair.replace(*at, authorized);
                }
            }
        });
    }
}

/// The currency of the authorization; one in several currencies has a finding of its own.
fn single_currency(authorization: &ResaleAuthorization<'_>) -> Option<(Currency, NodeId)> {
    let mut single: Option<(Currency, NodeId)> = None;
    for term in &authorization.terms {
        match (single, term.currency_code.located()) {
            (Some((one, _)), Some((other, _))) if one != other => return None,
            (None, found) => single = found,
            _ => {}
        }
    }
    single
}

/// Whether the other offers of the set are in this currency as well, or in none.
fn others_are_in(set: &OfferSet<'_>, offer: &Offer<'_>, currency: Currency) -> bool {
    let is_in = |other: &Offer<'_>| other.currency().is_none_or(|(other, _)| other == currency);
    set.offers.iter().all(|other| other.at == offer.at || is_in(other))
}
