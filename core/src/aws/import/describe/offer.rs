use super::super::draft::Inside;
use super::super::place::At;
use super::{Description, Members, Taken};
use crate::aws::change_type::{ChangeType, EntityKind};
use crate::fields::{Field, OFFER, OFFER_TERMS};

/// The details of an offer.
const MEMBERS: &Members = &[
    ("Id", Taken::Known),
    ("State", Taken::At("/state")),
    ("Name", Taken::At("/name")),
    ("Description", Taken::At("/description")),
    ("ProductId", Taken::At("/product/id")),
    ("PricingModel", Taken::At("/pricingModel")),
    ("MarkupPercentage", Taken::At("/markupPercentage")),
    ("AgreementId", Taken::At("/replacesAgreementId")),
    ("PreExistingAgreement", Taken::By(|offer, agreement| offer.put_agreement("/preExistingAgreement", agreement))),
    ("OfferSetId", Taken::By(link_set)),
    ("ResaleAuthorizationId", Taken::By(link_authorization)),
    ("Terms", Taken::By(read_offer_terms)),
    ("Rules", Taken::By(|offer, rules| rules.items().for_each(|rule| offer.read_members(&rule, RULE)))),
];

const RULE: &Members = &[
    ("Type", Taken::Known),
    ("AvailabilityEndDate", Taken::Day("/availabilityEndDate")),
    ("PositiveTargeting", Taken::By(|offer, targeting| offer.read_members(targeting, POSITIVE_TARGETING))),
    ("NegativeTargeting", Taken::By(|offer, targeting| offer.read_members(targeting, NEGATIVE_TARGETING))),
];

const POSITIVE_TARGETING: &Members =
    &[("BuyerAccounts", Taken::At("/targeting/buyerAccounts")), ("CountryCodes", Taken::At("/targeting/countryCodes"))];

const NEGATIVE_TARGETING: &Members = &[("CountryCodes", Taken::At("/targeting/excludedCountryCodes"))];

impl Description<'_> {
    pub(super) fn read_offer(&mut self, details: &At<'_>) {
        self.read_members(details, MEMBERS);
        let is_resold = details.text_of("ResaleAuthorizationId").is_some();
        let kind = if is_resold { "CPPO" } else { "MPPO" };
        self.put("/kind", kind.into(), self.place.clone(), Inside::Other);
    }

    /// An agreement that is renewed.
    pub(super) fn put_agreement(&mut self, location: &'static str, agreement: &At<'_>) {
        let field: Option<&'static Field> = OFFER.iter().find(|field| field.key == "preExistingAgreement");
        if let Some(field) = field {
            self.put_converted(location, agreement, field);
        }
    }
}

fn read_offer_terms(offer: &mut Description<'_>, list: &At<'_>) {
    offer.draft().into_iter().for_each(|draft| draft.terms = Some(Vec::new()));
    for term in list.items() {
        let set_by = term.text_of("Type").and_then(ChangeType::of_offer_term);
        offer.add_term(&term, &OFFER_TERMS, set_by);
    }
}

fn link_set(offer: &mut Description<'_>, id: &At<'_>) {
    let Some(text) = id.text() else { return };
    let set = offer.entities.with_id(EntityKind::OfferSet, text, &id.place, offer.scope);
    if let Some(offer) = offer.draft() {
        offer.set = Some((set, id.place.clone()));
    }
}

fn link_authorization(offer: &mut Description<'_>, id: &At<'_>) {
    let Some(text) = id.text() else { return };
    offer.put_as_it_is("/resaleAuthorization/id", id);
    let authorization = offer.entities.with_id(EntityKind::ResaleAuthorization, text, &id.place, offer.scope);
    if let Some(offer) = offer.draft() {
        offer.authorization = Some(authorization);
    }
}
