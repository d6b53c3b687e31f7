use super::{Message, MessageField, MessageOccasion, RecipientRole, field, money, party};
use crate::acceptance::{Agreement, Receipt};
use crate::economics::{ContractValue, Economics, OfferEconomics};
use crate::model::{Amount, CalendarDate};
use crate::source;

const ACCEPTED: &str = "Customer accepted an AWS Marketplace offer";
const RESOLD_ACCEPTED: &str = "Customer accepted an AWS Marketplace Channel Partner private offer";
const STARTED: &str = "An AWS Marketplace agreement has started";

/// The messages that go out when a set is accepted: agreement by agreement, for there is none about the set.
pub(in crate::acceptance) fn acceptance_messages(receipt: &Receipt, economics: &Economics) -> Vec<Message> {
    let mut messages = Vec::new();
    for (place, (agreement, economics)) in receipt.agreements.iter().zip(&economics.offers).enumerate() {
        messages.extend(News { agreement, economics, place }.messages(receipt.accepted_on));
    }
    messages
}

struct News<'news> {
    agreement: &'news Agreement,
    economics: &'news OfferEconomics,
    place: usize,
}

impl News<'_> {
    fn messages(&self, accepted_on: CalendarDate) -> Vec<Message> {
        let period = self.agreement.period;
        let mut messages =
            self.mails(if self.economics.channel_partner.is_some() { RESOLD_ACCEPTED } else { ACCEPTED });
        messages.extend(self.events());
        messages.extend(self.to_buyer());
        let mut on_start = vec![self.license_event()];
        if period.is_future_dated {
            on_start.extend(self.mails(STARTED));
        }
        for message in &mut messages {
            self.complete(message, MessageOccasion::Accepted, accepted_on);
        }
        for message in &mut on_start {
            self.complete(message, MessageOccasion::Started, period.start_date);
        }
        messages.extend(on_start);
        messages
    }

    /// The mails to the seller of record and, of a resold product, to its owner. The owner does not learn what the buyer
    /// pays.
    fn mails(&self, title: &'static str) -> Vec<Message> {
        let owner = &self.economics.product_owner;
        let mail = || Message::email(MessageOccasion::Accepted, title, source::EMAIL_NOTIFICATIONS);
        let Some(partner) = &self.economics.channel_partner else {
            return vec![mail().to(RecipientRole::SellerOfRecord, owner).with(vec![self.purchase_amount()])];
        };
        let to_partner = mail()
            .to(RecipientRole::SellerOfRecord, partner)
            .with(party("ISV name", "ISV AWS account ID", owner))
            .with(vec![self.wholesale_price(), self.margin(), self.purchase_amount()]);
        let to_owner = mail()
            .to(RecipientRole::ProductOwner, owner)
            .with(party("Channel partner name", "Channel partner AWS account ID", partner))
            .with(vec![self.wholesale_price()]);
        vec![to_partner, to_owner]
    }

    fn events(&self) -> Vec<Message> {
        let proposer = agreement_event("Purchase Agreement Created - Proposer");
        let manufacturer = agreement_event("Purchase Agreement Created - Manufacturer");
        let mut events = vec![proposer.to(RecipientRole::SellerOfRecord, &self.agreement.proposer)];
        if self.economics.channel_partner.is_some() {
            events.push(manufacturer.to(RecipientRole::ProductOwner, &self.economics.product_owner));
        }
        events
    }

    fn to_buyer(&self) -> Vec<Message> {
        let title = "You accepted an AWS Marketplace offer";
        let mail = Message::email(MessageOccasion::Accepted, title, source::BUYER_EMAILS);
        let event = Message {
            source: source::BUYER_EVENTS.states(),
            ..agreement_event("Purchase Agreement Created - Acceptor")
        };
        let buyer = &self.agreement.acceptor;
        vec![
            mail.to(RecipientRole::Buyer, buyer).with(vec![self.purchase_amount()]),
            event.to(RecipientRole::Buyer, buyer),
        ]
    }

    /// Tells the owner of the product what the buyer may use from the start on.
    fn license_event(&self) -> Message {
        let is_resold = self.economics.channel_partner.is_some();
        let role = if is_resold { RecipientRole::ProductOwner } else { RecipientRole::SellerOfRecord };
        agreement_event("License Updated - Manufacturer").to(role, &self.economics.product_owner)
    }

    /// Adds what every message about the agreement says.
    fn complete(&self, message: &mut Message, occasion: MessageOccasion, date: CalendarDate) {
        let Agreement { id, acceptor, product, offer_id, offer_name, period, .. } = self.agreement;
        let what = product.title.as_deref().unwrap_or("the product");
        let happened = if occasion == MessageOccasion::Started { "starts" } else { "is made" };
        let end = period.end_date().map(|date| date.to_string());
        let fields = [
            ("Customer AWS account ID", &acceptor.account_id),
            ("Product name", &product.title),
            ("Product ID", &product.id),
            ("Offer name", offer_name),
            ("Offer ID", offer_id),
            ("Agreement ID", &Some(id.clone())),
            ("Agreement start date", &Some(period.start_date.to_string())),
            ("Agreement end date", &end),
        ];
        for (label, value) in fields {
            message.fields.push(field(label, value.as_deref().unwrap_or_default()));
        }
        message.occasion = occasion;
        message.date = Some(date);
        message.offer = Some(self.place);
        message.text = format!("The agreement {id} about {what} {happened} on {date} (UTC).");
    }

    fn purchase_amount(&self) -> MessageField {
        self.amount("Purchase amount", Some(self.economics.contract_value.known()))
    }

    fn wholesale_price(&self) -> MessageField {
        self.amount("Wholesale price", self.economics.wholesale_value.as_ref().map(ContractValue::known))
    }

    fn margin(&self) -> MessageField {
        let margins = self.economics.charges.iter().filter_map(|charge| charge.split);
        self.amount("Margin", Amount::sum(margins.map(|split| split.channel_partner())))
    }

    fn amount(&self, label: &'static str, amount: Option<Amount>) -> MessageField {
        field(label, amount.map(|amount| money(amount, self.economics.currency_code)).unwrap_or_default())
    }
}

fn agreement_event(detail_type: &'static str) -> Message {
    Message::event(MessageOccasion::Accepted, detail_type, "aws.agreement-marketplace", source::SELLER_EVENTS)
}
