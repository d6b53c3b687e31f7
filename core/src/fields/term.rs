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

pub(crate) const RESALE_TERMS: ListLimits = ListLimits {
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

const PRICING: &str = "UpdatePricingTerms";
const SCHEDULING: &str = "UpdatePaymentScheduleTerms";

/// The largest price or charge of an offer, by AWS's generated models; the API guide names none.
const MAX_PRICE: u64 = 100_000_000;
/// The largest wholesale price or charge, by the API guide's page on resale authorizations in its newest version.
const MAX_WHOLESALE: u64 = 100_000_000_000;

/// The price of a dimension for a duration: the API guide permits 3 decimals, AWS's generated models 8.
const CONTRACT_RATE: AmountLimits = AmountLimits { undisputed_decimals: 3, ..AmountLimits::new(MAX_PRICE, 8) };
/// A fixed price: 3 decimals by the API guide's page on offers, 6 by its page on channel partner offers.
const FIXED_PRICE: AmountLimits = AmountLimits { undisputed_decimals: 3, ..AmountLimits::new(MAX_PRICE, 6) };
/// A monthly price: 3 decimals by the API guide and by AWS's generated models.
const RECURRING_PRICE: AmountLimits = AmountLimits::new(MAX_PRICE, 3);
/// The price of a unit that is used.
const USAGE_RATE: AmountLimits = AmountLimits::new(MAX_PRICE, 8).too_precise(PRICING, "INVALID_RATE_CARD");
/// A wholesale price that is paid ahead.
const WHOLESALE_PRICE: AmountLimits = AmountLimits::new(MAX_WHOLESALE, 3);

const CURRENCY: Field = currency(PRICING);
const SCHEDULE_CURRENCY: Field = currency(SCHEDULING);
const DIMENSION_KEY: Field =
    Field::new("dimensionKey", "dimension key", Shape::text(100, Characters::OneLine)).required();
const CHOICE: Shape = Shape::Choice(&["Allowed", "Disallowed"]);

const fn currency(change_type: &'static str) -> Field {
    Field::new("currencyCode", "currency", Shape::Currency).required().refused(change_type, "INVALID_CURRENCY_CODE")
}

const fn price(limits: AmountLimits) -> Field {
    Field::new("price", "price", Shape::Amount(limits)).required()
}

const CONFIGURABLE_UPFRONT: &[Field] = &[CURRENCY, rate_cards(&CONTRACT_CARDS)];
const RESALE_CONFIGURABLE_UPFRONT: &[Field] = &[CURRENCY, rate_cards(&RESALE_CONTRACT_CARDS)];

const CONTRACT_CARDS: ListLimits = ListLimits {
    item_label: "rate card",
    item: &Shape::Object(&[
        Field::new("selector", "duration selector", Shape::Object(&[SELECTOR_TYPE, CONTRACT_DURATION])).required(),
        rates(&CONTRACT_RATES),
        Field::new("constraints", "pair of constraints", Shape::Object(CONSTRAINTS)).required(),
    ]),
    items: ItemLimits::new(1, 5).exceeded(PRICING, "TOO_MANY_RATE_CARDS"),
};

const RESALE_CONTRACT_CARDS: ListLimits = ListLimits {
    item: &Shape::Object(&[
        Field::new("selector", "duration selector", Shape::Object(&[SELECTOR_TYPE, AUTHORIZED_DURATION])).required(),
        rates(&WHOLESALE_RATES),
        Field::new("constraints", "pair of constraints", Shape::Object(RESALE_CONSTRAINTS)),
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

const fn rates(rates: &'static ListLimits) -> Field {
    Field::new("rateCard", "rates", Shape::List(rates)).required()
}

const CONSTRAINTS: &[Field] = &[
    Field::new("multipleDimensionSelection", "choice of several dimensions", CHOICE).required(),
    Field::new("quantityConfiguration", "choice of quantities", CHOICE).required(),
];

/// In an authorization each may be left out, and is allowed then.
const RESALE_CONSTRAINTS: &[Field] = &[
    Field::new("multipleDimensionSelection", "choice of several dimensions", CHOICE),
    Field::new("quantityConfiguration", "choice of quantities", CHOICE),
];

const CONTRACT_RATES: ListLimits = ListLimits {
    item_label: "rate",
    item: &Shape::Object(&[DIMENSION_KEY, price(CONTRACT_RATE)]),
    items: ItemLimits::new(1, 800).exceeded(PRICING, "TOO_MANY_RATES"),
};

const WHOLESALE_RATES: ListLimits =
    ListLimits { item: &Shape::Object(&[DIMENSION_KEY, price(WHOLESALE_PRICE)]), ..CONTRACT_RATES };

const USAGE_RATES: ListLimits =
    ListLimits { item: &Shape::Object(&[DIMENSION_KEY, price(USAGE_RATE)]), ..CONTRACT_RATES };

const FIXED_UPFRONT: &[Field] = &[
    CURRENCY,
    price(FIXED_PRICE),
    Field::new("duration", "duration", Shape::Duration(DurationLimits::CONTRACT.exceeded(PRICING, "INVALID_DURATION")))
        .conditional(),
    grants(&GRANTS),
];

const RESALE_FIXED_UPFRONT: &[Field] = &[
    CURRENCY,
    price(WHOLESALE_PRICE),
    Field::new(
        "duration",
        "duration",
        Shape::Duration(DurationLimits::AUTHORIZED.exceeded(PRICING, "INVALID_DURATION")),
    )
    .required_by(PRICING, "MISSING_DURATION"),
    grants(&GRANTS),
];

const fn grants(grants: &'static ListLimits) -> Field {
    Field::new("grants", "quantities", Shape::List(grants)).required()
}

/// At most 200 by the API guide; AWS's generated models permit 800, which the API guide then refuses.
const GRANTS: ListLimits = ListLimits {
    item_label: "quantity",
    item: &Shape::Object(&[DIMENSION_KEY, Field::new("maxQuantity", "quantity", Shape::Integer(1, 2_147_483_646))]),
    items: ItemLimits::new(1, 200).exceeded(PRICING, "TOO_MANY_GRANTS"),
};

const USAGE_BASED: &[Field] = &[
    CURRENCY,
    rate_cards(&ListLimits {
        item_label: "rate card",
        item: &Shape::Object(&[rates(&USAGE_RATES)]),
        items: ItemLimits::new(1, 1).exceeded(PRICING, "TOO_MANY_RATE_CARDS"),
    }),
];

const RECURRING: &[Field] = &[
    CURRENCY,
    Field::new("billingPeriod", "billing period", Shape::Choice(&["Monthly"])).required(),
    price(RECURRING_PRICE),
];

const FREE_TRIAL: &[Field] = &[
    Field::new("duration", "duration", Shape::Duration(DurationLimits::ANY)).required(),
    grants(&ListLimits { items: ItemLimits::new(1, 800).exceeded(PRICING, "TOO_MANY_GRANTS"), ..GRANTS }),
];

/// At most 86 charges in the console; 60 by the API guide's page on channel partner offers.
const CHARGE_COUNT: ItemLimits = ItemLimits { undisputed_max: 60, ..ItemLimits::new(1, 86) };

const CHARGE_DATE: Field = Field::new("chargeDate", "charge date", Shape::Date).required();

const fn charge_amount(limits: AmountLimits) -> Field {
    Field::new("chargeAmount", "charge amount", Shape::Amount(limits)).required()
}

const PAYMENT_SCHEDULE: &[Field] = &[
    SCHEDULE_CURRENCY,
    Field::new(
        "schedule",
        "payment schedule",
        Shape::List(&ListLimits {
            item_label: "charge",
            item: &Shape::Object(&[CHARGE_DATE, charge_amount(AmountLimits::new(MAX_PRICE, 2))]),
            items: CHARGE_COUNT.exceeded(SCHEDULING, "TOO_MANY_CHARGES"),
        }),
    )
    .required(),
];

const RESALE_PAYMENT_SCHEDULE: &[Field] = &[
    SCHEDULE_CURRENCY,
    Field::new(
        "schedule",
        "wholesale payment schedule",
        Shape::List(&ListLimits {
            item_label: "charge",
            item: &Shape::Object(&[
                CHARGE_DATE,
                charge_amount(AmountLimits { min_hundredths: 1, ..AmountLimits::new(MAX_WHOLESALE, 2) }),
            ]),
            items: CHARGE_COUNT.exceeded(SCHEDULING, "TOO_MANY_SCHEDULED_PAYMENTS"),
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
/// The versions of the standard contracts are named by their dates.
const VERSION: Field = Field::new("version", "version of the document", Shape::Date).conditional();

const LEGAL: &[Field] = &[documents(&LEGAL_DOCUMENTS)];

/// The Enterprise Contract stands in the offer only where it was taken over; a rule says so.
const LEGAL_DOCUMENTS: ListLimits = ListLimits {
    item_label: "legal document",
    item: &Shape::Object(&[
        Field::new("type", "kind of legal document", Shape::Choice(&["StandardEula", "EnterpriseEula", "CustomEula"]))
            .required()
            .refused("UpdateLegalTerms", "HTTP_422"),
        URL,
        VERSION,
    ]),
    items: ItemLimits::new(1, 1),
};

/// Of the buyer's contract in a selling authorization, the API guide prints no largest number.
const BUYER_LEGAL: &[Field] = &[documents(&ListLimits { items: ItemLimits::new(1, usize::MAX), ..LEGAL_DOCUMENTS })];

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
.required()
.refused("UpdateNetPaymentTerms", "INVALID_PAYMENT_DUE_PERIOD")];

const PERCENTAGE: Shape = Shape::Amount(AmountLimits::new(100, 2));

/// Source: the API guide's tables of UpdateRenewalTerms.
const RENEWAL: &[Field] = &[
    renewal("lockoutPeriod", "lockout period", Shape::Duration(DurationLimits::DAYS)).conditional(),
    renewal("adjustmentDeadline", "adjustment deadline", Shape::Duration(DurationLimits::DAYS)).conditional(),
    renewal("maxRenewals", "number of renewals", Shape::Integer(1, i64::MAX)),
    renewal("priceIncrease", "price increase", Shape::Object(PRICE_INCREASE)).conditional(),
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
    )
    .conditional(),
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
    )
    .conditional(),
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
