use super::read::{self, Listed, Reading};
use super::renewal::RenewalTerm;
use super::{Amount, CalendarDate, Currency, Duration, Grant, RateCard};
use crate::document::{Kind, Node, NodeId};

/// What a term is about. The terms of a selling authorization, whose names begin with `Resale` or `Buyer`, are of the
/// same kinds as those of the offers that are made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermKind {
    /// The buyer chooses duration and quantities and pays ahead.
    ConfigurableUpfrontPricing,
    /// One price for fixed quantities, paid ahead or by schedule.
    FixedUpfrontPricing,
    /// Prices by use.
    UsageBasedPricing,
    /// A price for each month.
    RecurringPayment,
    /// The licence was bought elsewhere.
    ByolPricing,
    /// Free for a time.
    FreeTrialPricing,
    /// Charges on dates.
    PaymentSchedule,
    /// How long the agreement lasts.
    Validity,
    /// The end user licence agreement.
    Legal,
    /// The contract between manufacturer and partner.
    ResaleLegal,
    /// Refunds.
    Support,
    /// How many days an invoice may wait.
    NetPayment,
    /// Automatic renewal.
    Renewal,
}

impl TermKind {
    /// The kind of the AWS term type `name`.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "ConfigurableUpfrontPricingTerm" | "ResaleConfigurableUpfrontPricingTerm" => {
                Self::ConfigurableUpfrontPricing
            }
            "FixedUpfrontPricingTerm" | "ResaleFixedUpfrontPricingTerm" => Self::FixedUpfrontPricing,
            "UsageBasedPricingTerm" | "ResaleUsageBasedPricingTerm" => Self::UsageBasedPricing,
            "RecurringPaymentTerm" => Self::RecurringPayment,
            "ByolPricingTerm" => Self::ByolPricing,
            "FreeTrialPricingTerm" => Self::FreeTrialPricing,
            "PaymentScheduleTerm" | "ResalePaymentScheduleTerm" => Self::PaymentSchedule,
            "ValidityTerm" => Self::Validity,
            "LegalTerm" | "BuyerLegalTerm" => Self::Legal,
            "ResaleLegalTerm" => Self::ResaleLegal,
            "SupportTerm" => Self::Support,
            "NetPaymentTerm" | "ResaleNetPaymentTerm" => Self::NetPayment,
            "RenewalTerm" => Self::Renewal,
            _ => return None,
        })
    }

    /// The place in an offer that a term of this kind takes, as a bit: an own term replaces what is inherited in its
    /// place. Prices share one, because AWS sets all of them together.
    pub(super) fn place(self) -> u32 {
        let place = if self.is_pricing() { Self::FixedUpfrontPricing } else { self };
        1 << place as u32
    }

    /// Whether it is a price that is paid ahead.
    pub fn is_upfront(self) -> bool {
        matches!(self, Self::ConfigurableUpfrontPricing | Self::FixedUpfrontPricing)
    }

    /// Whether it says what the product costs.
    pub fn is_pricing(self) -> bool {
        matches!(
            self,
            Self::ConfigurableUpfrontPricing
                | Self::FixedUpfrontPricing
                | Self::UsageBasedPricing
                | Self::RecurringPayment
                | Self::ByolPricing
                | Self::FreeTrialPricing
        )
    }
}

/// A term of an offer or of a selling authorization.
#[derive(Clone, Debug)]
pub struct Term<'document> {
    /// Where it is.
    pub at: NodeId,
    /// The AWS term type, as written.
    pub written_kind: &'document str,
    /// Its currency, where the term has one.
    pub currency_code: Reading<Currency>,
    /// What it says.
    pub body: TermBody<'document>,
}

/// What a term says.
#[derive(Clone, Debug)]
pub enum TermBody<'document> {
    /// See [`TermKind::ConfigurableUpfrontPricing`].
    ConfigurableUpfrontPricing {
        /// One card for each duration that the buyer may choose.
        rate_cards: Listed<RateCard<'document>>,
    },
    /// See [`TermKind::FixedUpfrontPricing`].
    FixedUpfrontPricing {
        /// The price; 0 beside a payment schedule.
        price: Reading<Amount>,
        /// How long the price is for.
        duration: Reading<Duration>,
        /// What the buyer gets.
        grants: Listed<Grant<'document>>,
    },
    /// See [`TermKind::UsageBasedPricing`].
    UsageBasedPricing {
        /// One card with the price of each dimension.
        rate_cards: Listed<RateCard<'document>>,
    },
    /// See [`TermKind::RecurringPayment`].
    RecurringPayment {
        /// `Monthly`.
        billing_period: Reading<&'document str>,
        /// The price for each period.
        price: Reading<Amount>,
    },
    /// See [`TermKind::ByolPricing`].
    ByolPricing,
    /// See [`TermKind::FreeTrialPricing`].
    FreeTrialPricing,
    /// See [`TermKind::PaymentSchedule`].
    PaymentSchedule {
        /// The charges.
        schedule: Listed<Charge>,
    },
    /// See [`TermKind::Validity`].
    Validity {
        /// How long, from acceptance.
        agreement_duration: Reading<Duration>,
        /// The first day (00:00 UTC).
        agreement_start_date: Reading<CalendarDate>,
        /// The last day (23:59:59.999 UTC).
        agreement_end_date: Reading<CalendarDate>,
    },
    /// See [`TermKind::Legal`].
    Legal {
        /// The documents.
        documents: Listed<LegalDocument<'document>>,
    },
    /// See [`TermKind::ResaleLegal`].
    ResaleLegal,
    /// See [`TermKind::Support`].
    Support {
        /// The refund policy in words.
        refund_policy: Reading<&'document str>,
    },
    /// See [`TermKind::NetPayment`].
    NetPayment {
        /// How long an invoice may wait, such as `P30D`.
        payment_due_period: Reading<Duration>,
    },
    /// See [`TermKind::Renewal`].
    Renewal(RenewalTerm<'document>),
}

/// A payment on a date.
#[derive(Clone, Copy, Debug)]
pub struct Charge {
    /// Where it is.
    pub at: NodeId,
    /// The day of the invoice (00:00 UTC).
    pub charge_date: Reading<CalendarDate>,
    /// How much, before tax.
    pub charge_amount: Reading<Amount>,
}

/// A legal document.
#[derive(Clone, Copy, Debug)]
pub struct LegalDocument<'document> {
    /// Where it is.
    pub at: NodeId,
    /// `StandardEula`, `CustomEula` or `EnterpriseEula`.
    pub kind: Reading<&'document str>,
    /// Where a custom document lies.
    pub url: Reading<&'document str>,
    /// The version of a standard document: its date.
    pub version: Reading<CalendarDate>,
}

impl<'document> Term<'document> {
    /// What the term is about.
    pub fn kind(&self) -> TermKind {
        match self.body {
            TermBody::ConfigurableUpfrontPricing { .. } => TermKind::ConfigurableUpfrontPricing,
            TermBody::FixedUpfrontPricing { .. } => TermKind::FixedUpfrontPricing,
            TermBody::UsageBasedPricing { .. } => TermKind::UsageBasedPricing,
            TermBody::RecurringPayment { .. } => TermKind::RecurringPayment,
            TermBody::ByolPricing => TermKind::ByolPricing,
            TermBody::FreeTrialPricing => TermKind::FreeTrialPricing,
            TermBody::PaymentSchedule { .. } => TermKind::PaymentSchedule,
            TermBody::Validity { .. } => TermKind::Validity,
            TermBody::Legal { .. } => TermKind::Legal,
            TermBody::ResaleLegal => TermKind::ResaleLegal,
            TermBody::Support { .. } => TermKind::Support,
            TermBody::NetPayment { .. } => TermKind::NetPayment,
            TermBody::Renewal(_) => TermKind::Renewal,
        }
    }

    /// The rate cards of a price that has some.
    pub fn rate_cards(&self) -> &[RateCard<'document>] {
        match &self.body {
            TermBody::ConfigurableUpfrontPricing { rate_cards } | TermBody::UsageBasedPricing { rate_cards } => {
                &rate_cards.items
            }
            _ => &[],
        }
    }

    /// What a fixed price grants.
    pub fn grants(&self) -> &[Grant<'document>] {
        match &self.body {
            TermBody::FixedUpfrontPricing { grants, .. } => &grants.items,
            _ => &[],
        }
    }

    /// The charges of a payment schedule.
    pub fn charges(&self) -> &[Charge] {
        match &self.body {
            TermBody::PaymentSchedule { schedule } => &schedule.items,
            _ => &[],
        }
    }

    /// The durations that an upfront price is for, and where.
    pub fn upfront_durations(&self) -> Vec<(Duration, NodeId)> {
        let mut durations = Vec::new();
        match &self.body {
            TermBody::FixedUpfrontPricing { duration, .. } => durations.extend(duration.located()),
            TermBody::ConfigurableUpfrontPricing { rate_cards } => {
                durations.extend(rate_cards.iter().filter_map(|card| card.duration.located()));
            }
            _ => {}
        }
        durations
    }

    /// Reads a term; `None` when its type is not known.
    pub(super) fn read(node: Node<'document>) -> Option<Self> {
        let written_kind = read::text(node, "type").value()?;
        Some(Self {
            at: node.id(),
            written_kind,
            currency_code: read::parsed(node, "currencyCode"),
            body: TermBody::read(node, TermKind::of(written_kind)?),
        })
    }
}

impl<'document> TermBody<'document> {
    fn read(node: Node<'document>, kind: TermKind) -> Self {
        match kind {
            TermKind::ConfigurableUpfrontPricing => {
                Self::ConfigurableUpfrontPricing { rate_cards: read::list(node, "rateCards", RateCard::read) }
            }
            TermKind::FixedUpfrontPricing => Self::FixedUpfrontPricing {
                price: read::parsed(node, "price"),
                duration: read::parsed(node, "duration"),
                grants: read::list(node, "grants", Grant::read),
            },
            TermKind::UsageBasedPricing => {
                Self::UsageBasedPricing { rate_cards: read::list(node, "rateCards", RateCard::read) }
            }
            TermKind::RecurringPayment => Self::RecurringPayment {
                billing_period: read::text(node, "billingPeriod"),
                price: read::parsed(node, "price"),
            },
            TermKind::ByolPricing => Self::ByolPricing,
            TermKind::FreeTrialPricing => Self::FreeTrialPricing,
            TermKind::PaymentSchedule => Self::PaymentSchedule { schedule: read::list(node, "schedule", Charge::read) },
            TermKind::Validity => Self::Validity {
                agreement_duration: read::parsed(node, "agreementDuration"),
                agreement_start_date: read::parsed(node, "agreementStartDate"),
                agreement_end_date: read::parsed(node, "agreementEndDate"),
            },
            TermKind::Legal => Self::Legal { documents: read::list(node, "documents", LegalDocument::read) },
            TermKind::ResaleLegal => Self::ResaleLegal,
            TermKind::Support => Self::Support { refund_policy: read::text(node, "refundPolicy") },
            TermKind::NetPayment => Self::NetPayment { payment_due_period: read::parsed(node, "paymentDuePeriod") },
            TermKind::Renewal => Self::Renewal(RenewalTerm::read(node)),
        }
    }
}

impl Charge {
    fn read(node: Node<'_>) -> Option<Self> {
        is_object(node).then(|| Self {
            at: node.id(),
            charge_date: read::parsed(node, "chargeDate"),
            charge_amount: read::parsed(node, "chargeAmount"),
        })
    }
}

impl<'document> LegalDocument<'document> {
    /// The version of the Standard Contract that new offers use. Source: the API guide's pages on private offers.
    pub const STANDARD_VERSION: &'static str = "2022-07-14";

    fn read(node: Node<'document>) -> Option<Self> {
        is_object(node).then(|| Self {
            at: node.id(),
            kind: read::text(node, "type"),
            url: read::text(node, "url"),
            version: read::parsed(node, "version"),
        })
    }
}

pub(super) fn is_object(node: Node<'_>) -> bool {
    node.kind() == Kind::Object
}
