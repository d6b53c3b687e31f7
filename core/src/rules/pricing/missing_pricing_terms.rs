use serde_json::json;

use super::super::terms::{effective_term, fitting_models, knows_all_terms};
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{Offer, OfferSet, PricingModel, Term, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer has no price, or none that its pricing model needs.
    ///
    /// ## Why
    ///
    /// A contract needs a price that is paid ahead: for durations and quantities that the buyer chooses, or fixed with a payment schedule. A usage offer needs prices by use, and a `Byol` offer its `ByolPricingTerm`. AWS refuses the prices without them, and does not release an offer that has no price.
    ///
    /// ## What to do
    ///
    /// Enter the price, or choose the pricing model that suits the prices.
    pub(crate) static MISSING_PRICING_TERMS = {
        code: "missing-pricing-terms",
        subject: Pricing,
        severity: Error,
        help: "Enter a price that suits the pricing model, or choose the model that suits the prices.",
        aws: [
            "ReleaseOffer" => "MISSING_MANDATORY_TERMS",
            "UpdatePricingTerms" => "MISSING_MANDATORY_TERMS",
            "UpdatePricingTerms" => "HTTP_UNSPECIFIED",
            "ReleaseResaleAuthorization" => "MISSING_MANDATORY_TERMS",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| knows_all_terms(offer)) {
        let Some(needed) = missing(offer) else { continue };
        if let Some(place) = place_in_authorization(offer) {
            reporter.report_incomplete(place, |finding| {
                let refusal = AwsRefusal::new("ReleaseResaleAuthorization", "MISSING_MANDATORY_TERMS");
                finding.message("the selling authorization has no price").aws(Some(refusal));
            });
            continue;
        }
        let place = offer.terms.at.map_or(offer.at.member("terms"), Into::into);
        reporter.report_incomplete(place, |finding| {
            finding.message(needed).related_to(offer.pricing_model.node());
            let Some((model, at)) = offer.pricing_model.located() else { return };
            for fitting in fitting_models(offer) {
                let name = fitting.name();
                finding.fix(Fix::new(format!("Make it a {name} offer")).replace(finding.location(at), name));
            }
            if model == PricingModel::Byol && !offer.terms.is_absent() {
                let end = finding.location(place).key("-");
                finding.fix(Fix::new("Add the Byol term").add(end, json!({ "type": "ByolPricingTerm" })));
            }
        });
    }
}

/// Where the price of a resale is missing that neither the offer nor the authorization has.
fn place_in_authorization(offer: &Offer<'_>) -> Option<NodeId> {
    let terms = &offer.authorization()?.terms;
    let has_price = offer.effective_terms().any(|term| term.kind().is_pricing());
    terms.at.filter(|_| !has_price)
}

/// Which price is missing, in words.
fn missing(offer: &Offer<'_>) -> Option<&'static str> {
    let prices: Vec<TermKind> = offer.effective_terms().map(Term::kind).filter(|kind| kind.is_pricing()).collect();
    let model = offer.pricing_model.value();
    // What does not suit the model, and a free trial, has a finding of its own.
    let is_settled_first =
        |price: &TermKind| *price == TermKind::FreeTrialPricing || model.is_some_and(|model| !model.takes(*price));
    if prices.iter().any(is_settled_first) {
        return None;
    }
    // A schedule says itself that it has no price.
    if effective_term(offer, TermKind::PaymentSchedule).is_some() && model != Some(PricingModel::Usage) {
        return None;
    }
    match model {
        Some(model) if prices.iter().any(|price| model.is_made_by(*price)) => None,
        Some(PricingModel::Contract) => Some("a `Contract` offer needs a price that is paid ahead"),
        Some(PricingModel::Usage) => Some("a `Usage` offer needs prices by use"),
        Some(PricingModel::Byol) => Some("a `Byol` offer needs the `ByolPricingTerm`"),
        // A free product may have no price at all, but for SaaS, which needs one of 0.
        Some(PricingModel::Free) if offer.product_type() != Some("SaaSProduct") => None,
        Some(PricingModel::Free) => Some("a free SaaS product needs a price of 0"),
        None if prices.is_empty() => Some("the offer has no price"),
        None => None,
    }
}
