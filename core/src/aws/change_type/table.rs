use super::Detail::{List, Object, Terms, Value};
use super::Role::{Creates, Releases, Updates};
use super::{ChangeType, Detail, EntityKind, Role};

const fn offer_set(name: &'static str, role: Role, details: &'static [Detail]) -> ChangeType {
    ChangeType { entity: EntityKind::OfferSet, name, role, details }
}

const fn offer(name: &'static str, role: Role, details: &'static [Detail]) -> ChangeType {
    ChangeType { entity: EntityKind::Offer, name, role, details }
}

const fn authorization(name: &'static str, role: Role, details: &'static [Detail]) -> ChangeType {
    ChangeType { entity: EntityKind::ResaleAuthorization, name, role, details }
}

const OFFERS: Detail = List("Offers", &["OfferId"]);
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
    offer_set("CreateOfferSet", Creates, &[Value("Name")]),
    offer_set("UpdateInformation", Updates, &[Value("Name"), Value("BuyerNotes")]),
    offer_set("AssociateOffers", Updates, &[OFFERS]),
    offer_set("DisassociateOffers", Updates, &[OFFERS]),
    offer_set("AssociateSolution", Updates, &[Value("SolutionId")]),
    offer_set("DisassociateSolution", Updates, &[Value("SolutionId")]),
    offer_set("ReleaseOfferSet", Releases, &[]),
    offer("CreateOffer", Creates, &[Value("ProductId"), Value("Name"), Value("OfferSetId")]),
    offer("CreateReplacementOffer", Creates, &[Value("AgreementId"), Value("Name")]),
    offer(
        "CreateOfferUsingResaleAuthorization",
        Creates,
        &[Value("ResaleAuthorizationId"), Value("Name"), Value("Description"), Value("OfferSetId")],
    ),
    offer(
        "CreateReplacementOfferUsingResaleAuthorization",
        Creates,
        &[Value("ResaleAuthorizationId"), Value("Name"), Value("AgreementId")],
    ),
    offer(
        "UpdateInformation",
        Updates,
        &[Value("Name"), Value("Description"), Object("PreExistingAgreement", AGREEMENT)],
    ),
    offer("UpdateMarkup", Updates, &[Value("Percentage")]),
    offer(
        "UpdateTargeting",
        Updates,
        &[
            Object("PositiveTargeting", &["BuyerAccounts", "CountryCodes"]),
            Object("NegativeTargeting", &["CountryCodes"]),
        ],
    ),
    offer("UpdatePricingTerms", Updates, &[Value("PricingModel"), Terms(PRICING_TERMS)]),
    offer("UpdatePaymentScheduleTerms", Updates, &[Terms(&["PaymentScheduleTerm"])]),
    offer("UpdateValidityTerms", Updates, &[Terms(&["ValidityTerm"])]),
    offer("UpdateNetPaymentTerms", Updates, &[Terms(&["NetPaymentTerm"])]),
    offer("UpdateLegalTerms", Updates, &[Terms(&["LegalTerm"])]),
    offer("UpdateSupportTerms", Updates, &[Terms(&["SupportTerm"])]),
    offer("UpdateRenewalTerms", Updates, &[Terms(&["RenewalTerm"])]),
    offer("UpdateAvailability", Updates, &[Value("AvailabilityEndDate")]),
    offer("ReleaseOffer", Releases, &[]),
    authorization(
        "CreateResaleAuthorization",
        Creates,
        &[
            Value("ProductId"),
            Value("Name"),
            Value("Description"),
            Value("ResellerAccountId"),
            Value("ResellerRole"),
            Value("BulkRequestId"),
        ],
    ),
    authorization(
        "UpdateInformation",
        Updates,
        &[Value("Name"), Value("Description"), Object("PreExistingBuyerAgreement", AGREEMENT)],
    ),
    authorization("UpdateAvailability", Updates, &[Value("AvailabilityEndDate"), Value("OffersMaxQuantity")]),
    authorization("UpdateBuyerTargetingTerms", Updates, &[Terms(&["BuyerTargetingTerm"])]),
    authorization("UpdateBuyerValidityTerms", Updates, &[Terms(&["BuyerValidityTerm"])]),
    authorization("UpdateLegalTerms", Updates, &[Terms(&["BuyerLegalTerm", "ResaleLegalTerm"])]),
    authorization("UpdatePricingTerms", Updates, &[Value("PricingModel"), Terms(RESALE_PRICING_TERMS)]),
    authorization("UpdatePaymentScheduleTerms", Updates, &[Terms(&["ResalePaymentScheduleTerm"])]),
    authorization("UpdateNetPaymentTerms", Updates, &[Terms(&["ResaleNetPaymentTerm"])]),
    authorization("ReleaseResaleAuthorization", Releases, &[]),
    authorization("RestrictResaleAuthorization", Releases, &[]),
];
