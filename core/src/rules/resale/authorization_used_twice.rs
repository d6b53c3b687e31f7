use std::collections::BTreeMap;

use super::{is_for_a_single_offer, resold};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// Two offers of a set are made from one selling authorization.
    ///
    /// ## Why
    ///
    /// An authorization is for one product, and a set holds each product once. Many are also good for a single offer only, all of those with installments among them.
    ///
    /// ## What to do
    ///
    /// Correct the id that was mistyped, or ask the manufacturer for a second authorization.
    pub(crate) static AUTHORIZATION_USED_TWICE = {
        code: "authorization-used-twice",
        subject: Resale,
        severity: Error,
        help: "Each offer of a set needs a selling authorization of its own.",
        aws: [
            "CreateOfferUsingResaleAuthorization" => "INCOMPATIBLE_RESALE_AUTHORIZATION",
            "CreateOfferUsingResaleAuthorization" => "HTTP_422",
        ],
        sources: [source::SELLING_AUTHORIZATIONS.states(), source::RESALE_AUTHORIZATIONS_API.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let mut first_from = BTreeMap::new();
    for (offer, authorization) in resold(set, context) {
        let Some((id, at)) = authorization.id.located() else { continue };
        let product = offer.product_id().map(|(product, _)| product);
        let (first_product, first_at) = *first_from.entry(id.trim()).or_insert((product, at));
        // Two offers for one product have a finding of their own.
        if first_at == at || product.is_none() || product == first_product {
            continue;
        }
        reporter.report(at, |finding| {
            let limit = if is_for_a_single_offer(authorization) { "a single offer" } else { "one product" };
            finding.message(format_args!("two offers are made from `{id}`, which is for {limit}"));
            finding.related(first_at);
        });
    }
}
