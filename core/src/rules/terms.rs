//! What rules about terms share.

use std::fmt;

use super::agreement::periods;
use super::dimensions::namings;
use crate::document::NodeId;
use crate::model::{Amount, Currency, Listed, Offer, OfferSet, PricingModel, Term, TermKind};
use crate::parse::shortened;
use crate::rule::Finding;

/// Terms that AWS checks together: those that are written in an offer, or those of its selling authorization.
pub(super) struct TermList<'set, 'document> {
    pub(super) terms: &'set Listed<Term<'document>>,
    /// Whether it is the offer's own; what an authorization says, a reseller can not repair.
    pub(super) is_own: bool,
}

/// The lists of terms that are written in an offer, its own first.
pub(super) fn term_lists<'set, 'document>(offer: &'set Offer<'document>) -> Vec<TermList<'set, 'document>> {
    let mut lists = vec![TermList { terms: &offer.terms, is_own: true }];
    if let Some(authorization) = &offer.resale_authorization {
        lists.push(TermList { terms: &authorization.terms, is_own: false });
    }
    lists
}

/// Every term that is written in an offer or in its selling authorization, and whether it is the offer's own.
pub(super) fn written_terms<'set, 'document>(offer: &'set Offer<'document>) -> Vec<(&'set Term<'document>, bool)> {
    let mut terms = Vec::new();
    for list in term_lists(offer) {
        for term in list.terms {
            terms.push((term, list.is_own));
        }
    }
    terms
}

/// The own terms of one kind of every offer.
pub(super) fn own_terms<'set, 'document>(
    set: &'set OfferSet<'document>,
    kind: TermKind,
) -> Vec<(&'set Offer<'document>, &'set Term<'document>)> {
    let mut terms = Vec::new();
    for offer in &set.offers {
        for term in offer.terms.iter().filter(|term| term.kind() == kind) {
            terms.push((offer, term));
        }
    }
    terms
}

impl<'set, 'document> TermList<'set, 'document> {
    /// The first term of a kind.
    pub(super) fn first(&self, kind: TermKind) -> Option<&'set Term<'document>> {
        self.terms.iter().find(|term| term.kind() == kind)
    }
}

/// The first of the terms that count and are of a kind.
pub(super) fn effective_term<'set, 'document>(
    offer: &'set Offer<'document>,
    kind: TermKind,
) -> Option<&'set Term<'document>> {
    offer.effective_terms().find(|term| term.kind() == kind)
}

/// Whether all terms that count are known, so that one of them can be missed: of a CPPO, the authorized ones as well.
pub(super) fn knows_all_terms(offer: &Offer<'_>) -> bool {
    let authorized = || offer.resale_authorization.as_ref().map(|authorization| &authorization.terms);
    let knows_authorized = || authorized().is_some_and(|terms| !terms.is_absent() && !terms.unreadable);
    !offer.terms.unreadable && (!offer.is_cppo() || knows_authorized())
}

/// Up to three texts in backticks, and how many more there are.
pub(super) struct Quoted<'texts>(pub(super) &'texts [&'texts str]);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 3;
        for (place, text) in self.0.iter().take(SHOWN).enumerate() {
            let joint = match (place, self.0.len()) {
                (0, _) => "",
                (1, 2) => " and ",
                _ => ", ",
            };
            write!(formatter, "{joint}`{}`", shortened(text))?;
        }
        match self.0.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            rest => write!(formatter, " and {rest} more"),
        }
    }
}

/// How many places a finding points to that is about any number of them.
pub(super) const SHOWN: usize = 10;

/// An amount as a document holds it: with the minor unit of its currency, or two decimals while that is not known.
pub(super) fn written_amount(amount: Amount, currency: Option<Currency>) -> String {
    amount.to_text(currency.unwrap_or(Currency::Usd))
}

/// Offers to keep one of several alike places and to take the others out; in the order of the document.
pub(super) fn offer_to_keep(title: &dyn fmt::Display, kept: NodeId, places: &[NodeId], finding: &mut Finding<'_>) {
    let mut others = places.to_vec();
    others.retain(|place| *place != kept);
    finding.repair(title).remove_all(&others);
}

/// The kinds of all prices of an offer that count.
pub(super) fn price_kinds(offer: &Offer<'_>) -> Vec<TermKind> {
    let mut kinds = Vec::new();
    for term in offer.effective_terms() {
        if term.kind().is_pricing() {
            kinds.push(term.kind());
        }
    }
    kinds
}

/// The paid models that all prices of an offer suit, the most likely first; none when there is no price.
pub(super) fn fitting_models(offer: &Offer<'_>) -> Vec<PricingModel> {
    let prices = price_kinds(offer);
    let is_server = offer.is_for_server();
    let by_likelihood = if is_server {
        [PricingModel::Usage, PricingModel::Contract, PricingModel::Byol]
    } else {
        [PricingModel::Contract, PricingModel::Usage, PricingModel::Byol]
    };
    let has_schedule = effective_term(offer, TermKind::PaymentSchedule).is_some();
    // Only contracts renew automatically, and only contracts start at a later date.
    let is_contract = effective_term(offer, TermKind::Renewal).is_some()
        || periods(offer).iter().any(|period| !period.start.is_absent());
    let mut fitting = Vec::new();
    for model in by_likelihood {
        let suits = match model {
            PricingModel::Contract => !pays_metered_ahead(offer),
            PricingModel::Usage => !is_contract && (is_server || !has_schedule),
            PricingModel::Byol | PricingModel::Free => !is_contract,
        };
        let takes_all = prices.iter().all(|price| model.takes(*price));
        if suits && takes_all && prices.iter().any(|price| model.is_made_by(*price)) {
            fitting.push(model);
        }
    }
    fitting
}

/// Offers to write each model that suits the prices into `at`, where the pricing model of the offer is.
pub(super) fn offer_fitting_models(offer: &Offer<'_>, at: NodeId, finding: &mut Finding<'_>) {
    for model in fitting_models(offer) {
        let name = model.name();
        finding.repair(format_args!("Make it a {name} offer")).replace(at, name);
    }
}

/// Whether a price that is paid ahead is for a metered dimension, as far as is known.
fn pays_metered_ahead(offer: &Offer<'_>) -> bool {
    let Some(product) = &offer.product else { return false };
    let mut paid_ahead = offer.effective_terms().filter(|term| term.kind().is_upfront());
    paid_ahead.any(|term| namings(term, product).iter().any(|naming| naming.is_metered() == Some(true)))
}
