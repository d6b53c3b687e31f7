//! The answer of the Discovery API about an offer set, which is what a buyer sees of it.
//!
//! Source: the service model of the Discovery API.

use super::super::desk::Desk;
use super::super::draft::Inside;
use super::super::entities::Entities;
use super::super::place::At;
use super::{Description, Members, Taken};
use crate::aws::change_type::EntityKind;
use crate::order::insert;

/// The answer itself.
const MEMBERS: &Members = &[
    ("offerSetId", Taken::Known),
    ("catalog", Taken::Known),
    ("offerSetName", Taken::At("/name")),
    ("buyerNotes", Taken::At("/buyerNotes")),
    ("sellerOfRecord", Taken::By(|set, seller| set.read_members(seller, SELLER))),
    ("associatedEntities", Taken::By(read_associated)),
];

const OFFER: &Members = &[
    ("offerId", Taken::Known),
    ("offerName", Taken::At("/name")),
    ("sellerOfRecord", Taken::By(|offer, seller| offer.read_members(seller, SELLER))),
];

const PRODUCT: &Members = &[
    ("productId", Taken::At("/product/id")),
    ("productName", Taken::At("/product/title")),
    ("manufacturer", Taken::By(|offer, manufacturer| offer.read_members(manufacturer, MANUFACTURER))),
];

// Of a seller or manufacturer, a buyer is told a name and the id of a profile.
const SELLER: &Members = &[("displayName", Taken::At("/seller/name"))];
const MANUFACTURER: &Members = &[("displayName", Taken::At("/product/manufacturer/name"))];

/// Reads the answer of `GetOfferSet` at `at`.
pub(in super::super) fn read(at: &At<'_>, scope: &str, entities: &mut Entities, desk: &mut Desk) {
    let id = at.text_of("offerSetId").unwrap_or_default();
    let index = entities.with_id(EntityKind::OfferSet, id, &at.place, scope);
    if let Some(draft) = entities.get_mut(index) {
        draft.is_described = true;
        insert(&mut draft.files, at.place.file);
    }
    let mut set = Description { index, place: at.place.clone(), scope, entities, desk };
    // A buyer sees a set when it is released.
    set.put("/state", "Released".into(), at.place.clone(), Inside::Other);
    set.read_members(at, MEMBERS);
}

fn read_associated(set: &mut Description<'_>, list: &At<'_>) {
    set.list_offers(list, |item| item.get("offer")?.get("offerId"));
    for item in list.items() {
        read_listed(set, &item);
    }
}

/// What the answer says about one of the offers.
fn read_listed(set: &mut Description<'_>, item: &At<'_>) {
    let Some(offer) = item.get("offer") else { return };
    let Some(id) = offer.text_of("offerId") else { return };
    let index = set.entities.with_id(EntityKind::Offer, id, &item.place, set.scope);
    let Description { index: of_set, scope, entities, desk, .. } = set;
    let mut description = Description { index, place: item.place.clone(), scope, entities, desk };
    if let Some(draft) = description.draft() {
        draft.set = Some((*of_set, item.place.clone()));
    }
    description.put("/state", "Released".into(), item.place.clone(), Inside::Other);
    description.read_members(&offer, OFFER);
    if let Some(product) = item.get("product") {
        description.read_members(&product, PRODUCT);
    }
}
