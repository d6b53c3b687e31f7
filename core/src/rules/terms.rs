//! What rules about terms share.

use super::agreement::periods;
use super::dimensions::{known_product, named_dimensions};
use crate::fix::Fix;
use crate::model::{Amount, Currency, Listed, Offer, PricingModel, Term, TermKind};
use crate::parse::shortened;
use crate::rule::Finding;

/// Terms that AWS checks together: those that are written in an offer, or those of its selling authorization.
pub(super) struct TermList<'set, 'document> {
    pub(super) terms: &'set Listed<Term<'document>>,
    /// Whether it is the offer's own; what an authorization says, a reseller can not repair.
    pub(super) is_own: bool,
}

/// The lists of terms that are written in an offer, its own first.
pub(super) fn term_lists<'set, 'document>(
    offer: &'set Offer<'document>,
) -> impl Iterator<Item = TermList<'set, 'document>> {
    let authorized = offer.resale_authorization.iter();
    let authorized = authorized.map(|authorization| TermList { terms: &authorization.terms, is_own: false });
    std::iter::once(TermList { terms: &offer.terms, is_own: true }).chain(authorized)
}

/// Every term that is written in an offer or in its selling authorization, and whether it is the offer's own.
pub(super) fn written_terms<'set, 'document>(
    offer: &'set Offer<'document>,
) -> impl Iterator<Item = (&'set Term<'document>, bool)> {
    term_lists(offer).flat_map(|list| list.terms.iter().map(move |term| (term, list.is_own)))
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
pub(super) fn quoted<'text>(texts: impl IntoIterator<Item = &'text str>) -> String {
    const SHOWN: usize = 3;
    let mut texts = texts.into_iter();
    let shown: Vec<String> = texts.by_ref().take(SHOWN).map(|text| format!("`{}`", shortened(text))).collect();
    match (texts.count(), shown.as_slice()) {
        (0, [first, .., last]) if shown.len() == 2 => format!("{first} and {last}"),
        (0, _) => shown.join(", "),
        (rest, _) => format!("{} and {rest} more", shown.join(", ")),
    }
}

/// An amount as a document holds it: with the minor unit of its currency, or two decimals while that is not known.
pub(super) fn written_amount(amount: Amount, currency: Option<Currency>) -> String {
    amount.to_text(currency.unwrap_or(Currency::Usd))
}

/// Offers to keep one of several alike places and to take the others out; in the order of the document.
pub(super) fn offer_to_keep<'a>(
    title: String,
    kept: crate::document::NodeId,
    places: impl DoubleEndedIterator<Item = &'a crate::document::NodeId>,
    finding: &mut Finding<'_>,
) {
    // From behind, so that no removal moves a place that is still to be removed.
    let others = places.rev().filter(|place| **place != kept);
    let fix = others.fold(Fix::new(title), |fix, place| fix.remove(finding.location(*place)));
    finding.fix(fix);
}

/// The paid models that all prices of an offer suit, the most likely first; none when there is no price.
pub(super) fn fitting_models(offer: &Offer<'_>) -> Vec<PricingModel> {
    let prices: Vec<TermKind> = offer.effective_terms().map(Term::kind).filter(|kind| kind.is_pricing()).collect();
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
    let suits = |model: PricingModel| match model {
        PricingModel::Contract => !pays_metered_ahead(offer),
        PricingModel::Usage => !is_contract && (is_server || !has_schedule),
        PricingModel::Byol | PricingModel::Free => !is_contract,
    };
    let fits = |model: &PricingModel| {
        prices.iter().all(|price| model.takes(*price))
            && prices.iter().any(|price| model.is_made_by(*price))
            && suits(*model)
    };
    by_likelihood.into_iter().filter(fits).collect()
}

/// Whether a price that is paid ahead is for a metered dimension, as far as is known.
fn pays_metered_ahead(offer: &Offer<'_>) -> bool {
    let Some(product) = known_product(offer) else { return false };
    let is_metered = |key| product.dimension(key).is_some_and(|dimension| dimension.is_metered() == Some(true));
    let paid_ahead = offer.effective_terms().filter(|term| term.kind().is_upfront());
    paid_ahead.flat_map(named_dimensions).any(|(key, _)| is_metered(key))
}
