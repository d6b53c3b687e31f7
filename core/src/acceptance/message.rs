//! Who hears of a set: the mails and events that AWS sends when it is released and when it is accepted.
//!
//! Titles and fields are those that AWS documents, where it does; the words around them are not. Mails go to the address of the root user
//! of an account, and to the aliases that the account has added.

mod on_acceptance;
mod on_release;

use serde::Serialize;

pub(super) use on_acceptance::acceptance_messages;
pub use on_release::release_messages;

use crate::economics::PartyName;
use crate::model::{Amount, CalendarDate, Currency};
use crate::source::{Page, Source};

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum MessageOccasion {
    /// The set, or an offer of it, is released.
    Released,
    /// The buyer has accepted.
    Accepted,
    /// An agreement that was accepted earlier starts.
    Started,
}

/// How a message is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Channel {
    /// By mail.
    Email,
    /// As an event of Amazon EventBridge.
    Event {
        /// The source of the event.
        event_source: &'static str,
        /// Its detail type.
        detail_type: &'static str,
    },
}

/// As what somebody gets a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum RecipientRole {
    /// The account that releases the set.
    Publisher,
    /// The buyer.
    Buyer,
    /// The seller of record of an offer.
    SellerOfRecord,
    /// The owner of a resold product.
    ProductOwner,
}

/// A fact in a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MessageField {
    /// What it is, in AWS's words.
    pub label: &'static str,
    /// What it says; empty where the set does not say.
    pub value: String,
}

/// A message to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// What it is about.
    pub occasion: MessageOccasion,
    /// The day (UTC) on which it is sent; `None` where that is the day of the release, which nobody knows yet.
    pub date: Option<CalendarDate>,
    /// How it is sent.
    pub channel: Channel,
    /// As what the recipient gets it.
    pub role: RecipientRole,
    /// The account that gets it.
    pub recipient: PartyName,
    /// The place of the offer in the set, from 0; `None` where it is about the whole set.
    pub offer: Option<usize>,
    /// Its title.
    pub title: &'static str,
    /// What it says, in one sentence.
    pub text: String,
    /// The facts that it lists.
    pub fields: Vec<MessageField>,
    /// Where AWS says that it is sent.
    pub source: Source,
}

impl Message {
    /// A mail, not addressed yet.
    fn email(occasion: MessageOccasion, title: &'static str, source: Page) -> Self {
        Self {
            occasion,
            date: None,
            channel: Channel::Email,
            role: RecipientRole::Publisher,
            recipient: PartyName::default(),
            offer: None,
            title,
            text: String::new(),
            fields: Vec::new(),
            source: source.states(),
        }
    }

    /// An event, not addressed yet.
    fn event(occasion: MessageOccasion, detail_type: &'static str, event_source: &'static str, source: Page) -> Self {
        let channel = Channel::Event { event_source, detail_type };
        Self { channel, ..Self::email(occasion, detail_type, source) }
    }

    fn to(self, role: RecipientRole, recipient: &PartyName) -> Self {
        Self { role, recipient: recipient.clone(), ..self }
    }

    /// The same message with further facts.
    fn with(mut self, facts: Vec<MessageField>) -> Self {
        self.fields.extend(facts);
        self
    }
}

fn field(label: &'static str, value: impl Into<String>) -> MessageField {
    MessageField { label, value: value.into() }
}

/// The fields of a party: its name and its account.
fn party(name: &'static str, account: &'static str, party: &PartyName) -> Vec<MessageField> {
    vec![
        field(name, party.name.as_deref().unwrap_or_default()),
        field(account, party.account_id.as_deref().unwrap_or_default()),
    ]
}

/// An amount with its currency, as in `21600.00 USD`.
fn money(amount: Amount, currency: Option<Currency>) -> String {
    currency.map_or_else(|| amount.to_string(), |currency| format!("{} {currency}", amount.to_text(currency)))
}

/// What to call somebody: by name, by account, or in general.
fn called<'party>(party: &'party PartyName, otherwise: &'party str) -> &'party str {
    party.name.as_deref().or(party.account_id.as_deref()).unwrap_or(otherwise)
}
