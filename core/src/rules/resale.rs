//! Rules about channel partner private offers, and about the selling authorizations that they are made from.
//!
//! What an authorization says is known to the caller in part only: a rule compares what is given, and is silent about the
//! rest. Authorizations and markups are the seller's own business; what a buyer gets does not hold them.

mod authorization_date_out_of_range;
mod authorization_ending_soon;
mod authorization_ends_after_charge;
mod authorization_for_another_partner;
mod authorization_on_direct_offer;
mod authorization_used_twice;
mod buyer_not_authorized;
mod charge_below_wholesale;
mod charge_dates_differ_from_authorization;
mod currency_differs_from_authorization;
mod duration_differs_from_authorization;
mod expired_authorization;
mod foreign_product;
mod grants_differ_from_authorization;
mod inactive_authorization;
mod incomplete_authorization;
mod latest_start_unsupported;
mod markup_on_direct_offer;
mod markup_with_own_terms;
mod missing_resale_authorization;
mod net_term_not_authorized;
mod no_margin;
mod pricing_not_authorized;
mod start_after_authorization;
mod unknown_authorization_facts;
mod unsupported_product_for_resale;
mod used_authorization;

pub(crate) use authorization_date_out_of_range::AUTHORIZATION_DATE_OUT_OF_RANGE;
pub(crate) use authorization_ending_soon::AUTHORIZATION_ENDING_SOON;
pub(crate) use authorization_ends_after_charge::AUTHORIZATION_ENDS_AFTER_CHARGE;
pub(crate) use authorization_for_another_partner::AUTHORIZATION_FOR_ANOTHER_PARTNER;
pub(crate) use authorization_on_direct_offer::AUTHORIZATION_ON_DIRECT_OFFER;
pub(crate) use authorization_used_twice::AUTHORIZATION_USED_TWICE;
pub(crate) use buyer_not_authorized::BUYER_NOT_AUTHORIZED;
pub(crate) use charge_below_wholesale::CHARGE_BELOW_WHOLESALE;
pub(crate) use charge_dates_differ_from_authorization::CHARGE_DATES_DIFFER_FROM_AUTHORIZATION;
pub(crate) use currency_differs_from_authorization::CURRENCY_DIFFERS_FROM_AUTHORIZATION;
pub(crate) use duration_differs_from_authorization::DURATION_DIFFERS_FROM_AUTHORIZATION;
pub(crate) use expired_authorization::EXPIRED_AUTHORIZATION;
pub(crate) use foreign_product::FOREIGN_PRODUCT;
pub(crate) use grants_differ_from_authorization::GRANTS_DIFFER_FROM_AUTHORIZATION;
pub(crate) use inactive_authorization::INACTIVE_AUTHORIZATION;
pub(crate) use incomplete_authorization::INCOMPLETE_AUTHORIZATION;
pub(crate) use latest_start_unsupported::LATEST_START_UNSUPPORTED;
pub(crate) use markup_on_direct_offer::MARKUP_ON_DIRECT_OFFER;
pub(crate) use markup_with_own_terms::MARKUP_WITH_OWN_TERMS;
pub(crate) use missing_resale_authorization::MISSING_RESALE_AUTHORIZATION;
pub(crate) use net_term_not_authorized::NET_TERM_NOT_AUTHORIZED;
pub(crate) use no_margin::NO_MARGIN;
pub(crate) use pricing_not_authorized::PRICING_NOT_AUTHORIZED;
pub(crate) use start_after_authorization::START_AFTER_AUTHORIZATION;
pub(crate) use unknown_authorization_facts::UNKNOWN_AUTHORIZATION_FACTS;
pub(crate) use unsupported_product_for_resale::UNSUPPORTED_PRODUCT_FOR_RESALE;
pub(crate) use used_authorization::USED_AUTHORIZATION;

use crate::document::NodeId;
use crate::model::{
    AccountId, Charge, Currency, Grant, Listed, Offer, OfferSet, PricingModel, ResaleAuthorization, Term, TermBody,
    TermKind,
};

/// An offer of a channel partner, and the selling authorization that it is made from.
type Resold<'set, 'document> = (&'set Offer<'document>, &'set ResaleAuthorization<'document>);

/// The channel partner offers of a set, each with its selling authorization.
fn resold<'set, 'document>(set: &'set OfferSet<'document>) -> Vec<Resold<'set, 'document>> {
    let mut resold = Vec::new();
    for offer in &set.offers {
        resold.extend(offer.authorization().map(|authorization| (offer, authorization)));
    }
    resold
}

/// The same, as far as the offers are still to be made: what becomes of an authorization later does not matter to them.
fn to_be_made<'set, 'document>(set: &'set OfferSet<'document>) -> Vec<Resold<'set, 'document>> {
    let mut resold = resold(set);
    resold.retain(|(offer, _)| offer.id.is_absent());
    resold
}

/// The account of the seller of an offer and where it is named, where that is another than `account`.
fn other_seller<'document>(
    set: &OfferSet<'document>,
    offer: &Offer<'document>,
    account: &str,
) -> Option<(&'document str, NodeId)> {
    let (seller, at) = offer.seller.as_ref().or(set.seller.as_ref())?.account_id.located()?;
    let is_other = seller != account && AccountId::new(seller).is_some() && AccountId::new(account).is_some();
    is_other.then_some((seller, at))
}

/// The first payment schedule among terms.
fn schedule<'terms>(terms: &'terms Listed<Term<'_>>) -> Option<&'terms Listed<Charge>> {
    terms.iter().find_map(|term| match &term.body {
        TermBody::PaymentSchedule { schedule } => Some(schedule),
        _ => None,
    })
}

/// The currency of the first payment schedule among terms.
fn schedule_currency(terms: &Listed<Term<'_>>) -> Option<Currency> {
    terms.iter().find(|term| term.kind() == TermKind::PaymentSchedule)?.currency_code.value()
}

/// The quantities of the first fixed price among terms.
fn fixed_price<'terms, 'document>(terms: &'terms Listed<Term<'document>>) -> Option<&'terms Listed<Grant<'document>>> {
    terms.iter().find_map(|term| match &term.body {
        TermBody::FixedUpfrontPricing { grants, .. } => Some(grants),
        _ => None,
    })
}

/// Whether there are prices, but none that are paid ahead.
fn sells_by_use_alone(terms: &Listed<Term<'_>>) -> bool {
    let mut has_price = false;
    for kind in terms.iter().map(Term::kind) {
        if kind == TermKind::PaymentSchedule || (kind.is_pricing() && kind != TermKind::UsageBasedPricing) {
            return false;
        }
        has_price |= kind.is_pricing();
    }
    has_price && !terms.unreadable
}

/// Whether the wholesale prices suit the pricing model of the offer, so that they can take the place of its own.
fn suits(offer: &Offer<'_>, wholesale: &Listed<Term<'_>>) -> bool {
    !wholesale.unreadable
        && match offer.pricing_model.value() {
            Some(PricingModel::Usage) => sells_by_use_alone(wholesale),
            _ => wholesale.iter().any(|term| term.kind().is_upfront()),
        }
}

/// Whether a partner may set a price of this kind, rather than take it over.
fn may_be_set_by_partner(kind: TermKind) -> bool {
    matches!(kind, TermKind::FixedUpfrontPricing | TermKind::PaymentSchedule)
}

/// Whether it is good for one offer: it says so, or has installments, which makes it so.
fn is_for_a_single_offer(authorization: &ResaleAuthorization<'_>) -> bool {
    authorization.offers_max_quantity.value() == Some(1) || schedule(&authorization.terms).is_some()
}
