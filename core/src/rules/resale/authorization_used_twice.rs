use super::{is_for_a_single_offer, resold};
use crate::document::NodeId;
use crate::model::{OfferSet, ResaleAuthorization};
use crate::order::firsts;
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

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let mut uses = Vec::new();
    for &(offer, authorization) in &resold(set) {
        if let Some((id, at)) = authorization.id.located() {
            uses.push(Use { id, at, product: offer.product_id().map(|(product, _)| product), authorization });
        }
    }
    for (used, first) in uses.iter().zip(firsts(&uses, |used| used.id.trim())) {
        let Some(first) = uses.get(first) else { continue };
        // Two offers for one product have a finding of their own.
        if first.at == used.at || used.product.is_none() || used.product == first.product {
            continue;
        }
        reporter.report(used.at, |finding| {
            let limit = if is_for_a_single_offer(used.authorization) { "a single offer" } else { "one product" };
            finding.message(format_args!("two offers are made from `{}`, which is for {limit}", used.id));
            finding.related(first.at);
        });
    }
}

/// An authorization that an offer is made from.
struct Use<'set, 'document> {
    id: &'document str,
    at: NodeId,
    product: Option<&'document str>,
    authorization: &'set ResaleAuthorization<'document>,
}
