use serde::Serialize;

use super::AcceptanceRequest;
use super::refusal::buyer_accounts;
use crate::digest::digest;
use crate::economics::{BuyerChoice, ContractValue, OfferEconomics, PartyName, is_determined};
use crate::json::object;
use crate::model::{Currency, Duration, Offer, OfferKind, OfferSet, TermBody};
use crate::timeline::{AgreementPeriod, Invoice, Renewal, invoices, payment_due_period};

/// The product that an agreement is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AcceptedProduct {
    /// Its id.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its entity type, such as `SaaSProduct`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

/// A legal document that the buyer agrees to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Eula {
    /// `StandardEula`, `CustomEula` or `EnterpriseEula`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// Where a custom document lies.
    pub url: Option<String>,
    /// The version of a standard document.
    pub version: Option<String>,
}

/// How much of a dimension the buyer may use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entitlement {
    /// The dimension.
    pub dimension_key: String,
    /// How many units; any number when absent.
    pub quantity: Option<i64>,
}

/// An agreement between the seller of record and the buyer, about one product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Agreement {
    /// An id for the preview, which begins with `agmt-preview-`; AWS gives another one.
    pub id: String,
    /// MPPO or CPPO.
    pub kind: OfferKind,
    /// The offer that was accepted, where AWS gave it an id.
    pub offer_id: Option<String>,
    /// The name of the offer.
    pub offer_name: Option<String>,
    /// Who proposes: the seller of record.
    pub proposer: PartyName,
    /// Who accepts: the buyer.
    pub acceptor: PartyName,
    /// Who made the product, where that is not the seller.
    pub manufacturer: Option<PartyName>,
    /// The product.
    pub product: AcceptedProduct,
    /// From when to when it lasts.
    #[serde(flatten)]
    pub period: AgreementPeriod,
    /// The currency of all amounts.
    pub currency_code: Option<Currency>,
    /// What the buyer commits to pay.
    pub contract_value: ContractValue,
    /// The invoices, by date.
    pub charges: Vec<Invoice>,
    /// Whether the buyer also pays for what is used, or by the month.
    pub has_open_charges: bool,
    /// How long an invoice may wait, as in `P30D`; the buyer's usual terms when there is none.
    pub payment_due_period: Option<Duration>,
    /// What the buyer may use; empty where that is not agreed ahead.
    pub entitlements: Vec<Entitlement>,
    /// The legal documents.
    pub eula: Vec<Eula>,
    /// The first automatic renewal, where the buyer may choose one.
    pub renewal: Option<Renewal>,
    /// The types of all terms that are agreed, such as `PaymentScheduleTerm`.
    pub terms: Vec<String>,
}

/// What all agreements of one acceptance have in common.
pub(super) struct Signing<'signing, 'document> {
    pub(super) offer_set: &'signing OfferSet<'document>,
    pub(super) acceptor: &'signing PartyName,
    pub(super) digest: &'signing str,
    pub(super) request: AcceptanceRequest<'signing>,
}

impl Signing<'_, '_> {
    /// The agreement about the offer at `place` of the set.
    pub(super) fn agreement(&self, offer: &Offer<'_>, place: usize, economics: &OfferEconomics) -> Agreement {
        let Self { offer_set, acceptor, digest, request } = self;
        let choice = request.choices.iter().find(|choice| choice.offer == place);
        let period = AgreementPeriod::of(offer, request.accepted_on, choice);
        let product = offer.product.as_ref();
        let seller = offer.seller.as_ref().or(offer_set.seller.as_ref());
        Agreement {
            id: preview_id(digest, offer),
            kind: offer.kind(),
            offer_id: owned(offer.id.value()),
            offer_name: owned(offer.name.value()),
            proposer: seller.map(PartyName::from).unwrap_or_default(),
            acceptor: PartyName::clone(acceptor),
            manufacturer: product.and_then(|product| product.manufacturer.as_ref()).map(PartyName::from),
            product: AcceptedProduct {
                id: offer.product_id().map(|(id, _)| id.to_owned()),
                title: product.and_then(|product| owned(product.title.value())),
                kind: product.and_then(|product| owned(product.kind.value())),
            },
            currency_code: economics.currency_code,
            contract_value: economics.contract_value.clone(),
            charges: invoices(offer, economics, request.accepted_on),
            has_open_charges: economics.has_open_charges,
            payment_due_period: payment_due_period(offer),
            entitlements: entitlements(offer, choice),
            eula: eula(offer),
            renewal: Renewal::of(offer, place, economics, &period),
            terms: offer.effective_terms().filter_map(|term| accepted_type(term.written_kind)).collect(),
            period,
        }
    }
}

/// What the buyer may use: what the offer grants, or what the buyer chooses.
fn entitlements(offer: &Offer<'_>, choice: Option<&BuyerChoice>) -> Vec<Entitlement> {
    let mut entitlements = Vec::new();
    let mut add = |key: &str, quantity| {
        entitlements.push(Entitlement { dimension_key: key.to_owned(), quantity });
    };
    for body in offer.bodies() {
        match (body, choice) {
            (TermBody::FixedUpfrontPricing { grants, .. }, _) => {
                for grant in grants {
                    if let Some(key) = grant.dimension_key.value() {
                        add(key, grant.max_quantity.value());
                    }
                }
            }
            (TermBody::ConfigurableUpfrontPricing { .. }, Some(choice)) => {
                for (key, quantity) in &choice.quantities {
                    add(key, Some(i64::from(*quantity)));
                }
            }
            (TermBody::ConfigurableUpfrontPricing { rate_cards }, None) if is_determined(rate_cards) => {
                for rate in rate_cards.iter().flat_map(|card| &card.rates) {
                    if let Some(key) = rate.dimension_key.value() {
                        add(key, Some(1));
                    }
                }
            }
            _ => {}
        }
    }
    entitlements
}

/// The type that a term has in the agreement: those of a selling authorization become terms of the offer, and its contract
/// between manufacturer and partner does not concern the buyer.
fn accepted_type(written: &str) -> Option<String> {
    if written == "ResaleLegalTerm" {
        return None;
    }
    let own = written.strip_prefix("Resale").or_else(|| written.strip_prefix("Buyer")).unwrap_or(written);
    Some(own.to_owned())
}

/// Who accepts: the account that was asked for, or the only one that the offers are for.
pub(super) fn acceptor(offer_set: &OfferSet<'_>, requested: Option<&str>) -> PartyName {
    let only = match buyer_accounts(offer_set).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    };
    PartyName { account_id: owned(requested).or(only), name: None }
}

/// An id that is the same for the same set and product, and that none of AWS looks like.
fn preview_id(set_digest: &str, offer: &Offer<'_>) -> String {
    let product = offer.product_id().map(|(id, _)| id);
    let hash = digest(&object(vec![("offerSet", Some(set_digest.into())), ("product", Some(product.into()))]));
    format!("agmt-preview-{}", hash.chars().take(16).collect::<String>())
}

fn eula(offer: &Offer<'_>) -> Vec<Eula> {
    let mut eula = Vec::new();
    for body in offer.bodies() {
        let TermBody::Legal { documents } = body else { continue };
        for document in documents {
            eula.push(Eula {
                kind: owned(document.kind.value()),
                url: owned(document.url.value()),
                version: document.version.value().map(|version| version.to_string()),
            });
        }
    }
    eula
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}
