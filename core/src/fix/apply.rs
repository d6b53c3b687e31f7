//! Applies a patch: to the letter of RFC 6902, but with one code for what its operations share.
//!
//! (`json_patch` also keeps what it needs to go back, for each operation anew; here, a copy of the document is patched.)

use json_patch::PatchOperation;
use jsonptr::Pointer;
use serde_json::Value;

/// Why an operation can not be done.
pub(super) type Obstacle = &'static str;

const NO_SUCH_PLACE: Obstacle = "path is invalid";
const NO_SUCH_SOURCE: Obstacle = "\"from\" path is invalid";

/// Does one operation.
pub(super) fn apply(operation: &PatchOperation, document: &mut Value) -> Result<(), Obstacle> {
    match operation {
        PatchOperation::Add(add) => put(document, &add.path, add.value.clone()),
        PatchOperation::Remove(remove) => take(document, &remove.path).map(|_| ()).ok_or(NO_SUCH_PLACE),
        PatchOperation::Replace(replace) => {
            *find(document, &replace.path).ok_or(NO_SUCH_PLACE)? = replace.value.clone();
            Ok(())
        }
        PatchOperation::Move(relocate) => {
            if relocate.path != relocate.from && relocate.path.starts_with(&relocate.from) {
                return Err("cannot move the value inside itself");
            }
            let value = take(document, &relocate.from).ok_or(NO_SUCH_SOURCE)?;
            put(document, &relocate.path, value)
        }
        PatchOperation::Copy(copy) => {
            let value = find(document, &copy.from).ok_or(NO_SUCH_SOURCE)?.clone();
            put(document, &copy.path, value)
        }
        PatchOperation::Test(test) => match find(document, &test.path) {
            Some(value) if *value == test.value => Ok(()),
            Some(_) => Err("value did not match"),
            None => Err(NO_SUCH_PLACE),
        },
    }
}

fn find<'document>(document: &'document mut Value, path: &Pointer) -> Option<&'document mut Value> {
    path.tokens().try_fold(document, |value, token| match value {
        Value::Object(members) => members.get_mut(token.decoded().as_ref()),
        Value::Array(items) => {
            let place = token.to_index().ok()?.for_len(items.len()).ok()?;
            items.get_mut(place)
        }
        _ => None,
    })
}

fn put(document: &mut Value, path: &Pointer, value: Value) -> Result<(), Obstacle> {
    let Some((parent, last)) = path.split_back() else {
        *document = value;
        return Ok(());
    };
    match find(document, parent) {
        Some(Value::Object(members)) => {
            members.insert(last.decoded().into_owned(), value);
            Ok(())
        }
        Some(Value::Array(items)) => {
            let place = last.to_index().ok().and_then(|index| index.for_len_incl(items.len()).ok());
            items.insert(place.ok_or(NO_SUCH_PLACE)?, value);
            Ok(())
        }
        _ => Err(NO_SUCH_PLACE),
    }
}

fn take(document: &mut Value, path: &Pointer) -> Option<Value> {
    let (parent, last) = path.split_back()?;
    match find(document, parent)? {
        Value::Object(members) => members.remove(last.decoded().as_ref()),
        Value::Array(items) => {
            let place = last.to_index().ok()?.for_len(items.len()).ok()?;
            Some(items.remove(place))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use json_patch::Patch;
    use serde_json::{Value, json};

    use crate::Fix;

    /// What `json_patch` makes of a document, or says against it.
    fn expected(document: &Value, patch: &Patch) -> Result<Value, String> {
        let mut document = document.clone();
        json_patch::patch(&mut document, patch).map(|()| document).map_err(|error| error.to_string())
    }

    #[test]
    fn every_operation_does_what_json_patch_does() {
        let document = json!({ "a": [1, { "b": 2 }, 3], "c/d": { "e~f": null }, "g": "text" });
        let values = [json!(7), json!([1]), json!({ "b": 2 })];
        let places =
            ["", "/", "/a", "/a/0", "/a/1/b", "/a/3", "/a/4", "/a/-", "/a/01", "/c~1d/e~0f", "/c~1d/h", "/g/0", "/x/y"];
        let mut patches = Vec::new();
        for path in places {
            patches.push(json!([{ "op": "remove", "path": path }]));
            for value in &values {
                for operation in ["add", "replace", "test"] {
                    patches.push(json!([{ "op": operation, "path": path, "value": value }]));
                }
            }
            for from in places {
                for operation in ["move", "copy"] {
                    patches.push(json!([
                        { "op": "add", "path": "/first", "value": 0 },
                        { "op": operation, "from": from, "path": path },
                    ]));
                }
            }
        }
        for patch in patches {
            let patch: Patch = serde_json::from_value(patch).unwrap();
            let mut repaired = document.clone();
            let fix = Fix { title: String::new(), patch };
            match (fix.apply(&mut repaired), expected(&document, &fix.patch)) {
                (Ok(()), Ok(expected)) => assert_eq!(repaired.to_string(), expected.to_string(), "{}", fix.patch),
                (Err(stale), Err(reason)) => {
                    assert!(stale.to_string().ends_with(&reason), "{stale} {reason}");
                    assert_eq!(repaired, document);
                }
                (ours, theirs) => panic!("{}: {ours:?}, {theirs:?}", fix.patch),
            }
        }
    }
}
