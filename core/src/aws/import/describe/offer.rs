use super::super::draft::Inside;
use super::super::place::At;
use super::Description;
use crate::aws::change_type::{ChangeType, EntityKind};
use crate::fields::{Field, OFFER, OFFER_TERMS};

impl Description<'_> {
    pub(super) fn read_offer(&mut self) {
        let mut is_resold = false;
        for (key, member) in self.details.clone().members() {
            match key {
                "Id" => {}
                "State" => self.put_as_it_is("/state", &member),
                "Name" => self.put_as_it_is("/name", &member),
                "Description" => self.put_as_it_is("/description", &member),
                "ProductId" => self.put_as_it_is("/product/id", &member),
                "PricingModel" => self.put_as_it_is("/pricingModel", &member),
                "MarkupPercentage" => self.put_as_it_is("/markupPercentage", &member),
                "AgreementId" => self.put_as_it_is("/replacesAgreementId", &member),
                "PreExistingAgreement" => {
                    if let Some(field) = field("preExistingAgreement") {
                        self.put_converted("/preExistingAgreement", &member, field);
                    }
                }
                "OfferSetId" => self.link_set(&member),
                "ResaleAuthorizationId" => {
                    is_resold = member.text().is_some();
                    self.link_authorization(&member);
                }
                "Terms" => {
                    let set_by = |term: &str| ChangeType::of_offer_term(term).map(|change_type| change_type.name);
                    let terms = self.terms(member.items(), &OFFER_TERMS, set_by);
                    self.draft().into_iter().for_each(|draft| draft.terms = Some(terms.clone()));
                }
                "Rules" => self.read_offer_rules(&member),
                _ => self.keep(key, &member),
            }
        }
        let kind = if is_resold { "CPPO" } else { "MPPO" };
        let place = self.details.place.clone();
        self.put("/kind", kind.into(), place, Inside::Other);
    }

    fn link_set(&mut self, id: &At<'_>) {
        let Some(text) = id.text() else { return };
        let set = self.entities.with_id(EntityKind::OfferSet, text, &id.place, self.scope);
        if let Some(offer) = self.draft() {
            offer.set = Some((set, id.place.clone()));
        }
    }

    fn link_authorization(&mut self, id: &At<'_>) {
        let Some(text) = id.text() else { return };
        self.put_as_it_is("/resaleAuthorization/id", id);
        let authorization = self.entities.with_id(EntityKind::ResaleAuthorization, text, &id.place, self.scope);
        if let Some(offer) = self.draft() {
            offer.authorization = Some(authorization);
        }
    }

    fn read_offer_rules(&mut self, rules: &At<'_>) {
        for rule in rules.items() {
            for (key, member) in rule.members() {
                match key {
                    "Type" => {}
                    "AvailabilityEndDate" => self.put_day("/availabilityEndDate", &member),
                    "PositiveTargeting" | "NegativeTargeting" => {
                        self.read_targeting(key == "PositiveTargeting", &member);
                    }
                    _ => self.keep(key, &member),
                }
            }
        }
    }

    fn read_targeting(&mut self, is_positive: bool, targeting: &At<'_>) {
        for (key, member) in targeting.members() {
            match (key, is_positive) {
                ("BuyerAccounts", true) => self.put_as_it_is("/targeting/buyerAccounts", &member),
                ("CountryCodes", true) => self.put_as_it_is("/targeting/countryCodes", &member),
                ("CountryCodes", false) => self.put_as_it_is("/targeting/excludedCountryCodes", &member),
                _ => self.keep(key, &member),
            }
        }
    }
}

fn field(key: &str) -> Option<&'static Field> {
    OFFER.iter().find(|field| field.key == key)
}
