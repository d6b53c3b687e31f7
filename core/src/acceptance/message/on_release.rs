use super::{Message, MessageField, MessageOccasion, RecipientRole, called, field, money, party};
use crate::economics::{ContractValue, Economics, OfferEconomics, PartyName};
use crate::model::{Offer, OfferSet};
use crate::source::{self, Page};
use crate::words::joined;

/// The messages that go out when a set is released: for the set first, then for each offer.
///
/// Owners of resold products are told about their offer, not about the set. `economics` has to be the set's own.
pub fn release_messages(offer_set: &OfferSet<'_>, economics: &Economics) -> Vec<Message> {
    let mut messages = of_set(offer_set);
    for (place, (offer, economics)) in offer_set.offers.iter().zip(&economics.offers).enumerate() {
        messages.extend(OfferRelease { offer, place, economics }.messages());
    }
    messages
}

fn email(title: &'static str, source: Page) -> Message {
    Message::email(MessageOccasion::Released, title, source)
}

fn event(detail_type: &'static str, event_source: &'static str, source: Page) -> Message {
    Message::event(MessageOccasion::Released, detail_type, event_source, source)
}

fn of_set(offer_set: &OfferSet<'_>) -> Vec<Message> {
    let seller = offer_set.seller.as_ref().map(PartyName::from).unwrap_or_default();
    let name = offer_set.name.value().unwrap_or("the offer set");
    let count = offer_set.offers.items.len();
    let ids: Vec<&str> = offer_set.offers.iter().filter_map(|offer| offer.id.value()).collect();
    let names: Vec<&str> = offer_set.offers.iter().filter_map(|offer| offer.name.value()).collect();
    let fields = vec![
        field("Offer set ID", offer_set.id.value().unwrap_or_default()),
        field("Offer set name", offer_set.name.value().unwrap_or_default()),
        field("Offer IDs", joined(&ids, ", ")),
        field("Offer names", joined(&names, ", ")),
    ];
    let mut messages = Vec::new();
    let published = [
        email("Offer Set Published", source::EMAIL_NOTIFICATIONS),
        event("OfferSet Released", "aws.marketplacecatalog", source::SELLER_EVENTS),
    ];
    for message in published {
        messages.push(Message {
            text: format!("You published {name} with {count} offers."),
            ..message.to(RecipientRole::Publisher, &seller).with(fields.clone())
        });
    }
    let who = called(&seller, "A seller");
    for buyer in offer_set.offers.iter().next().map(buyers).unwrap_or_default() {
        messages.push(Message {
            text: format!("{who} offers you {name}: {count} offers that you accept with one action."),
            ..email("Private offer set available", source::BUYER_EMAILS)
                .to(RecipientRole::Buyer, &buyer)
                .with(fields.clone())
        });
    }
    messages
}

struct OfferRelease<'release, 'document> {
    offer: &'release Offer<'document>,
    place: usize,
    economics: &'release OfferEconomics,
}

impl OfferRelease<'_, '_> {
    fn messages(&self) -> Vec<Message> {
        const RESOLD: &str = "AWS Marketplace Channel Partner private offer published";
        let owner = &self.economics.product_owner;
        let seller_role = RecipientRole::SellerOfRecord;
        let mut messages = Vec::new();
        match &self.economics.channel_partner {
            None => {
                let value = self.price("Total Contract Value", &self.economics.contract_value);
                messages.extend(self.pair("Private offer published", seller_role, owner, vec![value]));
            }
            Some(partner) => {
                let value = self.economics.wholesale_value.as_ref().unwrap_or(&self.economics.contract_value);
                let mut to_owner = party("Channel partner", "Channel partner AWS account ID", partner);
                to_owner.push(self.price("Wholesale price", value));
                let to_partner = party("ISV name", "ISV AWS Account ID", owner);
                messages.extend(self.pair(RESOLD, seller_role, partner, to_partner));
                messages.extend(self.pair(RESOLD, RecipientRole::ProductOwner, owner, to_owner));
            }
        }
        for buyer in buyers(self.offer) {
            let available = event("Private Offer Available", "aws.discovery-marketplace", source::BUYER_EVENTS);
            messages.push(self.about(available.to(RecipientRole::Buyer, &buyer)));
        }
        messages
    }

    /// The mail, and the event that tells the same account.
    fn pair(&self, title: &'static str, role: RecipientRole, to: &PartyName, facts: Vec<MessageField>) -> [Message; 2] {
        let mail = email(title, source::EMAIL_NOTIFICATIONS).to(role, to);
        let event = event("Offer Released", "aws.marketplacecatalog", source::SELLER_EVENTS).to(role, to);
        [self.about(mail).with(facts), self.about(event)]
    }

    /// The same message with what all of them say about the offer.
    fn about(&self, message: Message) -> Message {
        let product = self.offer.product.as_ref().and_then(|product| product.title.value()).unwrap_or_default();
        let name = self.offer.name.value().unwrap_or_default();
        let expiry = self.offer.availability_end_date.value().map(|date| date.to_string()).unwrap_or_default();
        let buyers = buyers(self.offer);
        let buyers: Vec<&str> = buyers.iter().filter_map(|buyer| buyer.account_id.as_deref()).collect();
        let fields = vec![
            field("Customer AWS account IDs", joined(&buyers, ", ")),
            field("Product name", product),
            field("Product ID", self.offer.product_id().map_or("", |(id, _)| id)),
            field("Offer name", name),
            field("Offer ID", self.offer.id.value().unwrap_or_default()),
            field("Offer expiration date", expiry.as_str()),
        ];
        Message {
            offer: Some(self.place),
            text: format!("{name} for {product} is released and can be accepted until the end of {expiry} (UTC)."),
            ..message.with(fields)
        }
    }

    fn price(&self, label: &'static str, value: &ContractValue) -> MessageField {
        field(label, money(value.known(), self.economics.currency_code))
    }
}

fn buyers(offer: &Offer<'_>) -> Vec<PartyName> {
    let accounts = offer.buyer_accounts().into_iter();
    accounts.map(|account| PartyName { account_id: Some(account.to_string()), name: None }).collect()
}
