//! The name of a content: a hash that changes with every change that matters.

use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// The SHA-256 of the canonical JSON (RFC 8785) of a document, as 64 hexadecimal digits.
///
/// White space and the order of keys do not change it; everything else does.
pub fn digest(document: &Value) -> String {
    let canonical = canonical_json(document);
    let hash = Sha256::digest(canonical);
    hash.iter().fold(String::with_capacity(64), |mut text, byte| {
        use std::fmt::Write as _;
        // INVARIANT: writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The canonical JSON of a document; where its numbers have no canonical form, its plain JSON.
fn canonical_json(document: &Value) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(document).unwrap_or_else(|_| document.to_string().into_bytes())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::digest;

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

    #[test]
    fn numbers_beyond_any_float_have_digests_of_their_own() {
        let of = |text: &str| digest(&serde_json::from_str(text).unwrap());
        assert_ne!(of("1e999"), of("1e998"));
    }
}
