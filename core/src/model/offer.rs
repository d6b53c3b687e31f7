use std::slice;
use std::str::FromStr;

use serde::Serialize;

use super::offer_set::{Party, State};
use super::product::Product;
use super::read::{self, Listed, Reading};
use super::resale_authorization::ResaleAuthorization;
use super::term::{LegalDocument, Term, TermBody, TermKind};
use super::{AccountId, Amount, CalendarDate, CountryCode, Currency};
use crate::document::{Kind, Node, NodeId};
use crate::order::sorted_by_key;

/// Who makes the offer for whose product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum OfferKind {
    /// A manufacturer private offer: the seller sells its own product.
    Mppo,
    /// A channel partner private offer: a partner resells the product of a manufacturer who authorized it.
    Cppo,
}

impl FromStr for OfferKind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "MPPO" => Ok(Self::Mppo),
            "CPPO" => Ok(Self::Cppo),
            _ => Err(()),
        }
    }
}

/// How the product is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PricingModel {
    /// By what was used.
    Usage,
    /// Upfront or in instalments, for an agreed time.
    Contract,
    /// Not at all.
    Free,
    /// By a licence bought elsewhere.
    Byol,
}

impl FromStr for PricingModel {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "Usage" => Ok(Self::Usage),
            "Contract" => Ok(Self::Contract),
            "Free" => Ok(Self::Free),
            "Byol" => Ok(Self::Byol),
            _ => Err(()),
        }
    }
}

impl PricingModel {
    /// The model as AWS writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Usage => "Usage",
            Self::Contract => "Contract",
            Self::Free => "Free",
            Self::Byol => "Byol",
        }
    }

    /// Whether an offer of this model can have a price of this kind.
    ///
    /// Source: the API guide's page on private offers, and the combinations in AWS's sample change sets. A free trial is
    /// left to the rule that says that no set takes one.
    pub fn takes(self, price: TermKind) -> bool {
        match price {
            TermKind::ByolPricing => self == Self::Byol,
            TermKind::UsageBasedPricing => self != Self::Byol,
            TermKind::RecurringPayment => matches!(self, Self::Usage | Self::Free),
            _ => true,
        }
    }

    /// Whether a price of this kind makes an offer one of this model; an offer has to have one such price at least.
    pub fn is_made_by(self, price: TermKind) -> bool {
        match self {
            Self::Contract => price.is_upfront(),
            Self::Usage => matches!(price, TermKind::UsageBasedPricing | TermKind::RecurringPayment),
            Self::Byol => price == TermKind::ByolPricing,
            Self::Free => price.is_pricing(),
        }
    }
}

/// Whom an offer is for.
#[derive(Clone, Debug)]
pub struct Targeting<'document> {
    /// Where it is.
    pub at: NodeId,
    /// The AWS accounts of the buyer.
    pub buyer_accounts: Listed<(AccountId<'document>, NodeId)>,
    /// The countries that the buyer has to be in, as ISO 3166-1 alpha-2 codes.
    pub country_codes: Listed<(CountryCode<'document>, NodeId)>,
    /// The countries that the buyer must not be in.
    pub excluded_country_codes: Listed<(CountryCode<'document>, NodeId)>,
}

/// The agreement that an offer renews.
#[derive(Clone, Copy, Debug)]
pub struct PreExistingAgreement<'document> {
    /// Where it is.
    pub at: NodeId,
    /// Where the agreement came to be: `AwsMarketplace` or `External`.
    pub acquisition_channel: Reading<&'document str>,
    /// How it was paid for.
    pub pricing_model: Reading<&'document str>,
}

/// A private offer: one member of a set.
#[derive(Clone, Debug)]
pub struct Offer<'document> {
    /// Where it is.
    pub at: NodeId,
    /// The id that AWS gave.
    pub id: Reading<&'document str>,
    /// The set that it was created for.
    pub offer_set_id: Reading<&'document str>,
    /// Where the offer is in its life.
    pub state: Reading<State>,
    /// MPPO or CPPO, as written.
    pub written_kind: Reading<OfferKind>,
    /// The name, shown to the buyer.
    pub name: Reading<&'document str>,
    /// The description; only the seller sees it.
    pub description: Reading<&'document str>,
    /// The seller of record, where it is another than the set's.
    pub seller: Option<Party<'document>>,
    /// What it sells.
    pub product: Option<Product<'document>>,
    /// The selling authorization behind a CPPO.
    pub resale_authorization: Option<ResaleAuthorization<'document>>,
    /// By how many percent a CPPO is dearer than the authorization.
    pub markup_percentage: Reading<Amount>,
    /// Whom it is for.
    pub targeting: Option<Targeting<'document>>,
    /// The last day on which it can be accepted, until 23:59:59.999 UTC.
    pub availability_end_date: Reading<CalendarDate>,
    /// How the product is paid for.
    pub pricing_model: Reading<PricingModel>,
    /// What the charges of the payment schedule have to add up to, where the seller wrote it down.
    pub contract_total: Reading<Amount>,
    /// Prices, schedule, duration, legal and payment terms.
    pub terms: Listed<Term<'document>>,
    /// Whether the buyer has an agreement for the product already, where the caller knows it.
    pub buyer_has_active_agreement: Reading<bool>,
    /// The agreement that it renews.
    pub pre_existing_agreement: Option<PreExistingAgreement<'document>>,
    /// The agreement that it would replace; no member of a set can.
    pub replaces_agreement_id: Reading<&'document str>,
}

impl<'document> Offer<'document> {
    pub(super) fn read(node: Node<'document>) -> Option<Self> {
        if node.kind() != Kind::Object {
            return None;
        }
        Some(Self {
            at: node.id(),
            id: read::text(node, "id"),
            offer_set_id: read::text(node, "offerSetId"),
            state: read::parsed(node, "state"),
            written_kind: read::parsed(node, "kind"),
            name: read::text(node, "name"),
            description: read::text(node, "description"),
            seller: read::object(node, "seller").map(Party::read),
            product: read::object(node, "product").map(Product::read),
            resale_authorization: node.get("resaleAuthorization").map(ResaleAuthorization::read),
            markup_percentage: read::percentage(node, "markupPercentage"),
            targeting: node.get("targeting").map(Targeting::read),
            availability_end_date: read::parsed(node, "availabilityEndDate"),
            pricing_model: read::parsed(node, "pricingModel"),
            contract_total: read::parsed(node, "contractTotal"),
            terms: read::list(node, "terms", Term::read),
            buyer_has_active_agreement: read::boolean(node, "buyerHasActiveAgreement"),
            pre_existing_agreement: read::object(node, "preExistingAgreement").map(|agreement| PreExistingAgreement {
                at: agreement.id(),
                acquisition_channel: read::text(agreement, "acquisitionChannel"),
                pricing_model: read::text(agreement, "pricingModel"),
            }),
            replaces_agreement_id: read::text(node, "replacesAgreementId"),
        })
    }

    /// MPPO or CPPO: as written, or else a CPPO when it has a selling authorization or a markup.
    pub fn kind(&self) -> OfferKind {
        let resold = self.resale_authorization.is_some() || !self.markup_percentage.is_absent();
        self.written_kind.value().unwrap_or(if resold { OfferKind::Cppo } else { OfferKind::Mppo })
    }

    /// Whether a channel partner resells.
    pub fn is_cppo(&self) -> bool {
        self.kind() == OfferKind::Cppo
    }

    /// The product id without surrounding white space.
    pub fn product_id(&self) -> Option<(&'document str, NodeId)> {
        self.product.as_ref()?.id.located().map(|(id, at)| (id.trim(), at))
    }

    /// The terms that count: the offer's own, and for a CPPO those that it takes over from the selling authorization
    /// because it has none of their kind. Prices of its own take the place of all prices of the authorization.
    pub fn effective_terms(&self) -> EffectiveTerms<'_, 'document> {
        let authorized = self.authorization().map_or(&[][..], |authorization| &authorization.terms.items);
        let taken = self.terms.iter().fold(0, |taken, own| taken | own.kind().place());
        EffectiveTerms { own: self.terms.iter(), authorized: authorized.iter(), taken }
    }

    /// The selling authorization behind a CPPO; a direct offer has none.
    pub fn authorization(&self) -> Option<&ResaleAuthorization<'document>> {
        self.resale_authorization.as_ref().filter(|_| self.is_cppo())
    }

    /// The currency of the offer: of the first of its effective terms that names one.
    pub fn currency(&self) -> Option<(Currency, NodeId)> {
        self.effective_terms().find_map(|term| term.currency_code.located())
    }

    /// Every currency code that the offer itself names.
    pub fn own_currencies(&self) -> impl Iterator<Item = (Currency, NodeId)> {
        self.terms.iter().filter_map(|term| term.currency_code.located())
    }

    /// The currency of the offer, where all its terms agree on it, and of a CPPO those of its selling authorization.
    pub fn single_currency(&self) -> Option<(Currency, NodeId)> {
        let (currency, at) = self.currency()?;
        let agrees = |term: &Term<'_>| term.currency_code.value().is_none_or(|other| other == currency);
        let is_authorized = self.authorization().is_none_or(|authorization| authorization.terms.iter().all(agrees));
        (is_authorized && self.terms.iter().all(agrees)).then_some((currency, at))
    }

    /// The accounts of the buyer in order, each once; a CPPO without its own takes over those of its selling authorization.
    ///
    /// Empty when there are none, or when one of them can not be read.
    pub fn buyer_accounts(&self) -> Vec<AccountId<'document>> {
        let list = self.buyer_account_list().filter(|list| !list.unreadable);
        let accounts = list.map(|list| list.iter().map(|(account, _)| *account).collect()).unwrap_or_default();
        let mut accounts = sorted_by_key(accounts, |account| *account);
        accounts.dedup();
        accounts
    }

    /// The list in which the accounts of the buyer are, if any.
    pub fn buyer_account_list(&self) -> Option<&Listed<(AccountId<'document>, NodeId)>> {
        let own = self.targeting.as_ref().map(|targeting| &targeting.buyer_accounts).filter(|own| !own.is_absent());
        let inherited = || self.authorization().map(|authorization| &authorization.buyer_accounts);
        own.or_else(|| inherited().filter(|list| !list.is_absent()))
    }

    /// The entity type of the product, such as `SaaSProduct`, where the caller knows it.
    pub fn product_type(&self) -> Option<&'document str> {
        self.product.as_ref()?.kind.value()
    }

    /// Whether the product is known to be a server: a machine image or a container.
    pub fn is_for_server(&self) -> bool {
        matches!(self.product_type(), Some("AmiProduct" | "ContainerProduct"))
    }

    /// Whether the product is known to be professional services.
    pub fn is_for_services(&self) -> bool {
        self.product_type() == Some("ProfessionalServicesProduct")
    }

    /// The legal documents that the offer itself names.
    pub fn legal_documents(&self) -> Vec<&LegalDocument<'document>> {
        let mut found = Vec::new();
        for term in &self.terms {
            if let TermBody::Legal { documents } = &term.body {
                found.extend(documents);
            }
        }
        found
    }

    /// How many buyer accounts AWS takes: 26 by the API guide, 25 in an offer of a channel partner.
    pub fn max_buyer_accounts(&self) -> usize {
        if self.is_cppo() { 25 } else { 26 }
    }

    /// The terms' bodies, for looking for one of a kind.
    pub fn bodies(&self) -> impl Iterator<Item = &TermBody<'document>> {
        self.effective_terms().map(|term| &term.body)
    }
}

/// The terms of an offer that count; see [`Offer::effective_terms`].
///
/// It has a name, and not just the capabilities of an iterator, so that it is compiled once and not in every rule.
#[derive(Clone, Debug)]
pub struct EffectiveTerms<'offer, 'document> {
    own: slice::Iter<'offer, Term<'document>>,
    authorized: slice::Iter<'offer, Term<'document>>,
    /// The places that the offer's own terms take.
    taken: u32,
}

impl<'offer, 'document> Iterator for EffectiveTerms<'offer, 'document> {
    type Item = &'offer Term<'document>;

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        let Self { own, authorized, taken } = self;
        own.next().or_else(|| authorized.find(|term| *taken & term.kind().place() == 0))
    }
}

impl<'document> Targeting<'document> {
    /// Of something that is no object, none of the lists can be read.
    fn read(node: Node<'document>) -> Self {
        let at = node.id();
        if node.kind() != Kind::Object {
            let (accounts, countries) = (Listed::unreadable(at), Listed::unreadable(at));
            let excluded_country_codes = Listed::unreadable(at);
            return Self { at, buyer_accounts: accounts, country_codes: countries, excluded_country_codes };
        }
        Self {
            at,
            buyer_accounts: read::list(node, "buyerAccounts", read::account_item),
            country_codes: read::list(node, "countryCodes", read::country_item),
            excluded_country_codes: read::list(node, "excludedCountryCodes", read::country_item),
        }
    }
}
