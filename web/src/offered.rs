//! A published set as its buyer meets it: how it stands today, and what each offer says.

mod offer_facts;

use std::rc::Rc;

use offerset::model::{Offer, OfferSet, Party};
use offerset::{AcceptanceRequest, CalendarDate, Context, Document, Report, Severity};
use serde_json::Value;

pub(crate) use offer_facts::{OfferFacts, Price};

use crate::receipt::Receipt;
use crate::share::Snapshot;

/// A set that is offered to a buyer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Offered {
    /// What came in the link or the file.
    pub(crate) snapshot: Snapshot,
    /// What the set is called.
    pub(crate) name: String,
    /// What the seller writes to the buyer.
    pub(crate) notes: Option<String>,
    /// The seller of record.
    pub(crate) seller: Option<String>,
    /// The accounts that may accept.
    pub(crate) accounts: Vec<String>,
    /// The last day (UTC) on which the set can be accepted.
    pub(crate) expiry: Option<CalendarDate>,
    /// How it stands.
    pub(crate) standing: Standing,
    /// What the offers say beyond their agreements, in the same order.
    pub(crate) facts: Vec<OfferFacts>,
}

/// How a set stands on some day.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Standing {
    /// It can be accepted; this is what the buyer would get.
    Open(Rc<Receipt>),
    /// It could have been accepted until its expiry; this is what the buyer would have got on the last day.
    Expired(Rc<Receipt>),
    /// It can not be accepted, for these reasons.
    Refused(Vec<Reason>),
}

/// Why a set can not be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    /// What is wrong, in the engine's words.
    pub(crate) message: String,
    /// The rule that says so, where one does.
    pub(crate) code: Option<&'static str>,
}

impl Standing {
    /// The agreements that come to be, where they can.
    pub(crate) fn receipt(&self) -> Option<&Rc<Receipt>> {
        match self {
            Self::Open(receipt) | Self::Expired(receipt) => Some(receipt),
            Self::Refused(_) => None,
        }
    }
}

impl Offered {
    /// A set as it stands on the day `today`.
    pub(crate) fn on(today: CalendarDate, snapshot: Snapshot) -> Self {
        let document = Document::from_value(&snapshot.document);
        let set = OfferSet::read(&document);
        let expiry =
            set.iter().flat_map(|set| &set.offers).filter_map(|offer| offer.availability_end_date.value()).min();
        // An expired set is shown as it was on its last day.
        let day = expiry.map_or(today, |expiry| expiry.min(today));
        let standing = match accept(&snapshot, day, None) {
            Ok(receipt) if day < today => Standing::Expired(receipt.read.into()),
            Ok(receipt) => Standing::Open(receipt.read.into()),
            Err(reasons) => Standing::Refused(reasons),
        };
        Self {
            name: text(set.as_ref().and_then(|set| set.name.value())).unwrap_or_else(|| "Unnamed offer set".to_owned()),
            notes: text(set.as_ref().and_then(|set| set.buyer_notes.value())),
            seller: set.as_ref().and_then(|set| set.seller.as_ref()).and_then(party),
            accounts: accounts(set.as_ref()),
            facts: set.iter().flat_map(|set| &set.offers).map(OfferFacts::of).collect(),
            expiry,
            standing,
            snapshot,
        }
    }
}

/// A receipt, as the engine wrote it and as the pages read it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    /// The JSON.
    pub(crate) json: Value,
    /// The same for the pages.
    pub(crate) read: Receipt,
}

/// Accepts all offers of a set, by one of the accounts that they are for.
pub(crate) fn accept(snapshot: &Snapshot, day: CalendarDate, acceptor: Option<&str>) -> Result<Written, Vec<Reason>> {
    let document = Document::from_value(&snapshot.document);
    let context = Context::new(day).for_acceptance();
    let set = offerset::ready(&document, context).map_err(|report| errors(&report))?;
    let request = AcceptanceRequest::on(day).of(&snapshot.digest);
    let request = acceptor.map_or(request, |acceptor| request.by(acceptor));
    let reason = |message: String| vec![Reason { message, code: None }];
    let receipt = offerset::accept(&set, request).map_err(|refusal| reason(refusal.to_string()))?;
    let json = serde_json::to_value(receipt).unwrap_or_default();
    let read = Receipt::read(&json).ok_or_else(|| reason("the receipt can not be shown".to_owned()))?;
    Ok(Written { json, read })
}

fn errors(report: &Report) -> Vec<Reason> {
    let errors = report.diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| Reason { message: finding.message.clone(), code: Some(finding.code) }).collect()
}

fn accounts(set: Option<&OfferSet<'_>>) -> Vec<String> {
    let accounts = set.iter().flat_map(|set| &set.offers).flat_map(Offer::buyer_accounts);
    let mut distinct: Vec<String> = Vec::new();
    for account in accounts.map(|account| account.to_string()) {
        if let Err(place) = distinct.binary_search(&account) {
            distinct.insert(place, account);
        }
    }
    distinct
}

fn party(party: &Party<'_>) -> Option<String> {
    text(party.name.value().or(party.account_id.value()))
}

fn text(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}
