//! Objects of JSON that are made member by member.
//!
//! The macro of `serde_json` brings a serializer for every type that stands in it.

use serde_json::{Map, Value};

/// An object with these members; those that there is none of are left out.
pub(crate) fn object(members: Vec<(&str, Option<Value>)>) -> Value {
    present(members).unwrap_or_else(|| Value::Object(Map::new()))
}

/// The same, where there is any member.
pub(crate) fn present(members: Vec<(&str, Option<Value>)>) -> Option<Value> {
    let mut object = Map::new();
    for (key, value) in members {
        if let Some(value) = value {
            object.insert(key.to_owned(), value);
        }
    }
    (!object.is_empty()).then_some(Value::Object(object))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{object, present};

    #[test]
    fn what_there_is_none_of_is_left_out() {
        assert_eq!(
            object(vec![("a", Some("b".into())), ("c", None), ("d", Some(true.into()))]),
            json!({ "a": "b", "d": true })
        );
        assert_eq!(object(Vec::new()), json!({}));
        assert_eq!(present(vec![("a", None)]), None);
    }
}
