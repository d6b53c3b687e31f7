//! What the buyer has accepted: one record for each set, by the digest of what was accepted.

use serde_json::Value;
use wasm_bindgen::JsValue;

use super::database::{AGREEMENTS, Transaction};
use super::{Failure, Storage};
use idb::Query;

impl Storage {
    /// Keeps a record under `key`, unless there is one: then that one stays. Gives the record that is kept, so that a
    /// second click, in whichever tab, gets what the first one got.
    pub(crate) async fn keep_acceptance(&self, key: &str, record: &Value) -> Result<Value, Failure> {
        let transaction = Transaction::writing(&self.database, &[AGREEMENTS])?;
        let store = transaction.store(AGREEMENTS)?;
        if let Some(kept) = store.get(query(key))?.await?.as_ref().and_then(read) {
            return Ok(kept);
        }
        store.put(&record.to_string().into(), Some(&key.into()))?.await?;
        transaction.committed().await?;
        Ok(record.clone())
    }

    /// The record under `key`.
    pub(crate) async fn acceptance(&self, key: &str) -> Result<Option<Value>, Failure> {
        let transaction = Transaction::reading(&self.database(), &[AGREEMENTS])?;
        let record = transaction.store(AGREEMENTS)?.get(query(key))?.await?;
        Ok(record.as_ref().and_then(read))
    }

    /// All records that can be read.
    pub(crate) async fn acceptances(&self) -> Result<Vec<Value>, Failure> {
        let transaction = Transaction::reading(&self.database(), &[AGREEMENTS])?;
        let records = transaction.store(AGREEMENTS)?.get_all(None, None)?.await?;
        Ok(records.iter().filter_map(read).collect())
    }

    /// Deletes the record under `key`.
    pub(crate) async fn delete_acceptance(&self, key: &str) -> Result<(), Failure> {
        let transaction = Transaction::writing(&self.database, &[AGREEMENTS])?;
        transaction.store(AGREEMENTS)?.delete(query(key))?.await?;
        transaction.committed().await
    }
}

fn query(key: &str) -> Query {
    Query::Key(key.into())
}

/// Records are kept as text, which keeps the digits of every number.
fn read(record: &JsValue) -> Option<Value> {
    serde_json::from_str(&record.as_string()?).ok()
}
