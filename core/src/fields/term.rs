//! Sources: the API guide's tables of UpdatePricingTerms and its sisters, on offers and on resale authorizations, and
//! AWS's generated models. Where two of them differ, the stricter number is the undisputed one.

use super::shape::{AmountLimits, Characters, DurationLimits, Field, ItemLimits, ListLimits, Shape, Variant};

pub(crate) const OFFER_TERMS: ListLimits = ListLimits {
    item_label: "term",
    item: &Shape::Tagged(&[
        Variant { tag: "ConfigurableUpfrontPricingTerm", fields: CONFIGURABLE_UPFRONT },
        Variant { tag: "FixedUpfrontPricingTerm", fields: FIXED_UPFRONT },
        Variant { tag: "UsageBasedPricingTerm", fields: USAGE_BASED },
        Variant { tag: "RecurringPaymentTerm", fields: RECURRING },
        Variant { tag: "ByolPricingTerm", fields: &[] },
        Variant { tag: "FreeTrialPricingTerm", fields: FREE_TRIAL },
        Variant { tag: "PaymentScheduleTerm", fields: PAYMENT_SCHEDULE },
        Variant { tag: "ValidityTerm", fields: VALIDITY },
        Variant { tag: "LegalTerm", fields: LEGAL },
        Variant { tag: "SupportTerm", fields: SUPPORT },
        Variant { tag: "NetPaymentTerm", fields: NET_PAYMENT },
        Variant { tag: "RenewalTerm", fields: RENEWAL },
    ]),
    items: ItemLimits::ANY,
};

pub(super) const RESALE_TERMS: ListLimits = ListLimits {
    item_label: "wholesale term",
    item: &Shape::Tagged(&[
        Variant { tag: "ResaleConfigurableUpfrontPricingTerm", fields: RESALE_CONFIGURABLE_UPFRONT },
        Variant { tag: "ResaleFixedUpfrontPricingTerm", fields: RESALE_FIXED_UPFRONT },
        Variant { tag: "ResaleUsageBasedPricingTerm", fields: USAGE_BASED },
        Variant { tag: "ResalePaymentScheduleTerm", fields: RESALE_PAYMENT_SCHEDULE },
        Variant { tag: "ResaleNetPaymentTerm", fields: NET_PAYMENT },
        Variant { tag: "BuyerLegalTerm", fields: BUYER_LEGAL },
        Variant { tag: "ResaleLegalTerm", fields: RESALE_LEGAL },
    ]),
    items: ItemLimits::ANY,
};

/// A contract price: the API guide permits 3 decimals, AWS's generated models 8.
const CONTRACT_PRICE: Shape = Shape::Amount(AmountLimits { undisputed_decimals: 3, ..AmountLimits::new(MAX_PRICE, 8) });
const USAGE_PRICE: Shape = Shape::Amount(AmountLimits::new(MAX_PRICE, 8));
const PRICING: &str = "UpdatePricingTerms";
const MAX_PRICE: u64 = 100_000_000;
const MAX_WHOLESALE: u64 = 100_000_000_000;

const CURRENCY: Field = Field::new("currencyCode", "currency", Shape::Currency).required();
const DIMENSION_KEY: Field =
    Field::new("dimensionKey", "dimension key", Shape::text(100, Characters::OneLine)).required();
const CHOICE: Shape = Shape::Choice(&["Allowed", "Disallowed"]);

const CONFIGURABLE_UPFRONT: &[Field] = &[CURRENCY, rate_cards(&CONTRACT_CARDS)];
const RESALE_CONFIGURABLE_UPFRONT: &[Field] = &[CURRENCY, rate_cards(&RESALE_CONTRACT_CARDS)];

const CONTRACT_CARDS: ListLimits = ListLimits {
    item_label: "rate card",
    item: &Shape::Object(&[
        Field::new("selector", "duration selector", Shape::Object(&[SELECTOR_TYPE, CONTRACT_DURATION])).required(),
        CONTRACT_RATE_CARD,
        CONSTRAINTS,
    ]),
    items: ItemLimits::new(1, 5),
};

const RESALE_CONTRACT_CARDS: ListLimits = ListLimits {
    item: &Shape::Object(&[
        Field::new("selector", "duration selector", Shape::Object(&[SELECTOR_TYPE, AUTHORIZED_DURATION])).required(),
        CONTRACT_RATE_CARD,
        CONSTRAINTS,
    ]),
    ..CONTRACT_CARDS
};

const SELECTOR_TYPE: Field = Field::new("type", "selector type", Shape::Choice(&["Duration"])).required();
const CONTRACT_DURATION: Field = selector_value(DurationLimits::CONTRACT);
const AUTHORIZED_DURATION: Field = selector_value(DurationLimits::AUTHORIZED);

const fn selector_value(limits: DurationLimits) -> Field {
    let limits = limits.exceeded(PRICING, "INVALID_SELECTOR_DURATION_VALUE");
    Field::new("value", "duration", Shape::Duration(limits)).required()
}

const fn rate_cards(cards: &'static ListLimits) -> Field {
    Field::new("rateCards", "rate cards", Shape::List(cards)).required()
}

const CONTRACT_RATE_CARD: Field = Field::new("rateCard", "rates", Shape::List(&CONTRACT_RATES)).required();
const CONSTRAINTS: Field = Field::new(
    "constraints",
    "constraints",
    Shape::Object(&[
        Field::new("multipleDimensionSelection", "choice of several dimensions", CHOICE).required(),
        Field::new("quantityConfiguration", "choice of quantities", CHOICE).required(),
    ]),
);

const CONTRACT_RATES: ListLimits = ListLimits {
    item_label: "rate",
    item: &Shape::Object(&[DIMENSION_KEY, Field::new("price", "price", CONTRACT_PRICE).required()]),
    items: ItemLimits::new(1, 800),
};

const USAGE_RATES: ListLimits = ListLimits {
    item_label: "rate",
    item: &Shape::Object(&[DIMENSION_KEY, Field::new("price", "price", USAGE_PRICE).required()]),
    items: ItemLimits::new(1, 800),
};

const FIXED_UPFRONT: &[Field] = &[
    CURRENCY,
    Field::new("price", "price", CONTRACT_PRICE).required(),
    Field::new("duration", "duration", Shape::Duration(DurationLimits::CONTRACT.exceeded(PRICING, "INVALID_DURATION")))
        .conditional(),
    Field::new("grants", "quantities", Shape::List(&GRANTS)).required(),
];

const RESALE_FIXED_UPFRONT: &[Field] = &[
    CURRENCY,
    Field::new("price", "price", Shape::Amount(AmountLimits::new(MAX_WHOLESALE, 3))).required(),
    Field::new(
        "duration",
        "duration",
        Shape::Duration(DurationLimits::AUTHORIZED.exceeded(PRICING, "INVALID_DURATION")),
    )
    .required_by(PRICING, "MISSING_DURATION"),
    Field::new("grants", "quantities", Shape::List(&GRANTS)).required(),
];

/// At most 200 by the API guide; AWS's generated models permit 800, which the API guide then refuses.
const GRANTS: ListLimits = ListLimits {
    item_label: "quantity",
    item: &Shape::Object(&[DIMENSION_KEY, Field::new("maxQuantity", "quantity", Shape::Integer(1, 2_147_483_646))]),
    items: ItemLimits::new(1, 200),
};

const USAGE_BASED: &[Field] = &[
    CURRENCY,
    Field::new(
        "rateCards",
        "rate cards",
        Shape::List(&ListLimits {
            item_label: "rate card",
            item: &Shape::Object(&[Field::new("rateCard", "rates", Shape::List(&USAGE_RATES)).required()]),
            items: ItemLimits::new(1, 1),
        }),
    )
    .required(),
];

const RECURRING: &[Field] = &[
    CURRENCY,
    Field::new("billingPeriod", "billing period", Shape::Choice(&["Monthly"])).required(),
    Field::new("price", "price", CONTRACT_PRICE).required(),
];

const FREE_TRIAL: &[Field] = &[
    Field::new("duration", "duration", Shape::Duration(DurationLimits::ANY)).required(),
    Field::new("grants", "quantities", Shape::List(&ListLimits { items: ItemLimits::new(1, 800), ..GRANTS }))
        .required(),
];

/// At most 86 charges in the console; 60 by the API guide's page on channel partner offers.
const CHARGE_COUNT: ItemLimits = ItemLimits { min: 1, max: 86, undisputed_max: 60 };

const PAYMENT_SCHEDULE: &[Field] = &[
    CURRENCY,
    Field::new(
        "schedule",
        "payment schedule",
        Shape::List(&ListLimits {
            item_label: "charge",
            item: &Shape::Object(&[
                Field::new("chargeDate", "charge date", Shape::Date).required(),
                Field::new("chargeAmount", "charge amount", Shape::Amount(AmountLimits::new(MAX_PRICE, 2))).required(),
            ]),
            items: CHARGE_COUNT,
        }),
    )
    .required(),
];

const RESALE_PAYMENT_SCHEDULE: &[Field] = &[
    CURRENCY,
    Field::new(
        "schedule",
        "wholesale payment schedule",
        Shape::List(&ListLimits {
            item_label: "charge",
            item: &Shape::Object(&[
                Field::new("chargeDate", "charge date", Shape::Date).required(),
                Field::new(
                    "chargeAmount",
                    "charge amount",
                    Shape::Amount(AmountLimits { min_hundredths: 1, ..AmountLimits::new(MAX_WHOLESALE, 2) }),
                )
                .required(),
            ]),
            items: CHARGE_COUNT,
        }),
    )
    .required(),
];

const VALIDITY: &[Field] = &[
    validity(
        "agreementDuration",
        "duration of the agreement",
        Shape::Duration(DurationLimits::CONTRACT.exceeded("UpdateValidityTerms", "INVALID_AGREEMENT_DURATION")),
    ),
    validity("agreementStartDate", "start of the agreement", Shape::Date),
    validity("agreementEndDate", "end of the agreement", Shape::Date),
];

const fn validity(key: &'static str, label: &'static str, shape: Shape) -> Field {
    Field::new(key, label, shape).conditional().refused("UpdateValidityTerms", "HTTP_422")
}

const URL: Field = Field::new("url", "address of the document", Shape::WebAddress).conditional();
const VERSION: Field =
    Field::new("version", "version of the document", Shape::text(50, Characters::OneLine)).conditional();

const LEGAL: &[Field] = &[documents(&ListLimits {
    item_label: "legal document",
    item: &Shape::Object(&[
        Field::new("type", "kind of legal document", Shape::Choice(&["StandardEula", "CustomEula"])).required(),
        URL,
        VERSION,
    ]),
    items: ItemLimits::new(1, 1),
})];

const BUYER_LEGAL: &[Field] = &[documents(&ListLimits {
    item_label: "legal document",
    item: &Shape::Object(&[
        Field::new("type", "kind of legal document", Shape::Choice(&["StandardEula", "EnterpriseEula", "CustomEula"]))
            .required(),
        URL,
        VERSION,
    ]),
    items: ItemLimits::new(1, usize::MAX),
})];

const RESALE_LEGAL: &[Field] = &[documents(&ListLimits {
    item_label: "reseller contract",
    item: &Shape::Object(&[
        Field::new(
            "type",
            "kind of reseller contract",
            Shape::Choice(&["StandardResellerContract", "CustomResellerContract"]),
        )
        .required(),
        URL,
        VERSION,
    ]),
    items: ItemLimits::new(1, usize::MAX),
})];

const fn documents(limits: &'static ListLimits) -> Field {
    Field::new("documents", "legal documents", Shape::List(limits)).required()
}

const SUPPORT: &[Field] =
    &[Field::new("refundPolicy", "refund policy", Shape::text(500, Characters::Trimmed)).required()];

/// Source: the API guide and the seller guide's page on net payment terms.
const NET_PAYMENT: &[Field] = &[Field::new(
    "paymentDuePeriod",
    "payment due period",
    Shape::Choice(&["P15D", "P30D", "P45D", "P60D", "P90D", "P120D"]),
)
.required()];

const PERCENTAGE: Shape = Shape::Amount(AmountLimits::new(100, 2));

/// Source: the API guide's tables of UpdateRenewalTerms.
const RENEWAL: &[Field] = &[
    renewal("lockoutPeriod", "lockout period", Shape::Duration(DurationLimits::DAYS)).conditional(),
    renewal("adjustmentDeadline", "adjustment deadline", Shape::Duration(DurationLimits::DAYS)).conditional(),
    renewal("maxRenewals", "number of renewals", Shape::Integer(1, i64::MAX)),
    renewal("priceIncrease", "price increase", Shape::Object(PRICE_INCREASE)),
    renewal(
        "termTemplates",
        "list of renewal templates",
        Shape::List(&ListLimits {
            item_label: "renewal template",
            item: &Shape::Object(&[
                needed("type", "kind of template", Shape::Choice(&["PaymentScheduleTermTemplate"])),
                needed("schedule", "payment schedule of the renewal", Shape::List(&RENEWAL_CHARGES)),
            ]),
            items: ItemLimits::new(0, 1),
        }),
    ),
];

const PRICE_INCREASE: &[Field] = &[
    needed("type", "kind of price increase", Shape::Choice(&["FixedPercentage", "PercentageRange"])),
    renewal("value", "percentage", PERCENTAGE).conditional(),
    renewal(
        "range",
        "percentage range",
        Shape::Object(&[
            needed("minValue", "smallest percentage", PERCENTAGE),
            needed("maxValue", "largest percentage", PERCENTAGE),
            needed("defaultValue", "usual percentage", PERCENTAGE),
        ]),
    ),
];

const RENEWAL_CHARGES: ListLimits = ListLimits {
    item_label: "charge of the renewal",
    item: &Shape::Object(&[
        needed("chargeDateOffset", "time after the start", Shape::Offset),
        needed(
            "chargePercentage",
            "share in percent",
            Shape::Amount(AmountLimits { min_hundredths: 1, ..AmountLimits::new(100, 2) }),
        ),
        renewal("dayOfMonth", "day of the month", Shape::Integer(1, 31)),
    ]),
    items: ItemLimits::new(1, 86),
};

/// A field of a renewal term.
const fn renewal(key: &'static str, label: &'static str, shape: Shape) -> Field {
    Field::new(key, label, shape).refused("UpdateRenewalTerms", "HTTP_422")
}

/// A field of a renewal term that has to be there.
const fn needed(key: &'static str, label: &'static str, shape: Shape) -> Field {
    renewal(key, label, shape).required_by("UpdateRenewalTerms", "HTTP_422")
}
