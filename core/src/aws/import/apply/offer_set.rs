use super::super::change_set::Target;
use super::super::draft::{Inside, Member};
use super::super::place::At;
use super::super::shortened;
use super::Applied;
use crate::aws::change_type::EntityKind;
use crate::order::distinct_numbers;
use crate::rules::request;

/// The solution that AWS says is linked.
const LINKED: &str = "/linkedSolutionId";

/// The members of details that stand in a document as they are: the change, the key, and where it stands.
const MEMBERS: &[(&str, &str, &str)] = &[
    ("CreateOfferSet", "Name", "/name"),
    ("UpdateInformation", "Name", "/name"),
    ("UpdateInformation", "BuyerNotes", "/buyerNotes"),
];

impl Applied<'_> {
    pub(super) fn apply_to_offer_set(&mut self, index: usize) {
        self.put_members(index, MEMBERS);
        match self.change.kind.name {
            "AssociateOffers" => self.associate_offers(index),
            "DisassociateOffers" => self.disassociate_offers(index),
            "AssociateSolution" => self.associate_solution(index),
            "DisassociateSolution" => self.disassociate_solution(index),
            _ => {}
        }
    }

    fn associate_offers(&mut self, index: usize) {
        let set_is_new = matches!(self.change.target, Target::Created(_));
        let details = self.change.details();
        let mut listed = Vec::new();
        for offer in details.items_of("Offers") {
            let Some(id) = offer.get("OfferId") else { continue };
            let target = self.change_set.lead(&id);
            if let (true, Target::Id(text)) = (set_is_new, &target) {
                let message =
                    format!("the offer `{}` is there already, and the set is created only now", shortened(text));
                let created = self.entities.get(index).and_then(|set| set.created.clone()).into_iter().collect();
                self.desk.report_related(&request::OFFER_OLDER_THAN_SET, &id.place, created, message);
            }
            match self.find(EntityKind::Offer, &target, &id.place) {
                Some(offer) => listed.push((offer, id.place)),
                None => self.desk.keep(&id, "an offer that is associated, but can not be found"),
            }
        }
        let Some(set) = self.entities.get_mut(index) else { return };
        let present = set.offers.get_or_insert_default();
        let earlier = distinct_numbers(present.iter().map(|(offer, _)| *offer).collect());
        // The change is idempotent; only within one list a repeated id is a mistake, which a rule of the set reports.
        listed.retain(|(offer, _)| earlier.binary_search(offer).is_err());
        present.extend(listed);
    }

    fn disassociate_offers(&mut self, index: usize) {
        let details = self.change.details();
        for offer in details.items_of("Offers") {
            let Some(id) = offer.get("OfferId") else { continue };
            let target = self.change_set.lead(&id);
            let found = self.find(EntityKind::Offer, &target, &id.place);
            if let (Some(found), Some(set)) = (found, self.entities.get_mut(index)) {
                set.offers.get_or_insert_default().retain(|(offer, _)| *offer != found);
            }
        }
    }

    /// A solution that is linked stays so until it is removed; that two can not be, a rule of the set says.
    fn associate_solution(&mut self, index: usize) {
        let details = self.change.details();
        let Some(At { value, place }) = details.get("SolutionId") else { return };
        let Some(set) = self.entities.get_mut(index) else { return };
        let linked = set.member("/solution/id").filter(|linked| linked.value != *value).cloned();
        if let Some(linked) = linked.filter(|_| set.member(LINKED).is_none()) {
            set.put_member(Member { location: LINKED, ..linked });
        }
        set.put("/solution/id", value.clone(), place, Inside::Same);
    }

    fn disassociate_solution(&mut self, index: usize) {
        let details = self.change.details();
        let Some(set) = self.entities.get_mut(index) else { return };
        for location in ["/solution/id", LINKED] {
            let linked = set.member(location).map(|linked| &linked.value);
            if linked == details.get("SolutionId").map(|id| id.value) {
                set.take(location);
            }
        }
    }
}
