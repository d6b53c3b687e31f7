use serde_json::Value;

use super::super::convert::Voice;
use super::super::draft::Inside;
use super::super::place::At;
use super::{Description, Members, Taken};
use crate::aws::change_type::{CHANGE_TYPES, ChangeType, EntityKind};
use crate::fields::RESALE_TERMS;
use crate::json::object;

/// The details of a selling authorization.
const MEMBERS: &Members = &[
    ("Id", Taken::Known),
    ("Name", Taken::At("/resaleAuthorization/name")),
    ("Description", Taken::At("/resaleAuthorization/description")),
    ("PreExistingBuyerAgreement", Taken::By(read_agreement)),
    ("Status", Taken::At("/resaleAuthorization/status")),
    ("ProductId", Taken::At("/product/id")),
    ("ProductName", Taken::At("/product/title")),
    ("ManufacturerAccountId", Taken::At("/product/manufacturer/accountId")),
    ("ManufacturerLegalName", Taken::At("/product/manufacturer/name")),
    ("Dimensions", Taken::By(read_dimensions)),
    ("OfferDetails", Taken::By(|authorization, details| authorization.read_members(details, OFFER_DETAILS))),
    ("Terms", Taken::By(read_authorization_terms)),
    ("Rules", Taken::By(|authorization, rules| rules.items().for_each(|rule| authorization.read_members(&rule, RULE)))),
];

const OFFER_DETAILS: &Members = &[("OfferExtendedStatus", Taken::At("/resaleAuthorization/offerExtendedStatus"))];

const RULE: &Members = &[
    ("Type", Taken::Known),
    ("AvailabilityEndDate", Taken::Day("/resaleAuthorization/availabilityEndDate")),
    ("OffersMaxQuantity", Taken::At("/resaleAuthorization/offersMaxQuantity")),
    ("ResellerRole", Taken::At("/resaleAuthorization/resellerRole")),
    ("ResellerAccountId", Taken::At("/resaleAuthorization/resellerAccountId")),
];

impl Description<'_> {
    pub(super) fn read_authorization(&mut self, details: &At<'_>) {
        if let Some(id) = self.draft().and_then(|draft| draft.id.clone()) {
            self.put("/resaleAuthorization/id", id.into(), self.place.clone(), Inside::Other);
        }
        self.read_members(details, MEMBERS);
    }
}

/// `Unknown` is what AWS answers when there is none.
fn read_agreement(authorization: &mut Description<'_>, agreement: &At<'_>) {
    if agreement.members().any(|(_, member)| member.text() == Some("Unknown")) {
        Voice::Answer.unknown("PreExistingBuyerAgreement", agreement, authorization.desk);
    } else {
        authorization.put_agreement("/resaleAuthorization/preExistingBuyerAgreement", agreement);
    }
}

/// A dimension of a document has one kind; of several, AWS lists the one that prices are for first.
fn read_dimensions(authorization: &mut Description<'_>, list: &At<'_>) {
    let mut dimensions: Vec<Value> = Vec::new();
    for dimension in list.items() {
        let kind = dimension.get("Types").and_then(|types| types.items().next()?.text());
        let (key, unit) = (dimension.text_of("Key"), dimension.text_of("Unit"));
        let text = |text: Option<&str>| text.map(Value::from);
        dimensions.push(object(vec![("key", text(key)), ("kind", text(kind)), ("unit", text(unit))]));
    }
    authorization.put("/product/dimensions", dimensions.into(), list.place.clone(), Inside::Request);
}

fn read_authorization_terms(authorization: &mut Description<'_>, list: &At<'_>) {
    authorization.draft().into_iter().for_each(|draft| draft.terms = Some(Vec::new()));
    for term in list.items() {
        match term.text_of("Type") {
            Some("BuyerTargetingTerm") => {
                let accounts = term.get("PositiveTargeting").and_then(|targeting| targeting.get("BuyerAccounts"));
                if let Some(accounts) = accounts {
                    read_buyers(authorization, &accounts);
                }
            }
            Some("BuyerValidityTerm") => {
                if let Some(latest) = term.get("MaximumAgreementStartDate") {
                    authorization.put_day("/resaleAuthorization/maximumAgreementStartDate", &latest);
                }
            }
            of => authorization.add_term(&term, &RESALE_TERMS, of.and_then(set_by)),
        }
    }
}

/// In answers, an account is an object beside which the name of the buyer may stand.
fn read_buyers(authorization: &mut Description<'_>, list: &At<'_>) {
    let mut accounts: Vec<Value> = Vec::new();
    for item in list.items() {
        accounts.push(item.value.get("AwsAccountId").unwrap_or(item.value).clone());
    }
    authorization.put("/resaleAuthorization/buyerAccounts", accounts.into(), list.place.clone(), Inside::Same);
}

/// The change type that sets the terms of type `term` of a selling authorization.
fn set_by(term: &str) -> Option<&'static ChangeType> {
    let mut of_authorizations =
        CHANGE_TYPES.iter().filter(|change_type| change_type.entity == EntityKind::ResaleAuthorization);
    of_authorizations.find(|change_type| change_type.terms().contains(&term))
}
