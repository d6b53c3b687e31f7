//! How far a plan has come at AWS.

use serde_json::Value;

use super::fill::Values;
use super::plan::{Call, RELEASE, ReleasePlan, SUCCEEDED, again};

/// How a request of a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallState {
    /// It needs ids that are not known yet.
    Waiting,
    /// All that it needs is known.
    Ready,
    /// AWS has taken it, and has not finished.
    UnderWay,
    /// AWS has given it up.
    Failed,
    /// Its changes are made, but which ids AWS gave is not known.
    IdsMissing,
    /// Its changes are made, and all that it tells is known.
    Done,
}

/// How `call` of a plan that is filled with `values` stands, when AWS has told its `status`; any other word than those of
/// AWS means that it was sent.
pub fn call_state(call: &Call, values: &Values, status: Option<&str>) -> CallState {
    let has_all = call.yields.iter().all(|name| values.contains_key(name));
    match status {
        Some(SUCCEEDED) if has_all => CallState::Done,
        // Ids that are known say that what they name was made.
        None if has_all && !call.yields.is_empty() => CallState::Done,
        Some(SUCCEEDED) => CallState::IdsMissing,
        Some("FAILED" | "CANCELLED") => CallState::Failed,
        Some(_) => CallState::UnderWay,
        None if call.needs.is_empty() => CallState::Ready,
        None => CallState::Waiting,
    }
}

/// Whether the request of a plan that is in `file` has released the set, when AWS has told its `status`.
pub fn has_released(file: &str, status: &str) -> bool {
    status == SUCCEEDED && file.strip_suffix(".json").is_some_and(|name| name.ends_with(RELEASE))
}

impl ReleasePlan {
    /// Gives the request `call`, from 0, the token of its `attempt`, from 0.
    ///
    /// A request that is sent again under its token is answered with the change set that it has made already, even when
    /// that has failed. So whoever tries once more needs another token.
    pub fn retry(&mut self, call: usize, attempt: usize) {
        let today = self.today;
        if let Some(call) = self.calls.get_mut(call) {
            again(&mut call.request, today, attempt);
        }
    }
}

/// The document as it is at AWS: with the ids that AWS gave, and with the states of a set that is released, when it is.
pub fn with_values(document: &Value, values: &Values, is_released: bool) -> Value {
    let mut document = document.clone();
    let set_id = values.get("offerSetId");
    let offers = document.get_mut("offers").and_then(Value::as_array_mut).into_iter().flatten();
    for (place, offer) in offers.enumerate() {
        let Value::Object(offer) = offer else { continue };
        if let Some(id) = values.get(&format!("offerId:{}", place + 1)) {
            offer.insert("id".to_owned(), id.as_str().into());
            offer.extend(set_id.map(|id| ("offerSetId".to_owned(), id.as_str().into())));
        }
        if is_released {
            offer.insert("state".to_owned(), "Released".into());
        }
    }
    if let Value::Object(set) = &mut document {
        set.extend(set_id.map(|id| ("id".to_owned(), id.as_str().into())));
        if is_released {
            set.insert("state".to_owned(), "Released".into());
        }
    }
    document
}
