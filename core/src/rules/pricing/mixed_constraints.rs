use super::super::terms::written_terms;
use crate::document::NodeId;
use crate::model::{OfferSet, Term, TermKind};
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The constraints of a price differ from each other, or from rate card to rate card.
    ///
    /// ## Why
    ///
    /// `multipleDimensionSelection` and `quantityConfiguration` have to be both `Allowed` or both `Disallowed`, and the same on every rate card. Some products take one of the two only; which ones, AWS does not say.
    ///
    /// ## What to do
    ///
    /// Choose `Allowed` when the buyer may combine dimensions and choose quantities, `Disallowed` when he takes one dimension as it is.
    pub(crate) static MIXED_CONSTRAINTS = {
        code: "mixed-constraints",
        subject: Pricing,
        severity: Error,
        help: "Both constraints have to be equal, on every rate card: `Allowed` or `Disallowed`.",
        aws: ["UpdatePricingTerms" => "INCOMPATIBLE_RATE_CARD_CONSTRAINTS"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

const ALLOWED: &str = "Allowed";
const DISALLOWED: &str = "Disallowed";

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (term, is_own) in set.offers.iter().flat_map(written_terms) {
        let written = constraints(term);
        let Some((usual, _)) = written.first() else { continue };
        let Some((_, odd_at)) = written.iter().find(|(choice, _)| choice != usual) else { continue };
        reporter.report(*odd_at, |finding| {
            finding.message(format_args!("the constraints of the price are partly `{usual}`, partly not"));
            for (_, place) in written.iter().filter(|(_, place)| place != odd_at) {
                finding.related(*place);
            }
            if is_own {
                offer_alignment(&written, finding);
            }
        });
    }
}

/// Every constraint of a price, in the order of the document; what is neither of the choices has a finding of its own.
fn constraints<'document>(term: &Term<'document>) -> Vec<(&'document str, NodeId)> {
    let mut written = Vec::new();
    // Prices by use have no constraints.
    if term.kind() == TermKind::ConfigurableUpfrontPricing {
        for constraints in term.rate_cards().iter().filter_map(|card| card.constraints) {
            for reading in [constraints.multiple_dimension_selection, constraints.quantity_configuration] {
                if let Some((choice @ (ALLOWED | DISALLOWED), at)) = reading.located() {
                    written.push((choice, at));
                }
            }
        }
    }
    written
}

/// Offers both choices, the more frequent one first.
fn offer_alignment(written: &[(&str, NodeId)], finding: &mut Finding<'_>) {
    let (mut allowed, mut disallowed) = (Vec::new(), Vec::new());
    for (choice, at) in written {
        if *choice == ALLOWED { allowed.push(*at) } else { disallowed.push(*at) }
    }
    let mut choices = [(ALLOWED, &disallowed), (DISALLOWED, &allowed)];
    if disallowed.len() > allowed.len() {
        choices.reverse();
    }
    for (choice, others) in choices {
        finding.repair(format_args!("Set every constraint to {choice}")).replace_all(others, choice);
    }
}
