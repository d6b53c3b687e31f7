use serde::Serialize;
use serde_json::json;

use super::period::AgreementPeriod;
use super::refusal::buyer_accounts;
use crate::digest::digest;
use crate::economics::{ContractValue, OfferEconomics};
use crate::model::{Amount, CalendarDate, Currency, Offer, OfferKind, OfferSet, Party, TermBody};

/// An account that takes part, as far as the set names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartyName {
    /// The twelve digits of the AWS account.
    pub account_id: Option<String>,
    /// The name.
    pub name: Option<String>,
}

impl From<&Party<'_>> for PartyName {
    fn from(party: &Party<'_>) -> Self {
        Self { account_id: owned(party.account_id.value()), name: owned(party.name.value()) }
    }
}

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

/// An invoice to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgreementCharge {
    /// The day of the invoice (UTC).
    pub invoice_date: Option<CalendarDate>,
    /// Whether it is due at once, with the acceptance.
    pub is_due_on_acceptance: bool,
    /// How much, before tax.
    pub amount: Amount,
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
    pub charges: Vec<AgreementCharge>,
    /// Whether the buyer also pays for what is used, or by the month.
    pub has_open_charges: bool,
    /// How long an invoice may wait, as in `P30D`; the buyer's usual terms when there is none.
    pub payment_due_period: Option<String>,
    /// The legal documents.
    pub eula: Vec<Eula>,
}

impl Agreement {
    pub(super) fn new(
        offer: &Offer<'_>,
        economics: &OfferEconomics,
        seller: Option<&Party<'_>>,
        acceptor: &PartyName,
        set_digest: &str,
        accepted_on: CalendarDate,
    ) -> Self {
        let product = offer.product.as_ref();
        Self {
            id: preview_id(set_digest, offer),
            kind: offer.kind(),
            offer_id: owned(offer.id.value()),
            offer_name: owned(offer.name.value()),
            proposer: seller.map(PartyName::from).unwrap_or_default(),
            acceptor: acceptor.clone(),
            manufacturer: product.and_then(|product| product.manufacturer.as_ref()).map(PartyName::from),
            product: AcceptedProduct {
                id: offer.product_id().map(|(id, _)| id.to_owned()),
                title: product.and_then(|product| owned(product.title.value())),
                kind: product.and_then(|product| owned(product.kind.value())),
            },
            period: AgreementPeriod::of(offer, accepted_on),
            currency_code: economics.currency_code,
            contract_value: economics.contract_value.clone(),
            charges: charges(economics, accepted_on),
            has_open_charges: economics.has_open_charges,
            payment_due_period: offer.bodies().find_map(|body| match body {
                TermBody::NetPayment { payment_due_period } => payment_due_period.value().map(|due| due.to_string()),
                _ => None,
            }),
            eula: eula(offer),
        }
    }
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
    let hash = digest(&json!({ "offerSet": set_digest, "product": product }));
    format!("agmt-preview-{}", hash.chars().take(16).collect::<String>())
}

fn charges(economics: &OfferEconomics, accepted_on: CalendarDate) -> Vec<AgreementCharge> {
    let invoices = economics.charges.iter().map(|charge| AgreementCharge {
        invoice_date: charge.due.invoice_date(accepted_on),
        is_due_on_acceptance: charge.due.is_on_acceptance(accepted_on),
        amount: charge.amount,
    });
    let mut invoices: Vec<AgreementCharge> = invoices.collect();
    invoices.sort_by_key(|charge| (charge.invoice_date.is_none(), charge.invoice_date));
    invoices
}

fn eula(offer: &Offer<'_>) -> Vec<Eula> {
    let documents = offer.bodies().filter_map(|body| match body {
        TermBody::Legal { documents } => Some(documents),
        _ => None,
    });
    let eula = documents.flatten().map(|document| Eula {
        kind: owned(document.kind.value()),
        url: owned(document.url.value()),
        version: owned(document.version.value()),
    });
    eula.collect()
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}
