use offerset::Document;
use serde_json::{Value, json};

use super::{Failure, Snapshot};
use crate::state::shape;

/// What the member `format` of a file says, without the number of the form.
const FORMAT: &str = "offerset-share/";
const FORM: &str = "1";

/// The text of the file for the buyer.
pub(crate) fn write_file(snapshot: &Snapshot) -> String {
    let file = json!({
        "format": format!("{FORMAT}{FORM}"),
        "digest": *snapshot.digest,
        "offerSet": *snapshot.document,
    });
    format!("{file:#}\n")
}

/// What the file is called: the name of the set, and the beginning of its digest.
pub(crate) fn file_name(snapshot: &Snapshot) -> String {
    let name = shape::name(&snapshot.document).unwrap_or("offer set").to_lowercase();
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.take(8).collect();
    format!("{}-{}.offerset.json", words.join("-"), snapshot.short_digest())
}

/// The snapshot that a file holds.
pub(crate) fn open_file(bytes: &[u8]) -> Result<Snapshot, Failure> {
    let document = Document::parse(bytes);
    if let Some(failure) = Failure::of(&document) {
        return Err(failure);
    }
    let value = document.to_value();
    let is_set = value.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("offerset/"));
    unwrap_file(value).unwrap_or(Err(if is_set { Failure::Unpublished } else { Failure::Foreign }))
}

/// The snapshot in the content of a file; [`None`] when that was not made for a buyer.
fn unwrap_file(mut content: Value) -> Option<Result<Snapshot, Failure>> {
    let form = content.get("format")?.as_str()?.strip_prefix(FORMAT)?;
    if form != FORM {
        return Some(Err(Failure::Newer));
    }
    let document = content.get_mut("offerSet").map(Value::take);
    let digest = content.get("digest").and_then(Value::as_str);
    Some(match (document, digest) {
        (Some(document), Some(digest)) => Snapshot::verified(document, digest),
        _ => Err(Failure::Damaged),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot() -> Snapshot {
        Snapshot::of(&json!({ "format": "offerset/1", "name": "Security bundle (2027) for Example Corp" }))
    }

    #[test]
    fn what_was_written_is_opened() {
        assert_eq!(open_file(write_file(&snapshot()).as_bytes()).unwrap(), snapshot());
    }

    #[test]
    fn an_altered_content_is_noticed() {
        let text = write_file(&snapshot()).replace("Example Corp", "Example Corp 2");
        assert!(matches!(open_file(text.as_bytes()), Err(Failure::Altered { .. })));
    }

    #[test]
    fn white_space_and_the_order_of_keys_do_not_alter_it() {
        let text = format!(
            "{{\"offerSet\":{{\"name\":\"Security bundle (2027) for Example Corp\",\"format\":\"offerset/1\"}},\
             \"digest\":\"{}\",\"format\":\"offerset-share/1\"}}",
            snapshot().digest
        );
        assert_eq!(open_file(text.as_bytes()).unwrap().digest, snapshot().digest);
    }

    #[test]
    fn other_files_are_told_apart() {
        for (text, failure) in [
            ("{}", Failure::Foreign),
            ("[]", Failure::Foreign),
            (r#"{ "format": "offerset/1" }"#, Failure::Unpublished),
            (r#"{ "format": "offerset-share/2" }"#, Failure::Newer),
            (r#"{ "format": "offerset-share/1" }"#, Failure::Damaged),
        ] {
            assert_eq!(open_file(text.as_bytes()), Err(failure), "{text}");
        }
    }

    #[test]
    fn the_name_is_one_that_every_system_takes() {
        let snapshot = snapshot();
        let expected = format!("security-bundle-2027-for-example-corp-{}.offerset.json", snapshot.short_digest());
        assert_eq!(file_name(&snapshot), expected);
    }
}
