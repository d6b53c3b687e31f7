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
    let members = receipt.agreements.iter().zip(&economics.offers).enumerate();
    let news = members.map(|(place, (agreement, economics))| News { agreement, economics, place });
    news.flat_map(|news| news.messages(receipt.accepted_on)).collect()
}

struct News<'news> {
    agreement: &'news Agreement,
    economics: &'news OfferEconomics,
    place: usize,
}

impl News<'_> {
    fn messages(&self, accepted_on: CalendarDate) -> Vec<Message> {
        let period = self.agreement.period;
        let title = if self.economics.channel_partner.is_some() { RESOLD_ACCEPTED } else { ACCEPTED };
        let on_acceptance = self.mails(title).into_iter().chain(self.events()).chain(self.to_buyer());
        let mails_on_start = if period.is_future_dated { self.mails(STARTED) } else { Vec::new() };
        let on_start = std::iter::once(self.license_event()).chain(mails_on_start);
        let on_acceptance = on_acceptance.map(|message| self.about(message, MessageOccasion::Accepted, accepted_on));
        let on_start = on_start.map(|message| self.about(message, MessageOccasion::Started, period.start_date));
        on_acceptance.chain(on_start).collect()
    }

    /// The mails to the seller of record and, of a resold product, to its owner. The owner does not learn what the buyer
    /// pays.
    fn mails(&self, title: &'static str) -> Vec<Message> {
        let owner = &self.economics.product_owner;
        let mail = || Message::email(MessageOccasion::Accepted, title, source::EMAIL_NOTIFICATIONS);
        let Some(partner) = &self.economics.channel_partner else {
            return vec![mail().to(RecipientRole::SellerOfRecord, owner).with([self.purchase_amount()])];
        };
        let to_partner = mail()
            .to(RecipientRole::SellerOfRecord, partner)
            .with(party("ISV name", "ISV AWS account ID", owner))
            .with([self.wholesale_price(), self.margin(), self.purchase_amount()]);
        let to_owner = mail()
            .to(RecipientRole::ProductOwner, owner)
            .with(party("Channel partner name", "Channel partner AWS account ID", partner))
            .with([self.wholesale_price()]);
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

    fn to_buyer(&self) -> [Message; 2] {
        let title = "You accepted an AWS Marketplace offer";
        let mail = Message::email(MessageOccasion::Accepted, title, source::BUYER_EMAILS);
        let event = Message {
            source: source::BUYER_EVENTS.states(),
            ..agreement_event("Purchase Agreement Created - Acceptor")
        };
        let buyer = &self.agreement.acceptor;
        [mail.to(RecipientRole::Buyer, buyer).with([self.purchase_amount()]), event.to(RecipientRole::Buyer, buyer)]
    }

    /// Tells the owner of the product what the buyer may use from the start on.
    fn license_event(&self) -> Message {
        let is_resold = self.economics.channel_partner.is_some();
        let role = if is_resold { RecipientRole::ProductOwner } else { RecipientRole::SellerOfRecord };
        agreement_event("License Updated - Manufacturer").to(role, &self.economics.product_owner)
    }

    /// What every message about the agreement says.
    fn about(&self, message: Message, occasion: MessageOccasion, date: CalendarDate) -> Message {
        let Agreement { id, acceptor, product, offer_id, offer_name, period, .. } = self.agreement;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let fields = [
            field("Customer AWS account ID", text(&acceptor.account_id)),
            field("Product name", text(&product.title)),
            field("Product ID", text(&product.id)),
            field("Offer name", text(offer_name)),
            field("Offer ID", text(offer_id)),
            field("Agreement ID", id.clone()),
            field("Agreement start date", period.start_date.to_string()),
            field("Agreement end date", period.end_date().map(|date| date.to_string()).unwrap_or_default()),
        ];
        let what = product.title.as_deref().unwrap_or("the product");
        let happened = if occasion == MessageOccasion::Started { "starts" } else { "is made" };
        Message {
            occasion,
            date: Some(date),
            offer: Some(self.place),
            text: format!("The agreement {id} about {what} {happened} on {date} (UTC)."),
            ..message.with(fields)
        }
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
