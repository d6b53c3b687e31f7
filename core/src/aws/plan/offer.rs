//! The changes that make one offer: create it for the set, say what it holds, release it.

use serde_json::{Map, Value, json};

use super::writer::Writer;
use crate::aws::change_type::{ChangeType, EntityKind};
use crate::aws::names::{Awaited, offer_change, reference};
use crate::document::{Kind, Node};
use crate::fields::{OFFER, OFFER_TERMS};
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
        changes.extend(new_for_set.map(|set_id| self.create(set_id, writer)));
        changes.extend(self.information(new_for_set.is_none(), writer));
        changes.extend(self.markup(writer));
        changes.extend(self.targeting(writer));
        changes.extend(self.terms(writer, notes));
        changes.extend(
            writer
                .member(self.node, "availabilityEndDate")
                .map(|date| self.update("UpdateAvailability", json!({ "AvailabilityEndDate": date }))),
        );
        changes.push(self.update("ReleaseOffer", json!({})));
        changes
    }

    fn update(&self, change_type: &str, details: Value) -> Value {
        change(change_type, EntityKind::Offer, Some(&self.identifier), details)
    }

    fn create(&self, set_id: &str, writer: &mut Writer) -> Value {
        let mut details = Map::new();
        let change_type = match self.offer.kind() {
            OfferKind::Cppo => {
                let authorization = self.node.get("resaleAuthorization");
                let id = authorization.and_then(|authorization| writer.member(authorization, "id"));
                let id = id.unwrap_or_else(|| Awaited::ResaleAuthorization(self.number).placeholder().into());
                details.insert("ResaleAuthorizationId".to_owned(), id);
                "CreateOfferUsingResaleAuthorization"
            }
            OfferKind::Mppo => {
                let product = self.node.get("product").and_then(|product| writer.member(product, "id"));
                details.extend(product.map(|id| ("ProductId".to_owned(), id)));
                "CreateOffer"
            }
        };
        details.extend(writer.member(self.node, "name").map(|name| ("Name".to_owned(), name)));
        details.insert("OfferSetId".to_owned(), set_id.into());
        created(change(change_type, EntityKind::Offer, None, details.into()), &offer_change(self.number))
    }

    fn information(&self, with_name: bool, writer: &mut Writer) -> Option<Value> {
        let mut details = Map::new();
        if with_name {
            details.extend(writer.member(self.node, "name").map(|name| ("Name".to_owned(), name)));
        }
        details.extend(writer.member(self.node, "description").map(|text| ("Description".to_owned(), text)));
        let agreement = writer.object(self.node, "preExistingAgreement", OFFER);
        details.extend(agreement.map(|agreement| ("PreExistingAgreement".to_owned(), agreement)));
        (!details.is_empty()).then(|| self.update("UpdateInformation", details.into()))
    }

    /// A markup of nothing beside prices of one's own is not sent: AWS refuses any markup there.
    fn markup(&self, writer: &mut Writer) -> Option<Value> {
        let is_nothing = self.offer.markup_percentage.value().is_some_and(Amount::is_zero);
        let prices = |kind: TermKind| kind.is_pricing() || kind == TermKind::PaymentSchedule;
        if is_nothing && self.offer.terms.iter().any(|term| prices(term.kind())) {
            return None;
        }
        let percentage = writer.member(self.node, "markupPercentage")?;
        Some(self.update("UpdateMarkup", json!({ "Percentage": percentage })))
    }

    /// The whole rule, because AWS replaces it as a whole; the buyers that a selling authorization names are repeated.
    fn targeting(&self, writer: &mut Writer) -> Option<Value> {
        let own = self.node.get("targeting").filter(|targeting| targeting.kind() == Kind::Object);
        let mut list = |key| own.and_then(|targeting| writer.list(targeting, key));
        let inherited = || {
            let accounts = self.offer.buyer_accounts();
            (!accounts.is_empty()).then(|| accounts.iter().map(|account| account.as_str()).collect::<Value>())
        };
        let positive =
            [("BuyerAccounts", list("buyerAccounts").or_else(inherited)), ("CountryCodes", list("countryCodes"))];
        let negative = [("CountryCodes", list("excludedCountryCodes"))];
        let details: Map<String, Value> =
            [("PositiveTargeting", present(positive)), ("NegativeTargeting", present(negative))]
                .into_iter()
                .filter(|(_, members)| !members.is_empty())
                .map(|(key, members)| (key.to_owned(), members.into()))
                .collect();
        (!details.is_empty()).then(|| self.update("UpdateTargeting", details.into()))
    }

    /// One change for each group of terms that AWS replaces together, in the order of the document.
    fn terms(&self, writer: &mut Writer, notes: &mut Vec<String>) -> Vec<Value> {
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
        let change = |(change_type, terms): (&'static ChangeType, Vec<Value>)| {
            let mut details = Map::new();
            if change_type.name == "UpdatePricingTerms" {
                details.insert("PricingModel".to_owned(), self.pricing_model(writer, notes));
            }
            details.insert("Terms".to_owned(), terms.into());
            self.update(change_type.name, details.into())
        };
        groups.into_iter().map(change).collect()
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

fn present<const N: usize>(members: [(&str, Option<Value>); N]) -> Map<String, Value> {
    members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

/// A change of a request.
pub(super) fn change(change_type: &str, entity: EntityKind, identifier: Option<&str>, details: Value) -> Value {
    let mut of = Map::from_iter([("Type".to_owned(), entity.type_name().into())]);
    of.extend(identifier.map(|identifier| ("Identifier".to_owned(), identifier.into())));
    let members = [("ChangeType", change_type.into()), ("Entity", Value::Object(of)), ("DetailsDocument", details)];
    members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>().into()
}

/// The same change with a name that others of its change set refer to.
pub(super) fn created(change: Value, name: &str) -> Value {
    match change {
        Value::Object(mut members) => {
            members.shift_insert(1, "ChangeName".to_owned(), name.into());
            Value::Object(members)
        }
        other => other,
    }
}
