use serde_json::Value;

use super::super::draft::Inside;
use super::super::place::At;
use super::Description;
use crate::aws::change_type::{CHANGE_TYPES, EntityKind};
use crate::fields::{OFFER, RESALE_TERMS};
use crate::json::{object, some};

impl Description<'_> {
    pub(super) fn read_authorization(&mut self) {
        if let Some(id) = self.draft().and_then(|draft| draft.id.clone()) {
            let place = self.details.place.clone();
            self.put("/resaleAuthorization/id", id.into(), place, Inside::Other);
        }
        for (key, member) in self.details.clone().members() {
            match key {
                "Id" => {}
                "Name" => self.put_as_it_is("/resaleAuthorization/name", &member),
                "Description" => self.put_as_it_is("/resaleAuthorization/description", &member),
                "PreExistingBuyerAgreement" => self.read_agreement(&member),
                "Status" => self.put_as_it_is("/resaleAuthorization/status", &member),
                "ProductId" => self.put_as_it_is("/product/id", &member),
                "ProductName" => self.put_as_it_is("/product/title", &member),
                "ManufacturerAccountId" => self.put_as_it_is("/product/manufacturer/accountId", &member),
                "ManufacturerLegalName" => self.put_as_it_is("/product/manufacturer/name", &member),
                "Dimensions" => self.read_dimensions(&member),
                "OfferDetails" => self.read_offer_details(&member),
                "Terms" => self.read_authorization_terms(&member),
                "Rules" => self.read_authorization_rules(&member),
                _ => self.keep(key, &member),
            }
        }
    }

    /// `Unknown` is what AWS answers when there is none.
    fn read_agreement(&mut self, agreement: &At<'_>) {
        let is_known = agreement.members().all(|(_, member)| member.text() != Some("Unknown"));
        match OFFER.iter().find(|field| field.key == "preExistingAgreement").filter(|_| is_known) {
            Some(field) => self.put_converted("/resaleAuthorization/preExistingBuyerAgreement", agreement, field),
            None => self.keep("PreExistingBuyerAgreement", agreement),
        }
    }

    /// A dimension of a document has one kind; of several, AWS lists the one that prices are for first.
    fn read_dimensions(&mut self, list: &At<'_>) {
        let mut dimensions: Vec<Value> = Vec::new();
        for dimension in list.items() {
            let kind = dimension.get("Types").and_then(|types| types.items().next()?.text());
            let (key, unit) = (dimension.text_of("Key"), dimension.text_of("Unit"));
            let text = |text: Option<&str>| text.and_then(some);
            dimensions.push(object(vec![("key", text(key)), ("kind", text(kind)), ("unit", text(unit))]));
        }
        self.put("/product/dimensions", dimensions.into(), list.place.clone(), Inside::Request);
    }

    fn read_offer_details(&mut self, details: &At<'_>) {
        for (key, member) in details.members() {
            match key {
                "OfferExtendedStatus" => self.put_as_it_is("/resaleAuthorization/offerExtendedStatus", &member),
                _ => self.keep(key, &member),
            }
        }
    }

    fn read_authorization_terms(&mut self, list: &At<'_>) {
        let mut wholesale = Vec::new();
        for term in list.items() {
            match term.text_of("Type") {
                Some("BuyerTargetingTerm") => {
                    let accounts = term.get("PositiveTargeting").and_then(|targeting| targeting.get("BuyerAccounts"));
                    if let Some(accounts) = accounts {
                        self.read_buyers(&accounts);
                    }
                }
                Some("BuyerValidityTerm") => {
                    if let Some(latest) = term.get("MaximumAgreementStartDate") {
                        self.put_day("/resaleAuthorization/maximumAgreementStartDate", &latest);
                    }
                }
                _ => wholesale.push(term),
            }
        }
        let terms = self.terms(wholesale, &RESALE_TERMS, set_by);
        self.draft().into_iter().for_each(|draft| draft.terms = Some(terms.clone()));
    }

    /// In answers, an account is an object beside which the name of the buyer may stand.
    fn read_buyers(&mut self, list: &At<'_>) {
        let account = |item: At<'_>| item.value.get("AwsAccountId").cloned().unwrap_or_else(|| item.value.clone());
        let accounts: Value = list.items().map(account).collect();
        self.put("/resaleAuthorization/buyerAccounts", accounts, list.place.clone(), Inside::Same);
    }

    fn read_authorization_rules(&mut self, rules: &At<'_>) {
        for rule in rules.items() {
            for (key, member) in rule.members() {
                match key {
                    "Type" => {}
                    "AvailabilityEndDate" => self.put_day("/resaleAuthorization/availabilityEndDate", &member),
                    "OffersMaxQuantity" => self.put_as_it_is("/resaleAuthorization/offersMaxQuantity", &member),
                    "ResellerRole" => self.put_as_it_is("/resaleAuthorization/resellerRole", &member),
                    "ResellerAccountId" => self.put_as_it_is("/resaleAuthorization/resellerAccountId", &member),
                    _ => self.keep(key, &member),
                }
            }
        }
    }
}

fn set_by(term: &str) -> Option<&'static str> {
    let mut of_authorizations =
        CHANGE_TYPES.iter().filter(|change_type| change_type.entity == EntityKind::ResaleAuthorization);
    of_authorizations.find(|change_type| change_type.terms().contains(&term)).map(|change_type| change_type.name)
}
