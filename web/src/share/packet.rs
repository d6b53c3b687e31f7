//! The text of a link behind the name of the page: `1.<digest>.<length>.<data>`.
//!
//! A number for the form, the digest in hexadecimal digits, the number of characters of the data, and the data as
//! Base64 for addresses. All characters are such that no program on the way has a reason to encode them, and the length
//! tells a link that was cut off from one that was damaged.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use super::Failure;

/// The form of the text. Only what an older app would misread makes it another one.
const FORM: u32 = 1;

/// What the text of a link holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Packet {
    /// The digest that the content has to have.
    pub(super) digest: String,
    /// The content, deflated.
    pub(super) data: Vec<u8>,
}

/// Writes a packet.
pub(super) fn write(digest: &str, data: &[u8]) -> String {
    let data = BASE64_URL_SAFE_NO_PAD.encode(data);
    format!("{FORM}.{digest}.{}.{data}", data.len())
}

/// Reads a packet out of the query of an address, whatever a mail program put into it or behind it.
pub(super) fn read(query: &str) -> Result<Packet, Failure> {
    let text = without_breaks(query.trim_start_matches('?'));
    let mut parts = text.splitn(4, '.');
    let form: u32 = parts.next().and_then(|form| form.parse().ok()).ok_or(Failure::Foreign)?;
    if form > FORM {
        return Err(Failure::Newer);
    }
    let cut_off = || Failure::CutOff { arrived: text.len(), expected: None };
    let digest = parts.next().ok_or_else(cut_off)?;
    if form < FORM || !digest.bytes().all(|digit| digit.is_ascii_hexdigit()) || digest.len() > 64 {
        return Err(Failure::Foreign);
    }
    let expected = parts.next().filter(|_| digest.len() == 64).ok_or_else(cut_off)?;
    let data = parts.next().ok_or_else(cut_off)?;
    let expected: usize = expected.parse().map_err(|_| Failure::Damaged)?;
    // What stands behind the data does not belong to it, such as the bracket that closes around the link.
    let arrived = data.bytes().take_while(|letter| is_of_base64(*letter)).count();
    let data = data.get(..expected).filter(|_| arrived >= expected);
    let data = data.ok_or(Failure::CutOff { arrived, expected: Some(expected) })?;
    let data = BASE64_URL_SAFE_NO_PAD.decode(data).map_err(|_| Failure::Damaged)?;
    Ok(Packet { digest: digest.to_owned(), data })
}

/// The text without the spaces and line breaks that a long address gets when it is folded into lines.
fn without_breaks(text: &str) -> String {
    let decoded = ["%20", "%0A", "%0D", "%09"].into_iter().fold(text.to_owned(), |text, code| text.replace(code, ""));
    decoded.chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn is_of_base64(letter: u8) -> bool {
    letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGEST: &str = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

    fn text() -> String {
        write(DIGEST, &[0, 255, 62, 63, 7])
    }

    #[test]
    fn what_was_written_is_read() {
        assert_eq!(read(&text()).unwrap(), Packet { digest: DIGEST.to_owned(), data: vec![0, 255, 62, 63, 7] });
        assert_eq!(read(&format!("?{}", text())).unwrap(), read(&text()).unwrap());
    }

    #[test]
    fn what_mail_programs_do_to_links_does_no_harm() {
        let text = text();
        let (head, tail) = text.split_at(40);
        for sent in [
            format!("{head}%20{tail}"),
            format!("{head}\n {tail}"),
            format!("{text}>"),
            format!("{text}."),
            format!("{text}&utm_source=mail"),
        ] {
            assert_eq!(read(&sent), read(&text), "{sent}");
        }
    }

    #[test]
    fn a_link_that_is_cut_off_says_so_wherever_it_is_cut() {
        let text = text();
        for length in 2..text.len() {
            let cut = read(&text[..length]);
            assert!(matches!(cut, Err(Failure::CutOff { .. } | Failure::Damaged)), "{length}: {cut:?}");
        }
        assert_eq!(read(&text[..text.len() - 3]), Err(Failure::CutOff { arrived: 4, expected: Some(7) }));
    }

    #[test]
    fn other_texts_are_foreign() {
        for foreign in ["", "?", "a=b&c=d", "0.", "1.xyz.3.abc", "..."] {
            assert_eq!(read(foreign), Err(Failure::Foreign), "{foreign}");
        }
    }

    #[test]
    fn a_newer_form_is_known_as_such() {
        assert_eq!(read("2.whatever"), Err(Failure::Newer));
    }
}
