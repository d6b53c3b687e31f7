use super::super::draft::Inside;
use super::Applied;
use crate::fields::RESALE_TERMS;

const NO_PLACE: &str = "a field of a selling authorization that a document has no place for";

/// The members of details that stand in a document as they are: the change, the key, and where it stands.
const MEMBERS: &[(&str, &str, &str)] = &[
    ("CreateResaleAuthorization", "ProductId", "/product/id"),
    ("CreateResaleAuthorization", "Name", "/resaleAuthorization/name"),
    ("CreateResaleAuthorization", "Description", "/resaleAuthorization/description"),
    ("CreateResaleAuthorization", "ResellerAccountId", "/resaleAuthorization/resellerAccountId"),
    ("CreateResaleAuthorization", "ResellerRole", "/resaleAuthorization/resellerRole"),
    ("UpdateInformation", "Name", "/resaleAuthorization/name"),
    ("UpdateInformation", "Description", "/resaleAuthorization/description"),
    ("UpdateAvailability", "AvailabilityEndDate", "/resaleAuthorization/availabilityEndDate"),
    ("UpdateAvailability", "OffersMaxQuantity", "/resaleAuthorization/offersMaxQuantity"),
];

impl Applied<'_> {
    pub(super) fn apply_to_authorization(&mut self, index: usize) {
        self.put_members(index, MEMBERS);
        match self.change.kind.name {
            "CreateResaleAuthorization" => self.keep("BulkRequestId", NO_PLACE),
            "UpdateInformation" => {
                let location = "/resaleAuthorization/preExistingBuyerAgreement";
                self.put_agreement(index, "PreExistingBuyerAgreement", location);
            }
            "UpdateAvailability" | "ReleaseResaleAuthorization" | "RestrictResaleAuthorization" => {}
            "UpdateBuyerTargetingTerms" => self.update_authorized_buyers(index),
            "UpdateBuyerValidityTerms" => {
                self.put_of_term(index, "MaximumAgreementStartDate", "/resaleAuthorization/maximumAgreementStartDate");
            }
            _ => {
                self.keep("PricingModel", NO_PLACE);
                self.put_terms(index, &RESALE_TERMS);
            }
        }
    }

    fn update_authorized_buyers(&mut self, index: usize) {
        const LOCATION: &str = "/resaleAuthorization/buyerAccounts";
        let details = self.change.details();
        let term = details.items_of("Terms").next();
        let list = term.and_then(|term| term.get("PositiveTargeting")?.get("BuyerAccounts"));
        let Some(authorization) = self.entities.get_mut(index) else { return };
        match list {
            Some(list) => authorization.put(LOCATION, list.value.clone(), list.place, Inside::Same),
            // An empty list of terms takes the restriction away.
            None => drop(authorization.take(LOCATION)),
        }
    }

    fn put_of_term(&mut self, index: usize, key: &str, location: &'static str) {
        let details = self.change.details();
        let member = details.items_of("Terms").find_map(|term| term.get(key));
        if let (Some(member), Some(draft)) = (member, self.entities.get_mut(index)) {
            draft.put(location, member.value.clone(), member.place, Inside::Same);
        }
    }
}
