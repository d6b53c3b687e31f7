//! A fix that comes back from JavaScript.

use offerset::{Fix, Location};
use serde_json::Value;

/// Reads a fix of a report; `None` when the value is none.
///
/// By hand, because what serde generates for it costs every page more than 8 kB.
pub(crate) fn read(value: &Value) -> Option<Fix> {
    let title = value.get("title")?.as_str()?;
    let operations = value.get("patch")?.as_array()?;
    operations.iter().try_fold(Fix::new(title), |fix, operation| {
        let path = location(operation, "path")?;
        Some(match operation.get("op")?.as_str()? {
            "add" => fix.add(path, operation.get("value")?.clone()),
            "replace" => fix.replace(path, operation.get("value")?.clone()),
            "remove" => fix.remove(path),
            "move" => fix.relocate(location(operation, "from")?, path),
            _ => return None,
        })
    })
}

fn location(operation: &Value, key: &str) -> Option<Location> {
    operation.get(key)?.as_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use offerset::{Fix, Location};
    use serde_json::json;

    use super::read;

    #[test]
    fn every_operation_that_the_engine_can_offer_comes_back_as_it_was() {
        let at = |key: &str| Location::root().key(key);
        let fix = Fix::new("All at once")
            .add(at("a"), "1")
            .replace(at("b"), json!({ "c": [15] }))
            .remove(at("d/e~f"))
            .relocate(at("g"), at("h"));
        assert_eq!(read(&serde_json::to_value(&fix).unwrap()), Some(fix));
    }

    #[test]
    fn what_is_no_fix_is_none() {
        for value in [
            json!(null),
            json!({ "title": "x" }),
            json!({ "title": "x", "patch": [{ "op": "add", "path": "/a" }] }),
            json!({ "title": "x", "patch": [{ "op": "remove", "path": "a" }] }),
            json!({ "title": "x", "patch": [{ "op": "test", "path": "/a", "value": 1 }] }),
        ] {
            assert_eq!(read(&value), None, "{value}");
        }
    }
}
