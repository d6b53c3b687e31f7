use super::super::terms::{quoted, written_terms};
use crate::document::NodeId;
use crate::model::{OfferSet, TermBody};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A fixed price grants a dimension without saying how much of it.
    ///
    /// ## Why
    ///
    /// AWS's own pages differ: by the text of the API guide a missing quantity means that there is no limit, by its table the quantity is required. For some products AWS refuses a grant without a quantity.
    ///
    /// ## What to do
    ///
    /// Enter the quantity that was agreed.
    pub(crate) static UNLIMITED_QUANTITY = {
        code: "unlimited-quantity",
        subject: Pricing,
        severity: Warning,
        help: "One page of AWS reads a missing quantity as no limit, another requires it: enter it to be safe.",
        aws: ["UpdatePricingTerms" => "INVALID_GRANTS"],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for (term, _) in set.offers.iter().flat_map(written_terms) {
        let TermBody::FixedUpfrontPricing { grants, .. } = &term.body else { continue };
        let unlimited = grants.iter().filter(|grant| grant.max_quantity.is_absent());
        let unlimited: Vec<(&str, NodeId)> =
            unlimited.filter_map(|grant| Some((grant.dimension_key.value()?, grant.at))).collect();
        let [(_, first), rest @ ..] = unlimited.as_slice() else { continue };
        reporter.report(first.member("maxQuantity"), |finding| {
            let keys = quoted(unlimited.iter().map(|(key, _)| *key));
            finding
                .message(format_args!("the quantity of {keys} is missing; AWS's own pages differ on what that means"));
            finding.related_to(rest.iter().take(SHOWN).map(|(_, at)| at.member("maxQuantity")));
        });
    }
}

/// How many of the dimensions a finding points to.
const SHOWN: usize = 10;
