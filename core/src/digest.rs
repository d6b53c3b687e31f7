//! The name of a content: a hash that changes with every change that matters.

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::order::sorted;

/// The SHA-256 of the canonical JSON (RFC 8785) of a document, as 64 hexadecimal digits.
///
/// White space and the order of keys do not change it; everything else does. Numbers are written with the digits that
/// they have: for the integers that the format knows that is what the RFC asks for, and numbers that no float holds keep
/// digests of their own (see `docs/decisions/canonical-json.md`).
pub fn digest(document: &Value) -> String {
    let mut canonical = String::new();
    write_canonical(document, &mut canonical);
    let hash = Sha256::digest(canonical);
    let digits = hash.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

fn write_canonical(value: &Value, canonical: &mut String) {
    match value {
        Value::Null => canonical.push_str("null"),
        Value::Bool(true) => canonical.push_str("true"),
        Value::Bool(false) => canonical.push_str("false"),
        Value::Number(number) => canonical.push_str(number.as_str()),
        Value::String(text) => write_text(text, canonical),
        Value::Array(items) => {
            canonical.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    canonical.push(',');
                }
                write_canonical(item, canonical);
            }
            canonical.push(']');
        }
        Value::Object(members) => {
            // The RFC orders keys as JavaScript does: by UTF-16 code units.
            let by_key =
                |(a, _): &(&String, &Value), (b, _): &(&String, &Value)| a.encode_utf16().cmp(b.encode_utf16());
            let members = sorted(members.iter().collect(), by_key);
            canonical.push('{');
            for (place, (key, member)) in members.into_iter().enumerate() {
                if place > 0 {
                    canonical.push(',');
                }
                write_text(key, canonical);
                canonical.push(':');
                write_canonical(member, canonical);
            }
            canonical.push('}');
        }
    }
}

/// Writes a text as the RFC asks for: short escapes where JSON has one, `\u00xx` for other controls, all else as it is.
fn write_text(text: &str, canonical: &mut String) {
    canonical.push('"');
    for character in text.chars() {
        match character {
            '"' => canonical.push_str("\\\""),
            '\\' => canonical.push_str("\\\\"),
            '\u{8}' => canonical.push_str("\\b"),
            '\t' => canonical.push_str("\\t"),
            '\n' => canonical.push_str("\\n"),
            '\u{c}' => canonical.push_str("\\f"),
            '\r' => canonical.push_str("\\r"),
            '\0'..='\u{1f}' => {
                canonical.push_str("\\u00");
                let code = u32::from(character);
                canonical.extend([code >> 4, code & 0xf].into_iter().filter_map(|digit| char::from_digit(digit, 16)));
            }
            _ => canonical.push(character),
        }
    }
    canonical.push('"');
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{digest, write_canonical};

    fn canonical(value: &serde_json::Value) -> String {
        let mut canonical = String::new();
        write_canonical(value, &mut canonical);
        canonical
    }

    #[test]
    fn the_order_of_keys_does_not_matter() {
        assert_eq!(digest(&json!({ "a": 1, "b": [true, null] })), digest(&json!({ "b": [true, null], "a": 1 })));
    }

    #[test]
    fn the_order_of_a_list_does_matter() {
        assert_ne!(digest(&json!([1, 2])), digest(&json!([2, 1])));
    }

    #[test]
    fn it_is_the_sha_256_of_the_canonical_json() {
        // sha256sum of the two bytes `{}`.
        assert_eq!(digest(&json!({})), "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    /// The example of RFC 8785, section 3.2.3: keys in the order of their UTF-16 code units.
    #[test]
    fn keys_are_ordered_as_in_the_rfc() {
        let keys = ["\u{20ac}", "\r", "\u{fb33}", "1", "\u{1f600}", "\u{80}", "\u{f6}"];
        let object: serde_json::Map<_, _> = keys.into_iter().map(|key| (key.to_owned(), json!(0))).collect();
        let expected = "{\"\\r\":0,\"1\":0,\"\u{80}\":0,\"\u{f6}\":0,\"\u{20ac}\":0,\"\u{1f600}\":0,\"\u{fb33}\":0}";
        assert_eq!(canonical(&object.into()), expected);
    }

    /// The texts of RFC 8785, section 3.2.2.
    #[test]
    fn texts_are_escaped_as_in_the_rfc() {
        let text = json!("\u{20ac}$\u{f}\nA'B\"\\\\\"/");
        assert_eq!(canonical(&text), "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    /// What another implementation of the RFC writes, for everything that the format has.
    #[test]
    fn it_agrees_with_another_implementation() {
        for text in [include_str!("../../examples/classic-mistakes.json"), include_str!("../../examples/renewal.json")]
        {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(canonical(&value), serde_json_canonicalizer::to_string(&value).unwrap());
        }
    }

    #[test]
    fn numbers_beyond_any_float_have_digests_of_their_own() {
        let of = |text: &str| digest(&serde_json::from_str(text).unwrap());
        assert_ne!(of("1e999"), of("1e998"));
    }
}
