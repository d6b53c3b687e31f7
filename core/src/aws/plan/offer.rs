//! The changes that make one offer: create it for the set, say what it holds, release it.

use serde_json::Value;

use super::writer::Writer;
use crate::aws::change_type::{ChangeType, EntityKind};
use crate::aws::names::{Awaited, offer_change, reference};
use crate::document::{Kind, Node};
use crate::fields::{OFFER, OFFER_TERMS};
use crate::json::{object, present};
use crate::model::{Amount, Offer, OfferKind, PricingModel, State, TermKind};

/// An offer of the plan.
pub(super) struct OfferChanges {
    /// Its place in the document, from 1.
    pub(super) number: usize,
    /// What it is associated by: its id, or the placeholder of it.
    pub(super) id: String,
    /// Whether AWS is to make it.
    pub(super) is_new: bool,
    /// What is to be done; nothing when it is released already.
    pub(super) changes: Vec<Value>,
    /// What the seller should know.
    pub(super) notes: Vec<String>,
}

/// What an offer is made for.
pub(super) struct Target<'set> {
    /// The id of the set, or the placeholder of it.
    pub(super) set_id: &'set str,
    /// Whether the set is there already, so that offers of it may be there as well.
    pub(super) set_exists: bool,
    /// Whether ids that are there count for nothing, because all is made anew.
    pub(super) is_successor: bool,
}

/// The changes for `offer`, which is the `number`th and stands at `node`.
pub(super) fn changes(
    offer: &Offer<'_>,
    node: Node<'_>,
    number: usize,
    target: &Target<'_>,
    writer: &mut Writer,
) -> OfferChanges {
    let own_id = offer.id.value();
    let reference_id = offer.offer_set_id.value();
    let existing = own_id.filter(|_| target.set_exists && reference_id == Some(target.set_id));
    let mut notes = Vec::new();
    if existing.is_some() {
        for key in ["id", "offerSetId", "state"] {
            node.get(key).into_iter().for_each(|member| writer.mark(member));
        }
    } else if let Some(id) = own_id.filter(|_| !target.is_successor) {
        notes.push(format!(
            "Offer {number} exists as `{id}`, but an offer joins only the set that it was created for: it is created anew."
        ));
    }
    node.get("kind").into_iter().for_each(|kind| writer.mark(kind));
    let changes = match existing {
        Some(_) if offer.state.value() == Some(State::Released) => Vec::new(),
        _ => {
            let identifier = existing.map_or_else(|| reference(&offer_change(number)), str::to_owned);
            let author = Author { offer, node, number, identifier };
            author.changes(existing.is_none().then_some(target.set_id), writer, &mut notes)
        }
    };
    if existing.is_some() && offer.state.is_absent() {
        notes.push(format!(
            "Offer {number} exists, and the document does not say whether it is released: once it is, AWS refuses these changes."
        ));
    }
    let id = existing.map_or_else(|| Awaited::Offer(number).placeholder(), str::to_owned);
    OfferChanges { number, id, is_new: existing.is_none(), changes, notes }
}

struct Author<'offer, 'document> {
    offer: &'offer Offer<'document>,
    node: Node<'offer>,
    number: usize,
    /// The id, or the reference to the change that makes the offer.
    identifier: String,
}

impl Author<'_, '_> {
    fn changes(&self, new_for_set: Option<&str>, writer: &mut Writer, notes: &mut Vec<String>) -> Vec<Value> {
        let mut changes = Vec::new();
        if let Some(set_id) = new_for_set {
            changes.push(self.create(set_id, writer));
        }
        let information = self.information(new_for_set.is_none(), writer);
        self.update("UpdateInformation", information, &mut changes);
        self.update("UpdateMarkup", self.markup(writer), &mut changes);
        self.update("UpdateTargeting", self.targeting(writer), &mut changes);
        for (change_type, terms) in self.terms(writer) {
            let is_pricing = change_type.name == "UpdatePricingTerms";
            let model = is_pricing.then(|| self.pricing_model(writer, notes));
            let details = object(vec![("PricingModel", model), ("Terms", Some(terms.into()))]);
            self.update(change_type.name, Some(details), &mut changes);
        }
        let end = present(vec![("AvailabilityEndDate", writer.member(self.node, "availabilityEndDate"))]);
        self.update("UpdateAvailability", end, &mut changes);
        self.update("ReleaseOffer", Some(object(Vec::new())), &mut changes);
        changes
    }

    /// Adds an update, where there are details for it.
    fn update(&self, change_type: &str, details: Option<Value>, changes: &mut Vec<Value>) {
        if let Some(details) = details {
            changes.push(change(change_type, EntityKind::Offer, &self.identifier, details));
        }
    }

    fn create(&self, set_id: &str, writer: &mut Writer) -> Value {
        let (change_type, key, id) = match self.offer.kind() {
            OfferKind::Cppo => {
                let authorization = self.node.get("resaleAuthorization");
                let id = authorization.and_then(|authorization| writer.member(authorization, "id"));
                let id = id.unwrap_or_else(|| Awaited::ResaleAuthorization(self.number).placeholder().into());
                ("CreateOfferUsingResaleAuthorization", "ResaleAuthorizationId", Some(id))
            }
            OfferKind::Mppo => {
                let product = self.node.get("product").and_then(|product| writer.member(product, "id"));
                ("CreateOffer", "ProductId", product)
            }
        };
        let name = writer.member(self.node, "name");
        let details = object(vec![(key, id), ("Name", name), ("OfferSetId", Some(set_id.into()))]);
        creation(change_type, EntityKind::Offer, &offer_change(self.number), details)
    }

    fn information(&self, with_name: bool, writer: &mut Writer) -> Option<Value> {
        present(vec![
            ("Name", if with_name { writer.member(self.node, "name") } else { None }),
            ("Description", writer.member(self.node, "description")),
            ("PreExistingAgreement", writer.object(self.node, "preExistingAgreement", OFFER)),
        ])
    }

    /// A markup of nothing beside prices of one's own is not sent: AWS refuses any markup there.
    fn markup(&self, writer: &mut Writer) -> Option<Value> {
        let is_nothing = self.offer.markup_percentage.value().is_some_and(Amount::is_zero);
        let prices = |kind: TermKind| kind.is_pricing() || kind == TermKind::PaymentSchedule;
        if is_nothing && self.offer.terms.iter().any(|term| prices(term.kind())) {
            return None;
        }
        present(vec![("Percentage", writer.member(self.node, "markupPercentage"))])
    }

    /// The whole rule, because AWS replaces it as a whole; the buyers that a selling authorization names are repeated.
    fn targeting(&self, writer: &mut Writer) -> Option<Value> {
        let own = self.node.get("targeting").filter(|targeting| targeting.kind() == Kind::Object);
        let mut list = |key| own.and_then(|targeting| writer.list(targeting, key));
        let accounts = list("buyerAccounts").or_else(|| self.inherited_buyers());
        let positive = present(vec![("BuyerAccounts", accounts), ("CountryCodes", list("countryCodes"))]);
        let negative = present(vec![("CountryCodes", list("excludedCountryCodes"))]);
        present(vec![("PositiveTargeting", positive), ("NegativeTargeting", negative)])
    }

    fn inherited_buyers(&self) -> Option<Value> {
        let mut accounts: Vec<Value> = Vec::new();
        for account in self.offer.buyer_accounts() {
            accounts.push(account.as_str().into());
        }
        (!accounts.is_empty()).then(|| accounts.into())
    }

    /// The terms in groups that AWS replaces together, each with the change that does so, in the order of the document.
    fn terms(&self, writer: &mut Writer) -> Vec<(&'static ChangeType, Vec<Value>)> {
        let mut groups: Vec<(&'static ChangeType, Vec<Value>)> = Vec::new();
        for term in self.node.get("terms").into_iter().flat_map(Node::children) {
            let Some(change_type) = term.get("type").and_then(|tag| ChangeType::of_offer_term(tag.text())) else {
                continue;
            };
            let written = writer.value(term, OFFER_TERMS.item);
            match groups.iter_mut().find(|(group, _)| *group == change_type) {
                Some((_, terms)) => terms.push(written),
                None => groups.push((change_type, vec![written])),
            }
        }
        groups
    }

    fn pricing_model(&self, writer: &mut Writer, notes: &mut Vec<String>) -> Value {
        writer.member(self.node, "pricingModel").unwrap_or_else(|| {
            let model = usual_pricing_model(self.offer);
            notes.push(format!("Offer {} has no pricing model, AWS wants one: {model} fits its terms.", self.number));
            model.into()
        })
    }
}

/// The pricing model that fits the terms of an offer which names none.
fn usual_pricing_model(offer: &Offer<'_>) -> &'static str {
    let has = |kind| offer.terms.iter().any(|term| term.kind() == kind);
    let is_server = offer.product.as_ref().and_then(|product| product.kind.value());
    let is_server = matches!(is_server, Some("AmiProduct" | "ContainerProduct"));
    let upfront = has(TermKind::FixedUpfrontPricing) || has(TermKind::ConfigurableUpfrontPricing);
    let model = if has(TermKind::ByolPricing) {
        PricingModel::Byol
    } else if has(TermKind::UsageBasedPricing) && (is_server || !upfront) {
        PricingModel::Usage
    } else {
        PricingModel::Contract
    };
    match model {
        PricingModel::Usage => "Usage",
        PricingModel::Contract => "Contract",
        PricingModel::Free => "Free",
        PricingModel::Byol => "Byol",
    }
}

/// A change of what is there, or is made by another change of its request.
pub(super) fn change(change_type: &str, entity: EntityKind, identifier: &str, details: Value) -> Value {
    let of = object(vec![("Type", Some(entity.type_name().into())), ("Identifier", Some(identifier.into()))]);
    object(vec![("ChangeType", Some(change_type.into())), ("Entity", Some(of)), ("DetailsDocument", Some(details))])
}

/// A change that makes something; others of its request refer to it by its name.
pub(super) fn creation(change_type: &str, entity: EntityKind, name: &str, details: Value) -> Value {
    let of = object(vec![("Type", Some(entity.type_name().into()))]);
    object(vec![
        ("ChangeType", Some(change_type.into())),
        ("ChangeName", Some(name.into())),
        ("Entity", Some(of)),
        ("DetailsDocument", Some(details)),
    ])
}
