//! From a file of this device to its content.

use offerset::MAX_TEXT_BYTES;
use web_sys::{Blob, File, TextDecoder};

use super::Content;
use crate::browser;

/// How much of a file is looked at to find out whether it could be JSON.
const HEAD: i32 = 512;

/// Reads a file. Pictures and the like are not read to their end, so that a folder may hold any of them.
pub(super) async fn read(name: &str, file: &File) -> Content {
    if !is_named_json(name) {
        let Some(head) = file.slice_with_i32_and_i32(0, HEAD).ok() else { return unread() };
        let Some(head) = browser::read(&head).await else { return unread() };
        if !begins_like_json(&decoded(head)) {
            return Content::Foreign("something else: no JSON");
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a few million")]
    if file.size() > MAX_TEXT_BYTES as f64 {
        return too_large(file);
    }
    browser::read(file).await.map_or_else(unread, content)
}

/// What is in a text.
pub(super) fn content(bytes: Vec<u8>) -> Content {
    const SHARED: &[u8] = b"\"offerset-share/";
    let text = decoded(bytes);
    if text.windows(SHARED.len()).any(|part| part == SHARED) {
        return Content::Foreign("a set that was published for a buyer, who opens it at “Review an offer set”");
    }
    Content::Text(text)
}

fn is_named_json(name: &str) -> bool {
    name.len() >= 5 && name.get(name.len() - 5..).is_some_and(|ending| ending.eq_ignore_ascii_case(".json"))
}

fn begins_like_json(head: &[u8]) -> bool {
    matches!(head.trim_ascii_start(), [b'{' | b'[', ..])
}

/// The text as UTF-8. The PowerShell of Windows writes what a command prints as UTF-16.
fn decoded(mut bytes: Vec<u8>) -> Vec<u8> {
    let label = match bytes.as_slice() {
        [0xEF, 0xBB, 0xBF, ..] => {
            bytes.drain(..3);
            return bytes;
        }
        [0xFF, 0xFE, ..] => "utf-16le",
        [0xFE, 0xFF, ..] => "utf-16be",
        _ => return bytes,
    };
    let text = TextDecoder::new_with_label(label).and_then(|decoder| decoder.decode_with_u8_array(&bytes));
    text.map_or(bytes, String::into_bytes)
}

fn too_large(file: &Blob) -> Content {
    const MEBIBYTE: usize = 1_048_576;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size")]
    let size = file.size() as usize / MEBIBYTE;
    let limit = MAX_TEXT_BYTES / MEBIBYTE;
    Content::Unread(format!(
        "It has more than {size} MiB. Offer sets have some kilobytes; at most {limit} MiB are read."
    ))
}

/// What is said of a file or a folder that the browser does not open.
pub(super) fn unread() -> Content {
    Content::Unread("The browser could not read it. It may have been moved, or it may be protected.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_json_is_told_by_its_name_or_its_beginning() {
        assert!(is_named_json("deals/Set.JSON"));
        assert!(!is_named_json("json") && !is_named_json("é.txt"));
        assert!(begins_like_json(&decoded(b"\xEF\xBB\xBF\n { ".to_vec())));
        assert!(!begins_like_json(b"\x89PNG") && !begins_like_json(b""));
    }

    #[test]
    fn what_was_published_for_a_buyer_is_told_by_its_format() {
        assert!(matches!(content(b"{}".to_vec()), Content::Text(_)));
        let shared = br#"{ "format": "offerset-share/1", "digest": "0", "offerSet": {} }"#;
        assert!(matches!(content(shared.to_vec()), Content::Foreign(_)));
    }
}
