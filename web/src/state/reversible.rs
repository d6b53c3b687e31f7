//! Applies a JSON Patch (RFC 6902) and gives the patch that takes it back.
//!
//! A step of the history is then as large as the change, not as the document.

use json_patch::{
    AddOperation, MoveOperation, Patch, PatchErrorKind, PatchOperation, RemoveOperation, ReplaceOperation,
};
use jsonptr::{Pointer, PointerBuf};
use serde_json::Value;

/// Applies all of `patch` to `document`, or nothing of it, and gives the patch that takes it back.
pub(super) fn apply(document: &mut Value, patch: &Patch) -> Result<Patch, PatchErrorKind> {
    let mut backwards: Vec<PatchOperation> = Vec::with_capacity(patch.0.len());
    for operation in &patch.0 {
        let inverse = invert(document, operation);
        if let Err(error) = json_patch::patch(document, std::slice::from_ref(operation)) {
            backwards.reverse();
            // INVARIANT: what was just done can be taken back.
            let _ = json_patch::patch(document, &backwards);
            return Err(error.kind);
        }
        // The list is turned round in the end, and so the last thing to do comes first here.
        backwards.extend(inverse.into_iter().rev());
    }
    backwards.reverse();
    Ok(Patch(backwards))
}

/// What takes `operation` back once it is applied to `document`, in order.
fn invert(document: &Value, operation: &PatchOperation) -> Vec<PatchOperation> {
    match operation {
        PatchOperation::Add(AddOperation { path, .. }) => unplace(document, path),
        PatchOperation::Copy(copy) => unplace(document, &copy.path),
        PatchOperation::Remove(RemoveOperation { path }) => {
            let value = path.resolve(document).cloned().unwrap_or_default();
            vec![PatchOperation::Add(AddOperation { path: path.clone(), value })]
        }
        PatchOperation::Replace(ReplaceOperation { path, .. }) => {
            let value = path.resolve(document).cloned().unwrap_or_default();
            vec![PatchOperation::Replace(ReplaceOperation { path: path.clone(), value })]
        }
        PatchOperation::Move(MoveOperation { from, path }) => {
            let mut back =
                vec![PatchOperation::Move(MoveOperation { from: exact(document, path), path: from.clone() })];
            if let Some(lost) = member(document, path).filter(|_| from != path) {
                back.push(PatchOperation::Add(AddOperation { path: path.clone(), value: lost.clone() }));
            }
            back
        }
        PatchOperation::Test(_) => Vec::new(),
    }
}

/// Takes away what will be put at `path`, or puts back what is there now.
fn unplace(document: &Value, path: &PointerBuf) -> Vec<PatchOperation> {
    let replaced = if path.is_root() { Some(document) } else { member(document, path) };
    vec![match replaced {
        Some(value) => PatchOperation::Replace(ReplaceOperation { path: path.clone(), value: value.clone() }),
        None => PatchOperation::Remove(RemoveOperation { path: exact(document, path) }),
    }]
}

/// What is at `path`, where that is a member of an object: an item of a list makes room instead of being replaced.
fn member<'document>(document: &'document Value, path: &Pointer) -> Option<&'document Value> {
    let (parent, key) = path.split_back()?;
    parent.resolve(document).ok()?.as_object()?.get(key.decoded().as_ref())
}

/// The same path with a number in the place of `-`, which is the end of a list.
fn exact(document: &Value, path: &Pointer) -> PointerBuf {
    let mut exact = path.to_buf();
    if let Some((parent, key)) = path.split_back()
        && key.encoded() == "-"
        && let Ok(Value::Array(items)) = parent.resolve(document)
    {
        exact.pop_back();
        exact.push_back(items.len());
    }
    exact
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn assert_reversible(document: &Value, patch: &Value) {
        let patch: Patch = serde_json::from_value(patch.clone()).unwrap();
        let mut changed = document.clone();
        let back = apply(&mut changed, &patch).unwrap();
        assert_ne!(&changed, document);
        apply(&mut changed, &back).unwrap();
        assert_eq!(&changed, document);
    }

    #[test]
    fn every_operation_is_taken_back() {
        let document = json!({ "name": "a", "offers": [{ "name": "x" }, { "name": "y" }, { "name": "z" }] });
        for patch in [
            json!([{ "op": "replace", "path": "/name", "value": "b" }]),
            json!([{ "op": "add", "path": "/name", "value": "b" }]),
            json!([{ "op": "add", "path": "/notes", "value": "b" }]),
            json!([{ "op": "add", "path": "/offers/-", "value": {} }]),
            json!([{ "op": "add", "path": "/offers/1", "value": {} }]),
            json!([{ "op": "remove", "path": "/offers/0" }]),
            json!([{ "op": "move", "from": "/offers/0", "path": "/offers/2" }]),
            json!([{ "op": "move", "from": "/offers/1/name", "path": "/name" }]),
            json!([{ "op": "copy", "from": "/offers/1", "path": "/offers/-" }]),
            json!([{ "op": "add", "path": "", "value": null }]),
            json!([{ "op": "add", "path": "/a", "value": {} }, { "op": "add", "path": "/a/b", "value": 1 },
                   { "op": "remove", "path": "/name" }, { "op": "move", "from": "/a", "path": "/name" }]),
        ] {
            assert_reversible(&document, &patch);
        }
    }

    #[test]
    fn a_patch_that_fails_halfway_changes_nothing() {
        let mut document = json!({ "name": "a" });
        let patch = json!([{ "op": "remove", "path": "/name" }, { "op": "remove", "path": "/name" }]);
        let patch: Patch = serde_json::from_value(patch).unwrap();
        assert!(apply(&mut document, &patch).is_err());
        assert_eq!(document, json!({ "name": "a" }));
    }
}
