use super::super::draft::Inside;
use super::super::place::At;
use super::Applied;
use crate::aws::change_type::EntityKind;
use crate::aws::names::Awaited;
use crate::fields::OFFER_TERMS;

/// The members of details that stand in a document as they are: the change, the key, and where it stands.
const MEMBERS: &[(&str, &str, &str)] = &[
    ("UpdateInformation", "Name", "/name"),
    ("UpdateInformation", "Description", "/description"),
    ("UpdateMarkup", "Percentage", "/markupPercentage"),
    ("UpdateAvailability", "AvailabilityEndDate", "/availabilityEndDate"),
];

impl Applied<'_> {
    pub(super) fn apply_to_offer(&mut self, index: usize) {
        self.put_members(index, MEMBERS);
        match self.change.kind.name {
            "CreateOffer" | "CreateReplacementOffer" => self.create_offer(index, "MPPO"),
            "CreateOfferUsingResaleAuthorization" | "CreateReplacementOfferUsingResaleAuthorization" => {
                self.create_offer(index, "CPPO");
            }
            "UpdateInformation" => self.put_agreement(index, "PreExistingAgreement", "/preExistingAgreement"),
            "UpdateTargeting" => self.update_targeting(index),
            "UpdateMarkup" | "UpdateAvailability" | "ReleaseOffer" => {}
            _ => {
                self.put(index, "PricingModel", "/pricingModel");
                self.put_terms(index, &OFFER_TERMS);
            }
        }
    }

    fn create_offer(&mut self, index: usize, kind: &str) {
        let place = self.change.place.clone().key("ChangeType");
        if let Some(offer) = self.entities.get_mut(index) {
            offer.put("/kind", kind.into(), place, Inside::Same);
            offer.terms.get_or_insert_default();
        }
        self.put(index, "Name", "/name");
        self.put(index, "Description", "/description");
        self.put(index, "AgreementId", "/replacesAgreementId");
        let details = self.change.details();
        if let Some(product) = details.get("ProductId") {
            if product.text().is_some_and(|text| text.starts_with('$')) {
                self.desk.keep(&product, "a product that the same request makes");
            } else {
                self.put(index, "ProductId", "/product/id");
            }
        }
        if let Some(id) = details.get("ResaleAuthorizationId") {
            self.link_authorization(index, &id);
        }
        if let Some(id) = details.get("OfferSetId") {
            let target = self.change_set.lead(&id);
            let set = self.find(EntityKind::OfferSet, &target, &id.place);
            match (set, self.entities.get_mut(index)) {
                (Some(set), Some(offer)) => offer.set = Some((set, id.place)),
                _ => self.desk.keep(&id, "an offer set that can not be found"),
            }
        }
    }

    fn link_authorization(&mut self, index: usize, id: &At<'_>) {
        let Some(text) = id.text().filter(|text| !text.starts_with('$') && Awaited::of_placeholder(text).is_none())
        else {
            self.desk.keep(id, "a selling authorization that is not known yet");
            return;
        };
        self.put(index, "ResaleAuthorizationId", "/resaleAuthorization/id");
        let scope = &self.change_set.scope;
        let authorization = self.entities.with_id(EntityKind::ResaleAuthorization, text.trim(), &id.place, scope);
        if let Some(offer) = self.entities.get_mut(index) {
            offer.authorization = Some(authorization);
        }
    }

    /// Replaces the whole rule, as AWS does.
    fn update_targeting(&mut self, index: usize) {
        const LISTS: [(&str, &str, &str); 3] = [
            ("PositiveTargeting", "BuyerAccounts", "/targeting/buyerAccounts"),
            ("PositiveTargeting", "CountryCodes", "/targeting/countryCodes"),
            ("NegativeTargeting", "CountryCodes", "/targeting/excludedCountryCodes"),
        ];
        let details = self.change.details();
        let Some(offer) = self.entities.get_mut(index) else { return };
        for (side, key, location) in LISTS {
            offer.take(location);
            if let Some(list) = details.get(side).and_then(|side| side.get(key)) {
                offer.put(location, list.value.clone(), list.place, Inside::Same);
            }
        }
    }
}
