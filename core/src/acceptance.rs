//! The one-click acceptance: which agreements come to be when the buyer accepts a whole set, and who hears of it.
//!
//! It is a preview. AWS decides at the moment of acceptance, and gives the ids; the ones here are derived from the content
//! of the set, so that the same set always gives the same receipt.

mod agreement;
mod message;
mod refusal;

use serde::Serialize;

pub use agreement::{AcceptedProduct, Agreement, Entitlement, Eula};
pub use message::{Channel, Message, MessageField, MessageOccasion, RecipientRole, release_messages};
pub use refusal::Refusal;

use crate::check::ReadyOfferSet;
use crate::digest::digest;
use crate::economics::{BuyerChoice, Certainty, CurrencyTotal, Economics, Occasion, PartyName};
use crate::model::{Amount, CalendarDate, Currency};

/// Who accepts, when, and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcceptanceRequest<'request> {
    /// The day of acceptance (UTC).
    pub accepted_on: CalendarDate,
    /// The account that accepts; where none is given, the only one that the offers are for.
    pub acceptor: Option<&'request str>,
    /// The digest of the set that the buyer has seen, where it has to be the same.
    pub digest: Option<&'request str>,
    /// What the buyer chooses, where an offer leaves a choice; the least where nothing is chosen.
    pub choices: &'request [BuyerChoice],
}

impl<'request> AcceptanceRequest<'request> {
    /// An acceptance on a day, by whichever account the offers are for.
    pub const fn on(accepted_on: CalendarDate) -> Self {
        Self { accepted_on, acceptor: None, digest: None, choices: &[] }
    }

    /// The same, by the account `acceptor`.
    #[must_use]
    pub const fn by(self, acceptor: &'request str) -> Self {
        Self { acceptor: Some(acceptor), ..self }
    }

    /// The same, only if the set still has the digest `digest`.
    #[must_use]
    pub const fn of(self, digest: &'request str) -> Self {
        Self { digest: Some(digest), ..self }
    }

    /// The same, with what the buyer chooses.
    #[must_use]
    pub const fn choosing(self, choices: &'request [BuyerChoice]) -> Self {
        Self { choices, ..self }
    }
}

/// What the buyer gets for accepting a set: one agreement for each product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// Always true: no agreement was made at AWS, and the agreement ids are none of AWS.
    pub is_preview: bool,
    /// The id that AWS gave to the set, where it has one.
    pub offer_set_id: Option<String>,
    /// The name of the set.
    pub offer_set_name: Option<String>,
    /// The digest of the set that was accepted.
    pub digest: String,
    /// The day of acceptance (UTC).
    pub accepted_on: CalendarDate,
    /// The last day (UTC) on which the set could be accepted.
    pub effective_expiry: Option<CalendarDate>,
    /// Who accepts.
    pub acceptor: PartyName,
    /// One agreement for each product, in the order of the offers.
    pub agreements: Vec<Agreement>,
    /// What the buyer pays in all, and at once; one for each currency.
    pub totals: Vec<BuyerTotal>,
}

/// What the buyer pays in one currency, before tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BuyerTotal {
    /// The currency.
    pub currency_code: Currency,
    /// How sure the amounts are.
    pub certainty: Certainty,
    /// In all.
    pub contract_value: Amount,
    /// On the day of acceptance.
    pub due_on_acceptance: Amount,
    /// Whether the buyer also pays for what is used, or by the month.
    pub has_open_charges: bool,
}

/// An accepted set, as the sellers see it: the buyer's receipt, and who receives what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// What the buyer gets.
    pub receipt: Receipt,
    /// Who receives what; the offers are in the order of the agreements.
    pub economics: Economics,
    /// Who hears of it.
    pub messages: Vec<Message>,
}

impl Acceptance {
    /// Accepts all offers of a set, or none.
    ///
    /// The set has to be checked in order to be accepted, with
    /// [`Context::for_acceptance`](crate::Context::for_acceptance). The same set and the same request always give the same
    /// acceptance.
    ///
    /// # Errors
    ///
    /// When the set has expired by then, is another than the buyer has seen, is for other accounts, or leaves another
    /// choice than the buyer's.
    pub fn of(set: &ReadyOfferSet<'_>, request: AcceptanceRequest<'_>) -> Result<Self, Refusal> {
        let digest = digest(&set.document().to_value());
        let offer_set = set.offer_set();
        let occasion = Occasion::on(request.accepted_on)
            .offered_on(set.report().today.min(request.accepted_on))
            .choosing(request.choices.to_vec());
        let economics = Economics::of(offer_set, occasion);
        refusal::refuse(offer_set, &economics, &digest, request)?;
        let acceptor = agreement::acceptor(offer_set, request.acceptor);
        let signing = agreement::Signing { offer_set, acceptor: &acceptor, digest: &digest, request };
        let members = offer_set.offers.iter().zip(&economics.offers).enumerate();
        let agreements =
            members.map(|(place, (offer, economics))| signing.agreement(offer, place, economics)).collect();
        let receipt = Receipt {
            is_preview: true,
            offer_set_id: offer_set.id.value().map(str::to_owned),
            offer_set_name: offer_set.name.value().map(str::to_owned),
            accepted_on: request.accepted_on,
            effective_expiry: economics.effective_expiry,
            agreements,
            totals: economics.totals.iter().map(BuyerTotal::from).collect(),
            acceptor,
            digest,
        };
        let messages = message::acceptance_messages(&receipt, &economics);
        Ok(Self { receipt, economics, messages })
    }
}

/// Accepts all offers of a set, or none, and gives the buyer's receipt; see [`Acceptance::of`].
///
/// # Errors
///
/// When the set can not be accepted so.
pub fn accept(set: &ReadyOfferSet<'_>, request: AcceptanceRequest<'_>) -> Result<Receipt, Refusal> {
    Acceptance::of(set, request).map(|acceptance| acceptance.receipt)
}

impl From<&CurrencyTotal> for BuyerTotal {
    fn from(total: &CurrencyTotal) -> Self {
        Self {
            currency_code: total.currency_code,
            certainty: total.certainty,
            contract_value: total.contract_value,
            due_on_acceptance: total.due_on_acceptance,
            has_open_charges: total.has_open_charges,
        }
    }
}
