//! Where a fact comes from.

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

/// A page of AWS, or a document that AWS publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its title.
    pub title: &'static str,
    /// Its address; empty for what has none of its own.
    pub url: &'static str,
}

/// What a page has to do with a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Relation {
    /// The page says so.
    States,
    /// It follows from what the page says.
    Implies,
}

/// A source of a rule; as JSON one object with title, address and relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The page.
    pub page: Page,
    /// Whether the page says so, or only implies it.
    pub relation: Relation,
}

impl Page {
    const fn new(title: &'static str, url: &'static str) -> Self {
        Self { title, url }
    }

    /// This page says so.
    pub const fn states(self) -> Source {
        Source { page: self, relation: Relation::States }
    }

    /// It follows from what this page says.
    pub const fn implies(self) -> Source {
        Source { page: self, relation: Relation::Implies }
    }
}

// By hand: a flattened page would be a map, whose code is several times as large.
impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut source = serializer.serialize_struct("Source", 3)?;
        source.serialize_field("title", self.page.title)?;
        source.serialize_field("url", self.page.url)?;
        source.serialize_field("relation", &self.relation)?;
        source.end()
    }
}

macro_rules! pages {
    ($($(#[$doc:meta])+ $name:ident = $title:literal, $url:literal;)+) => {
        $($(#[$doc])+ pub const $name: Page = Page::new($title, $url);)+
    };
}

pages! {
    /// Seller guide: what an offer set is and how it is prepared.
    PREPARING_OFFER_SET = "AWS Marketplace seller guide: Preparing your offer set",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/offer-sets.html";
    /// Seller guide: private offers in the console.
    PRIVATE_OFFERS = "AWS Marketplace seller guide: Creating and managing private offers",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/private-offers-overview.html";
    /// Seller guide: preparing a private offer.
    PREPARING_PRIVATE_OFFER = "AWS Marketplace seller guide: Preparing a private offer",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/private-offers-preparing.html";
    /// Seller guide: product types.
    PRODUCT_TYPES = "AWS Marketplace seller guide: Supported product types for private offers",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/private-offers-supported-product-types.html";
    /// Seller guide: instalments.
    INSTALLMENTS = "AWS Marketplace seller guide: Private offer installment plans",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/installment-plans.html";
    /// Seller guide: agreements that start later.
    FUTURE_DATED = "AWS Marketplace seller guide: Creating future dated agreements for private offers",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/future-dated-agreements.html";
    /// Seller guide: net payment terms.
    NET_TERMS = "AWS Marketplace seller guide: Configuring net payment terms for private offers",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/net-payment-terms.html";
    /// Seller guide: questions and answers.
    FAQ = "AWS Marketplace seller guide: Private offer FAQ",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/private-offers-faq.html";
    /// Announcement: several agreements for one product.
    CONCURRENT_AGREEMENTS = "What's New at AWS, 26 February 2026: Concurrent Agreements in AWS Marketplace",
        "https://aws.amazon.com/new/";
    /// Seller guide: channel partners.
    CHANNEL_PARTNER_OFFERS = "AWS Marketplace seller guide: Creating private offers as a channel partner",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/channel-partner-offers.html";
    /// Seller guide: selling authorizations.
    SELLING_AUTHORIZATIONS = "AWS Marketplace seller guide: Creating a selling authorization as an ISV",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/channel-partner-isv-info.html";
    /// Seller guide: listing fees.
    LISTING_FEES = "AWS Marketplace seller guide: Understanding listing fees",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/listing-fees.html";
    /// Seller guide: standard contracts.
    STANDARD_CONTRACTS = "AWS Marketplace seller guide: Using standardized contracts",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/standardized-license-terms.html";
    /// Seller guide: professional services.
    PROFESSIONAL_SERVICES = "AWS Marketplace seller guide: Professional services products",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/proserv-getting-started.html";
    /// Seller guide: mails.
    EMAIL_NOTIFICATIONS = "AWS Marketplace seller guide: Managing email notifications",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/email-notifications.html";
    /// Seller guide: events.
    SELLER_EVENTS = "AWS Marketplace seller guide: Amazon EventBridge events",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/seller-eventbridge.html";
    /// Seller guide: billed revenue.
    BILLED_REVENUE = "AWS Marketplace seller guide: Billed revenue dashboard",
        "https://docs.aws.amazon.com/marketplace/latest/userguide/billed-revenue-dashboard.html";
    /// API guide: offer sets.
    OFFER_SETS_API = "AWS Marketplace API guide: Work with offer sets",
        "https://docs.aws.amazon.com/marketplace/latest/developerguide/work-with-offer-sets.html";
    /// API guide: private offers.
    PRIVATE_OFFERS_API = "AWS Marketplace API guide: Work with private offers",
        "https://docs.aws.amazon.com/marketplace/latest/developerguide/work-with-private-offers.html";
    /// API guide: channel partner private offers.
    CPPO_API = "AWS Marketplace API guide: Work with channel partner private offers",
        "https://docs.aws.amazon.com/marketplace/latest/developerguide/work-with-cppos.html";
    /// API guide: selling authorizations.
    RESALE_AUTHORIZATIONS_API = "AWS Marketplace API guide: Work with resale authorizations",
        "https://docs.aws.amazon.com/marketplace/latest/developerguide/work-with-resale-authorizations.html";
    /// API guide: solutions.
    SOLUTIONS_API = "AWS Marketplace API guide: Work with solutions",
        "https://docs.aws.amazon.com/marketplace/latest/developerguide/work-with-solutions.html";
    /// API guide: the Catalog API.
    CATALOG_API = "AWS Marketplace API guide: Using the Catalog API",
        "https://docs.aws.amazon.com/marketplace/latest/developerguide/catalog-api-user-guide.html";
    /// API reference: the operation that starts change sets.
    START_CHANGE_SET = "AWS Marketplace API reference: StartChangeSet",
        "https://docs.aws.amazon.com/marketplace/latest/APIReference/API_StartChangeSet.html";
    /// API guide: quotas.
    QUOTAS = "AWS Marketplace API guide: Service quotas for the Catalog API",
        "https://docs.aws.amazon.com/marketplace/latest/developerguide/quotas.html";
    /// Buyer guide: product types.
    BUYER_PRODUCT_TYPES = "AWS Marketplace buyer guide: Product types eligible for private offers",
        "https://docs.aws.amazon.com/marketplace/latest/buyerguide/buyer-private-offers-eligible-product-types.html";
    /// Buyer guide: mails.
    BUYER_EMAILS = "AWS Marketplace buyer guide: Email notifications",
        "https://docs.aws.amazon.com/marketplace/latest/buyerguide/email-notifications.html";
    /// Buyer guide: events about agreements.
    BUYER_EVENTS = "AWS Marketplace buyer guide: Agreement EventBridge events",
        "https://docs.aws.amazon.com/marketplace/latest/buyerguide/agreement-eventbridge.html";
    /// The service models of the AWS SDKs.
    SERVICE_MODELS = "AWS SDK service models: marketplace-catalog 2018-09-17, marketplace-agreement 2020-03-01, \
        marketplace-discovery 2026-02-05", "https://github.com/boto/botocore";
    /// AWS's generated models of the details of changes.
    DETAILS_MODELS = "AWS Marketplace Catalog API shapes for Python (generated models of change details)",
        "https://github.com/awslabs/aws-marketplace-catalog-api-shapes-for-python";
    /// AWS's sample code.
    SAMPLES = "AWS Marketplace reference code (sample change sets)",
        "https://github.com/aws-samples/aws-marketplace-reference-code";
    /// The standard that Offerset follows where AWS says nothing.
    JSON_STANDARD = "RFC 8259: The JSON Data Interchange Format", "https://www.rfc-editor.org/rfc/rfc8259";
    /// This project's own decision.
    OFFERSET_FORMAT = "The offerset/1 document format", "https://github.com/offerset/offerset/blob/main/docs/format.md";
}
