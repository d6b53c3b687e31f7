use super::super::terms::written_terms;
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{Listed, OfferSet, RateCard, Reading, TermBody};
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

const CHOICES: [&str; 2] = ["Allowed", "Disallowed"];

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (term, is_own) in set.offers.iter().flat_map(written_terms) {
        let TermBody::ConfigurableUpfrontPricing { rate_cards } = &term.body else { continue };
        let written = constraints(rate_cards);
        let Some(((usual, _), (_, odd_at))) =
            written.iter().zip(written.iter().skip(1)).find(|((a, _), (b, _))| a != b)
        else {
            continue;
        };
        reporter.report(*odd_at, |finding| {
            finding.message(format_args!("the constraints of the price are partly `{usual}`, partly not"));
            finding.related_to(written.iter().map(|(_, place)| *place).filter(|place| place != odd_at));
            if is_own {
                offer_alignment(&written, finding);
            }
        });
    }
}

/// Every constraint of a price, in the order of the document; what is neither of the choices has a finding of its own.
fn constraints<'document>(rate_cards: &Listed<RateCard<'document>>) -> Vec<(&'document str, NodeId)> {
    let constraints = rate_cards.iter().filter_map(|card| card.constraints.as_ref());
    let written = constraints.flat_map(|it| [it.multiple_dimension_selection, it.quantity_configuration]);
    written.filter_map(Reading::located).filter(|(choice, _)| CHOICES.contains(choice)).collect()
}

/// Offers both choices, the more frequent one first.
fn offer_alignment(written: &[(&str, NodeId)], finding: &mut Finding<'_>) {
    let mut choices = CHOICES;
    choices.sort_by_key(|choice| written.iter().filter(|(other, _)| other != choice).count());
    for choice in choices {
        let others = written.iter().filter(|(other, _)| *other != choice);
        let fix = Fix::new(format!("Set every constraint to {choice}"));
        finding.fix(others.fold(fix, |fix, (_, at)| fix.replace(finding.location(*at), choice)));
    }
}
