//! The one-click acceptance: which agreements come to be when the buyer accepts a whole set.
//!
//! It is a preview. AWS decides at the moment of acceptance, and gives the ids; the ones here are derived from the content
//! of the set, so that the same set always gives the same receipt.

mod agreement;
mod period;
mod refusal;

use serde::Serialize;

pub use agreement::{AcceptedProduct, Agreement, AgreementCharge, Eula, PartyName};
pub use period::{AgreementPeriod, Ending};
pub use refusal::Refusal;

use crate::check::ReadyOfferSet;
use crate::digest::digest;
use crate::economics::{CurrencyTotal, Economics, effective_expiry};
use crate::model::CalendarDate;

/// Who accepts, when, and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcceptanceRequest<'request> {
    /// The day of acceptance (UTC).
    pub accepted_on: CalendarDate,
    /// The account that accepts; where none is given, the only one that the offers are for.
    pub acceptor: Option<&'request str>,
    /// The digest of the set that the buyer has seen, where it has to be the same.
    pub digest: Option<&'request str>,
}

impl<'request> AcceptanceRequest<'request> {
    /// An acceptance on a day, by whichever account the offers are for.
    pub const fn on(accepted_on: CalendarDate) -> Self {
        Self { accepted_on, acceptor: None, digest: None }
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
    /// What the buyer pays in all, and at once.
    pub totals: Vec<CurrencyTotal>,
}

/// Accepts all offers of a set, or none.
///
/// The set has to be checked in order to be accepted, with [`Context::for_acceptance`](crate::Context::for_acceptance).
/// The same set and the same request always give the same receipt.
///
/// # Errors
///
/// When the set has expired by then, is another than the buyer has seen, or is for other accounts.
pub fn accept(set: &ReadyOfferSet<'_>, request: AcceptanceRequest<'_>) -> Result<Receipt, Refusal> {
    let digest = digest(&set.document().to_value());
    let offer_set = set.offer_set();
    refusal::refuse(offer_set, &digest, request)?;
    let economics = Economics::of(offer_set, request.accepted_on);
    let acceptor = agreement::acceptor(offer_set, request.acceptor);
    let members = offer_set.offers.iter().zip(&economics.offers);
    let agreements = members.map(|(offer, economics)| {
        let seller = offer.seller.as_ref().or(offer_set.seller.as_ref());
        Agreement::new(offer, economics, seller, &acceptor, &digest, request.accepted_on)
    });
    Ok(Receipt {
        is_preview: true,
        offer_set_id: offer_set.id.value().map(str::to_owned),
        offer_set_name: offer_set.name.value().map(str::to_owned),
        accepted_on: request.accepted_on,
        effective_expiry: effective_expiry(offer_set),
        agreements: agreements.collect(),
        totals: economics.totals.clone(),
        acceptor,
        digest,
    })
}
