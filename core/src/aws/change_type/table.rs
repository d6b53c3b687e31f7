use super::Role::{Creates, Releases, Updates};
use super::{ChangeType, Content, Detail, EntityKind, Role};

/// A value that has to be there.
const fn needed(key: &'static str) -> Detail {
    Detail { key, is_required: true, content: Content::Value }
}

/// A value that may be left out.
const fn optional(key: &'static str) -> Detail {
    Detail { key, is_required: false, content: Content::Value }
}

const fn object(key: &'static str, members: &'static [&'static str]) -> Detail {
    Detail { key, is_required: false, content: Content::Object(members) }
}

const fn terms(types: &'static [&'static str]) -> Detail {
    Detail { key: "Terms", is_required: true, content: Content::Terms(types) }
}

const fn offer_set(name: &'static str, role: Role, details: &'static [Detail]) -> ChangeType {
    ChangeType { entity: EntityKind::OfferSet, name, role, details }
}

const fn offer(name: &'static str, role: Role, details: &'static [Detail]) -> ChangeType {
    ChangeType { entity: EntityKind::Offer, name, role, details }
}

const fn authorization(name: &'static str, role: Role, details: &'static [Detail]) -> ChangeType {
    ChangeType { entity: EntityKind::ResaleAuthorization, name, role, details }
}

const OFFERS: Detail = Detail { key: "Offers", is_required: true, content: Content::List(&["OfferId"]) };
const AGREEMENT: &[&str] = &["AcquisitionChannel", "PricingModel"];

const PRICING_TERMS: &[&str] = &[
    "ConfigurableUpfrontPricingTerm",
    "FixedUpfrontPricingTerm",
    "UsageBasedPricingTerm",
    "RecurringPaymentTerm",
    "ByolPricingTerm",
    "FreeTrialPricingTerm",
];

const RESALE_PRICING_TERMS: &[&str] =
    &["ResaleConfigurableUpfrontPricingTerm", "ResaleFixedUpfrontPricingTerm", "ResaleUsageBasedPricingTerm"];

/// Every change type of an offer set, of an offer and of a selling authorization.
pub static CHANGE_TYPES: &[ChangeType] = &[
    offer_set("CreateOfferSet", Creates, &[needed("Name")]),
    offer_set("UpdateInformation", Updates, &[optional("Name"), optional("BuyerNotes")]),
    offer_set("AssociateOffers", Updates, &[OFFERS]),
    offer_set("DisassociateOffers", Updates, &[OFFERS]),
    offer_set("AssociateSolution", Updates, &[needed("SolutionId")]),
    offer_set("DisassociateSolution", Updates, &[needed("SolutionId")]),
    offer_set("ReleaseOfferSet", Releases, &[]),
    offer("CreateOffer", Creates, &[needed("ProductId"), optional("Name"), optional("OfferSetId")]),
    offer("CreateReplacementOffer", Creates, &[needed("AgreementId"), optional("Name")]),
    offer(
        "CreateOfferUsingResaleAuthorization",
        Creates,
        &[needed("ResaleAuthorizationId"), optional("Name"), optional("Description"), optional("OfferSetId")],
    ),
    offer(
        "CreateReplacementOfferUsingResaleAuthorization",
        Creates,
        &[needed("ResaleAuthorizationId"), optional("Name"), needed("AgreementId")],
    ),
    offer(
        "UpdateInformation",
        Updates,
        &[optional("Name"), optional("Description"), object("PreExistingAgreement", AGREEMENT)],
    ),
    offer("UpdateMarkup", Updates, &[needed("Percentage")]),
    offer(
        "UpdateTargeting",
        Updates,
        &[
            object("PositiveTargeting", &["BuyerAccounts", "CountryCodes"]),
            object("NegativeTargeting", &["CountryCodes"]),
        ],
    ),
    offer("UpdatePricingTerms", Updates, &[needed("PricingModel"), terms(PRICING_TERMS)]),
    offer("UpdatePaymentScheduleTerms", Updates, &[terms(&["PaymentScheduleTerm"])]),
    offer("UpdateValidityTerms", Updates, &[terms(&["ValidityTerm"])]),
    offer("UpdateNetPaymentTerms", Updates, &[terms(&["NetPaymentTerm"])]),
    offer("UpdateLegalTerms", Updates, &[terms(&["LegalTerm"])]),
    offer("UpdateSupportTerms", Updates, &[terms(&["SupportTerm"])]),
    offer("UpdateRenewalTerms", Updates, &[terms(&["RenewalTerm"])]),
    offer("UpdateAvailability", Updates, &[needed("AvailabilityEndDate")]),
    offer("ReleaseOffer", Releases, &[]),
    authorization(
        "CreateResaleAuthorization",
        Creates,
        &[
            needed("ProductId"),
            needed("Name"),
            optional("Description"),
            needed("ResellerAccountId"),
            optional("ResellerRole"),
            optional("BulkRequestId"),
        ],
    ),
    authorization(
        "UpdateInformation",
        Updates,
        &[optional("Name"), optional("Description"), object("PreExistingBuyerAgreement", AGREEMENT)],
    ),
    authorization("UpdateAvailability", Updates, &[optional("AvailabilityEndDate"), optional("OffersMaxQuantity")]),
    authorization("UpdateBuyerTargetingTerms", Updates, &[terms(&["BuyerTargetingTerm"])]),
    authorization("UpdateBuyerValidityTerms", Updates, &[terms(&["BuyerValidityTerm"])]),
    authorization("UpdateLegalTerms", Updates, &[terms(&["BuyerLegalTerm", "ResaleLegalTerm"])]),
    authorization("UpdatePricingTerms", Updates, &[needed("PricingModel"), terms(RESALE_PRICING_TERMS)]),
    authorization("UpdatePaymentScheduleTerms", Updates, &[terms(&["ResalePaymentScheduleTerm"])]),
    authorization("UpdateNetPaymentTerms", Updates, &[terms(&["ResaleNetPaymentTerm"])]),
    authorization("ReleaseResaleAuthorization", Releases, &[]),
    authorization("RestrictResaleAuthorization", Releases, &[]),
];
