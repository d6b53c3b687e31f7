//! A patch as any format of serde writes it.
//!
//! A number that keeps its digits tells only `serde_json` what it is, by a name that is private to the two; every other
//! format would show the name. Here it is written as the number that it is.

use json_patch::{Patch, PatchOperation};
use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};
use serde_json::Value;

/// Beyond it, a JavaScript number does not tell an integer from the next one.
const MAX_SAFE_INTEGER: i64 = (1 << 53) - 1;

pub(super) fn patch<S: Serializer>(patch: &Patch, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(patch.iter().map(Operation))
}

struct Operation<'patch>(&'patch PatchOperation);

impl Serialize for Operation<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (name, path, from, value) = match self.0 {
            PatchOperation::Add(add) => ("add", &add.path, None, Some(&add.value)),
            PatchOperation::Replace(replace) => ("replace", &replace.path, None, Some(&replace.value)),
            PatchOperation::Test(test) => ("test", &test.path, None, Some(&test.value)),
            PatchOperation::Remove(remove) => ("remove", &remove.path, None, None),
            PatchOperation::Move(relocate) => ("move", &relocate.path, Some(&relocate.from), None),
            PatchOperation::Copy(copy) => ("copy", &copy.path, Some(&copy.from), None),
        };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("op", name)?;
        if let Some(from) = from {
            map.serialize_entry("from", from.as_str())?;
        }
        map.serialize_entry("path", path.as_str())?;
        if let Some(value) = value {
            map.serialize_entry("value", &Plain(value))?;
        }
        map.end()
    }
}

struct Plain<'value>(&'value Value);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(number) => match number.as_i64() {
                Some(integer) if integer.unsigned_abs() <= MAX_SAFE_INTEGER.unsigned_abs() => {
                    serializer.serialize_i64(integer)
                }
                // No repair holds such a number. Should one do so, its digits stay.
                _ => serializer.serialize_str(number.as_str()),
            },
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items.iter().map(Plain)),
            Value::Object(members) => serializer.collect_map(members.iter().map(|(key, value)| (key, Plain(value)))),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{Fix, Location};

    #[test]
    fn a_patch_is_written_as_the_standard_has_it() {
        let at = |key: &str| Location::root().key(key);
        let fix = Fix::new("All at once")
            .add(at("a"), json!({ "number": 12, "none": null, "flag": true }))
            .replace(at("b"), json!(["text"]))
            .remove(at("c"))
            .relocate(at("d"), at("e"));
        let patch = json!([
            { "op": "add", "path": "/a", "value": { "number": 12, "none": null, "flag": true } },
            { "op": "replace", "path": "/b", "value": ["text"] },
            { "op": "remove", "path": "/c" },
            { "op": "move", "from": "/d", "path": "/e" },
        ]);
        assert_eq!(serde_json::to_value(&fix).unwrap(), json!({ "title": "All at once", "patch": patch }));
    }
}
