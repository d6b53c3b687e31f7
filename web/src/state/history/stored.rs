//! The history as JSON, as the storage keeps it.
//!
//! Written by hand: what serde derives for patches would be a large part of the app for four small shapes.

use std::rc::Rc;

use json_patch::{AddOperation, MoveOperation, Patch, PatchOperation, RemoveOperation, ReplaceOperation};
use jsonptr::PointerBuf;
use serde_json::{Map, Value, json};

use super::{History, Step};

impl History {
    /// The history as JSON.
    pub(crate) fn to_json(&self) -> Value {
        let past: Vec<Value> = self.past.iter().map(|step| step.to_json()).collect();
        let future: Vec<Value> = self.future.iter().map(|step| step.to_json()).collect();
        json!({ "past": past, "future": future })
    }

    /// Reads a history. Steps behind one that can not be read would not fit, and so they are left out with it.
    pub(crate) fn from_json(json: &Value) -> Self {
        let steps = |key: &str| json.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        // The newest step of the past is its last one, that of the future too.
        let readable = |key: &str| {
            let mut steps: Vec<Rc<Step>> = steps(key).iter().rev().map_while(Step::from_json).map(Rc::new).collect();
            steps.reverse();
            steps
        };
        Self { past: readable("past").into(), future: readable("future"), open: false }
    }
}

impl Step {
    fn to_json(&self) -> Value {
        let patch: Vec<Value> = self.patch.0.iter().map(operation_to_json).collect();
        json!({ "label": self.label, "at": self.at.as_str(), "patch": patch })
    }

    fn from_json(json: &Value) -> Option<Self> {
        let patch: Option<Vec<_>> = json.get("patch")?.as_array()?.iter().map(operation_from_json).collect();
        Some(Self {
            label: json.get("label")?.as_str()?.to_owned(),
            at: json.get("at")?.as_str()?.parse().ok()?,
            patch: Patch(patch?),
        })
    }
}

fn operation_to_json(operation: &PatchOperation) -> Value {
    let mut json = Map::new();
    let mut put = |key: &str, value: Value| json.insert(key.to_owned(), value);
    put("path", operation.path().as_str().into());
    match operation {
        PatchOperation::Add(AddOperation { value, .. }) => {
            put("op", "add".into());
            put("value", value.clone());
        }
        PatchOperation::Replace(ReplaceOperation { value, .. }) => {
            put("op", "replace".into());
            put("value", value.clone());
        }
        PatchOperation::Move(MoveOperation { from, .. }) => {
            put("op", "move".into());
            put("from", from.as_str().into());
        }
        PatchOperation::Remove(_) => {
            put("op", "remove".into());
        }
        // What takes a change back neither copies nor tests.
        PatchOperation::Copy(_) | PatchOperation::Test(_) => {}
    }
    json.into()
}

fn operation_from_json(json: &Value) -> Option<PatchOperation> {
    let pointer = |key: &str| PointerBuf::parse(json.get(key)?.as_str()?.to_owned()).ok();
    let path = pointer("path")?;
    let value = || json.get("value").cloned();
    Some(match json.get("op")?.as_str()? {
        "add" => PatchOperation::Add(AddOperation { path, value: value()? }),
        "replace" => PatchOperation::Replace(ReplaceOperation { path, value: value()? }),
        "move" => PatchOperation::Move(MoveOperation { from: pointer("from")?, path }),
        "remove" => PatchOperation::Remove(RemoveOperation { path }),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_read_back() {
        for json in [
            json!({ "op": "add", "path": "/offers/-", "value": { "name": "x" } }),
            json!({ "op": "replace", "path": "/name", "value": null }),
            json!({ "op": "remove", "path": "/a~1b" }),
            json!({ "op": "move", "path": "/offers/0", "from": "/offers/2" }),
        ] {
            assert_eq!(operation_to_json(&operation_from_json(&json).unwrap()), json);
        }
    }

    #[test]
    fn what_can_not_be_read_ends_the_history_there() {
        let step = json!({ "label": "Name", "at": "/name", "patch": [] });
        let history = History::from_json(&json!({ "past": [step, { "label": 7 }, step, step], "future": null }));
        assert_eq!((history.past.len(), history.future.len()), (2, 0));
    }
}
