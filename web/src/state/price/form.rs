//! Which terms a price is made of.

use offerset::Location;
use offerset::model::TermKind;
use serde_json::Value;

/// Whose price it is: the terms of both have names of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// What the buyer pays.
    Offer,
    /// What the manufacturer gets for a resold product.
    Wholesale,
}

impl Side {
    /// What terms of a kind that prices are made of are called.
    pub(crate) const fn term_type(self, kind: TermKind) -> &'static str {
        match (self, kind) {
            (Self::Offer, TermKind::FixedUpfrontPricing) => "FixedUpfrontPricingTerm",
            (Self::Offer, TermKind::PaymentSchedule) => "PaymentScheduleTerm",
            (Self::Offer, TermKind::UsageBasedPricing) => "UsageBasedPricingTerm",
            (Self::Offer, TermKind::RecurringPayment) => "RecurringPaymentTerm",
            (Self::Offer, TermKind::ByolPricing) => "ByolPricingTerm",
            (Self::Offer, _) => "ConfigurableUpfrontPricingTerm",
            (Self::Wholesale, TermKind::FixedUpfrontPricing) => "ResaleFixedUpfrontPricingTerm",
            (Self::Wholesale, TermKind::PaymentSchedule) => "ResalePaymentScheduleTerm",
            (Self::Wholesale, TermKind::UsageBasedPricing) => "ResaleUsageBasedPricingTerm",
            (Self::Wholesale, _) => "ResaleConfigurableUpfrontPricingTerm",
        }
    }

    /// Where the terms are in the offer at `offer`.
    pub(crate) fn terms(self, offer: Location) -> Location {
        match self {
            Self::Offer => offer.key("terms"),
            Self::Wholesale => offer.key("resaleAuthorization").key("terms"),
        }
    }
}

/// The form of a price: which terms it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PriceForm {
    /// One price for the whole contract, due on acceptance.
    Upfront,
    /// Charges on dates.
    Schedule,
    /// What is used.
    Usage,
    /// One price, and what is used on top.
    Consumption,
    /// Charges on dates, and what is used on top.
    ScheduledConsumption,
    /// A price for each month.
    Monthly,
    /// The licence was bought elsewhere.
    Byol,
    /// No price.
    None,
}

impl PriceForm {
    /// The forms that an offer can have; a selling authorization has the first five.
    pub(crate) const ALL: [Self; 7] = [
        Self::Upfront,
        Self::Schedule,
        Self::Usage,
        Self::Consumption,
        Self::ScheduledConsumption,
        Self::Monthly,
        Self::Byol,
    ];

    /// The form that the page calls by its place among [`Self::ALL`].
    pub(crate) fn called(place: &str) -> Self {
        place.parse().ok().and_then(|place: usize| Self::ALL.get(place).copied()).unwrap_or(Self::None)
    }

    /// The kinds of terms that it is made of.
    pub(crate) const fn kinds(self) -> &'static [TermKind] {
        use TermKind::{ByolPricing, ConfigurableUpfrontPricing as Upfront, FixedUpfrontPricing as Fixed};
        use TermKind::{PaymentSchedule as Schedule, RecurringPayment, UsageBasedPricing as Usage};
        match self {
            Self::Upfront => &[Upfront],
            Self::Schedule => &[Fixed, Schedule],
            Self::Usage => &[Usage],
            Self::Consumption => &[Upfront, Usage],
            Self::ScheduledConsumption => &[Fixed, Schedule, Usage],
            Self::Monthly => &[RecurringPayment],
            Self::Byol => &[ByolPricing],
            Self::None => &[],
        }
    }

    /// The pricing model that offers of this form have.
    pub(super) const fn model(self) -> &'static str {
        match self {
            Self::Usage | Self::Monthly => "Usage",
            Self::Byol => "Byol",
            _ => "Contract",
        }
    }

    /// Whether the price itself says how long it is for.
    pub(crate) fn has_duration(self) -> bool {
        self.kinds().contains(&TermKind::ConfigurableUpfrontPricing)
    }

    /// The form of the prices among `terms`: the one that has the most of them, and of those the one that lacks the fewest.
    pub(crate) fn of(side: Side, terms: &[Value]) -> Self {
        let mut best = (Self::None, 0, 0);
        for form in Self::ALL {
            let present = form.places(side, terms).len();
            let missing = form.kinds().len() - present;
            if present > best.1 || present == best.1 && present > 0 && missing < best.2 {
                best = (form, present, missing);
            }
        }
        best.0
    }

    /// The places of the terms that it is made of: the first of each kind.
    pub(crate) fn places(self, side: Side, terms: &[Value]) -> Vec<usize> {
        let place = |kind: &TermKind| terms.iter().position(|term| term_type(term) == side.term_type(*kind));
        self.kinds().iter().filter_map(place).collect()
    }
}

/// The kind of a term.
pub(super) fn kind_of(term: &Value) -> Option<TermKind> {
    TermKind::of(term_type(term))
}

/// The type of a term.
pub(crate) fn term_type(term: &Value) -> &str {
    term.get("type").and_then(Value::as_str).unwrap_or_default()
}
