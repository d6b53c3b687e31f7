//! What the buyer has accepted in this browser.

use std::rc::Rc;

use serde_json::{Value, json};

use crate::browser;
use crate::offered::{self, Reason};
use crate::receipt::Receipt;
use crate::share::Snapshot;
use crate::storage::{Failure, Storage};

/// The version of what a record holds. Records of another one are kept, and not shown.
const VERSION: u64 = 1;

/// An accepted set.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Accepted {
    /// The receipt.
    pub(crate) receipt: Rc<Receipt>,
    /// When it was accepted, in milliseconds since 1970.
    pub(crate) time: u64,
    /// The record as it is stored.
    record: Rc<Value>,
}

/// Why accepting did not succeed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NotAccepted {
    /// The set can not be accepted.
    Refused(Vec<Reason>),
    /// It could be, but the receipt was not stored; here it is all the same.
    NotStored(Box<Accepted>, Failure),
}

impl Accepted {
    /// Accepts all offers of a set today. What was accepted before stays as it was.
    pub(crate) async fn now(
        snapshot: &Snapshot,
        acceptor: Option<&str>,
        storage: Option<&Storage>,
    ) -> Result<Self, NotAccepted> {
        let written = offered::accept(snapshot, browser::today(), acceptor).map_err(NotAccepted::Refused)?;
        let time = browser::now();
        let record = json!({
            "version": VERSION,
            "acceptedAt": time,
            "receipt": written.json,
            "offerSet": *snapshot.document,
        });
        let accepted = Self { receipt: written.read.into(), time, record: record.into() };
        let Some(storage) = storage else {
            let failure = Failure::Other("it gives no storage to pages".to_owned());
            return Err(NotAccepted::NotStored(accepted.into(), failure));
        };
        match storage.keep_acceptance(&snapshot.digest, &accepted.record).await {
            Ok(kept) => Ok(Self::read(kept).unwrap_or(accepted)),
            Err(failure) => Err(NotAccepted::NotStored(accepted.into(), failure)),
        }
    }

    /// What was accepted of the content with this digest.
    pub(crate) async fn find(storage: &Storage, digest: &str) -> Result<Option<Self>, Failure> {
        Ok(storage.acceptance(digest).await?.and_then(Self::read))
    }

    /// Everything that was accepted, the newest first.
    pub(crate) async fn all(storage: &Storage) -> Result<Vec<Self>, Failure> {
        // They are few, and put in their places one by one: each sort of the standard library takes a page a kilobyte.
        let mut all: Vec<Self> = Vec::new();
        for accepted in storage.acceptances().await?.into_iter().filter_map(Self::read) {
            let place = all.partition_point(|other| other.time >= accepted.time);
            all.insert(place, accepted);
        }
        Ok(all)
    }

    /// Stores it once more, after it was deleted.
    pub(crate) async fn put_back(&self, storage: &Storage) -> Result<(), Failure> {
        storage.keep_acceptance(&self.receipt.digest, &self.record).await.map(drop)
    }

    /// The set as the buyer has it.
    pub(crate) fn offer_set(&self) -> Option<&Value> {
        self.record.get("offerSet")
    }

    /// The record as a file.
    pub(crate) fn file(&self) -> String {
        format!("{:#}\n", self.record)
    }

    fn read(record: Value) -> Option<Self> {
        let is_known = record.get("version").and_then(Value::as_u64) == Some(VERSION);
        let receipt = record.get("receipt").filter(|_| is_known).and_then(Receipt::read)?;
        let time = record.get("acceptedAt").and_then(Value::as_u64).unwrap_or_default();
        Some(Self { receipt: receipt.into(), time, record: record.into() })
    }
}
