//! The database, and transactions that either happen or say why not.

use idb::{
    Database, DatabaseEvent as _, Error, Factory, KeyPath, ObjectStore, ObjectStoreParams, TransactionMode,
    TransactionResult,
};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomException, IdbDatabase, IdbTransaction};

const NAME: &str = "offerset";

/// Grows with every change of the list of stores. What a single record holds has a version of its own.
const VERSION: u32 = 1;

/// The sets that are being written, by their names.
pub(super) const DRAFTS: &str = "drafts";
/// The sets that are published, by their names.
pub(super) const PUBLISHED: &str = "published";
/// What the buyer has accepted; the key is given with each record.
pub(super) const AGREEMENTS: &str = "agreements";

/// Why the storage did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// There is no room left.
    Full,
    /// Anything else, in the browser's words.
    Other(String),
}

impl Failure {
    /// What happened, as a sentence.
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Full => "The browser has no room left to store it.".to_owned(),
            Self::Other(words) => format!("The browser could not store it: {words}."),
        }
    }

    fn of(error: &DomException) -> Self {
        if error.name() == "QuotaExceededError" { Self::Full } else { Self::Other(error.message()) }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(error) => Self::of(&error),
            error => Self::Other(error.to_string()),
        }
    }
}

impl From<JsValue> for Failure {
    fn from(error: JsValue) -> Self {
        match error.dyn_ref::<DomException>() {
            Some(error) => Self::of(error),
            None => Self::Other("unknown error".to_owned()),
        }
    }
}

/// Opens the database. Stores that an older version of the app has not made yet are made; none is ever taken away.
pub(super) async fn open() -> Result<Database, Failure> {
    let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        let present = database.store_names();
        for name in [DRAFTS, PUBLISHED, AGREEMENTS] {
            if present.iter().any(|store| store == name) {
                continue;
            }
            let mut parameters = ObjectStoreParams::new();
            if name != AGREEMENTS {
                parameters.key_path(Some(KeyPath::new_single("id")));
            }
            // When it fails, the upgrade is aborted, and opening the database says so.
            let _ = database.create_object_store(name, parameters);
        }
    });
    let mut database = request.await?;
    // A newer version of the app in another tab waits until this connection is closed.
    database.on_version_change(|event| {
        if let Some(database) = event.target().and_then(|target| target.dyn_into::<IdbDatabase>().ok()) {
            database.close();
        }
    });
    database.forget_callbacks();
    Ok(database)
}

/// A transaction, with the browser's own handle, which alone knows why it was aborted.
pub(super) struct Transaction {
    inner: idb::Transaction,
    handle: IdbTransaction,
}

impl Transaction {
    /// A transaction that reads.
    pub(super) fn reading(database: &Database, stores: &[&str]) -> Result<Self, Failure> {
        Ok(Self::of(database.transaction(stores, TransactionMode::ReadOnly)?.into()))
    }

    /// A transaction that writes, and that is not done before the disk has it.
    pub(super) fn writing(database: &IdbDatabase, stores: &[&str]) -> Result<Self, Failure> {
        // The crates have no word for durability yet.
        let open: Function = Reflect::get(database, &"transaction".into())?.unchecked_into();
        let stores: Array = stores.iter().copied().map(JsValue::from).collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let handle = open.call3(database, &stores, &"readwrite".into(), &options)?;
        Ok(Self::of(handle.unchecked_into()))
    }

    fn of(handle: IdbTransaction) -> Self {
        Self { inner: handle.clone().into(), handle }
    }

    /// One of the stores that the transaction was opened for.
    pub(super) fn store(&self, name: &str) -> Result<ObjectStore, Failure> {
        Ok(self.inner.object_store(name)?)
    }

    /// Waits until all of it is on the disk.
    pub(super) async fn committed(self) -> Result<(), Failure> {
        match self.inner.await? {
            TransactionResult::Committed => Ok(()),
            TransactionResult::Aborted => Err(self
                .handle
                .error()
                .map_or_else(|| Failure::Other("the write was aborted".to_owned()), |error| Failure::of(&error))),
        }
    }
}
