//! The answer of the Discovery API about an offer set, which is what a buyer sees of it.
//!
//! Source: the service model of the Discovery API.

use super::super::desk::Desk;
use super::super::draft::Inside;
use super::super::entities::Entities;
use super::super::place::At;
use super::Description;
use crate::aws::change_type::EntityKind;
use crate::order::insert;

/// Reads the answer of `GetOfferSet` at `at`.
pub(in super::super) fn read(at: &At<'_>, scope: &str, entities: &mut Entities, desk: &mut Desk) {
    let id = at.text_of("offerSetId").unwrap_or_default();
    let index = entities.with_id(EntityKind::OfferSet, id, &at.place, scope);
    if let Some(draft) = entities.get_mut(index) {
        draft.is_described = true;
        insert(&mut draft.files, at.place.file);
    }
    let mut set = Description { index, details: at.clone(), scope, entities, desk };
    // A buyer sees a set when it is released.
    set.put("/state", "Released".into(), at.place.clone(), Inside::Other);
    for (key, member) in at.members() {
        match key {
            "offerSetId" | "catalog" => {}
            "offerSetName" => set.put_as_it_is("/name", &member),
            "buyerNotes" => set.put_as_it_is("/buyerNotes", &member),
            "sellerOfRecord" => set.read_party("/seller/name", &member),
            "associatedEntities" => {
                set.listed_offers(&member, |item| {
                    let id = item.get("offer")?.get("offerId")?;
                    Some((id.text()?.to_owned(), id.place))
                });
                member.items().for_each(|item| set.read_listed(&item));
            }
            _ => set.keep(key, &member),
        }
    }
}

impl Description<'_> {
    /// What the answer says about one of the offers.
    fn read_listed(&mut self, item: &At<'_>) {
        let offer = item.get("offer");
        let Some(id) = offer.as_ref().and_then(|offer| offer.text_of("offerId")) else { return };
        let index = self.entities.with_id(EntityKind::Offer, id, &item.place, self.scope);
        let set = self.index;
        if let Some(draft) = self.entities.get_mut(index) {
            draft.set = Some((set, item.place.clone()));
        }
        let mut description = Description {
            index,
            details: item.clone(),
            scope: self.scope,
            entities: &mut *self.entities,
            desk: &mut *self.desk,
        };
        description.put("/state", "Released".into(), item.place.clone(), Inside::Other);
        for (key, member) in offer.iter().flat_map(At::members) {
            match key {
                "offerId" => {}
                "offerName" => description.put_as_it_is("/name", &member),
                "sellerOfRecord" => description.read_party("/seller/name", &member),
                _ => description.keep(key, &member),
            }
        }
        for (key, member) in item.get("product").iter().flat_map(At::members) {
            match key {
                "productId" => description.put_as_it_is("/product/id", &member),
                "productName" => description.put_as_it_is("/product/title", &member),
                "manufacturer" => description.read_party("/product/manufacturer/name", &member),
                _ => description.keep(key, &member),
            }
        }
    }

    /// A seller or manufacturer, of which a buyer is told a name and the id of a profile.
    fn read_party(&mut self, location: &'static str, party: &At<'_>) {
        for (key, member) in party.members() {
            match key {
                "displayName" => self.put_as_it_is(location, &member),
                _ => self.keep(key, &member),
            }
        }
    }
}
