//! Several files in one, as a zip archive.
//!
//! They are stored as they are: what is put in are some kilobytes of text, and an archive without compression is a few
//! dozen lines, where the usual crates bring several times the code of this page. Format: PKWARE's APPNOTE, 4.3.

use offerset::CalendarDate;

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ZipEntry {
    /// Its name; a file in a folder has a `/` in it.
    pub(crate) name: String,
    /// Its content.
    pub(crate) content: String,
}

/// An archive of `entries`, all of them of the day `day`.
pub(crate) fn zip(entries: &[ZipEntry], day: CalendarDate) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let offset = archive.len();
        let facts = facts(entry, day);
        archive.extend(b"PK\x03\x04");
        archive.extend(&facts);
        archive.extend(entry.name.as_bytes());
        archive.extend(entry.content.as_bytes());

        // Made by the same version of the format as is needed to read it.
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&facts);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(whole(offset));
        directory.extend(entry.name.as_bytes());
    }
    let start = archive.len();
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(whole(directory.len()));
    archive.extend(whole(start));
    archive.extend([0; 2]);
    archive
}

/// The version of the format that knows plain files and folders.
const VERSION: u16 = 20;

/// Says that names are UTF-8.
const UTF_8: u16 = 1 << 11;

/// What both the entry and the directory say of a file.
fn facts(entry: &ZipEntry, day: CalendarDate) -> Vec<u8> {
    let content = entry.content.as_bytes();
    let mut facts = Vec::new();
    facts.extend(VERSION.to_le_bytes());
    facts.extend(UTF_8.to_le_bytes());
    // Stored; at noon, so that it is the same day in most time zones.
    facts.extend(0_u16.to_le_bytes());
    facts.extend((12_u16 << 11).to_le_bytes());
    facts.extend(date(day).to_le_bytes());
    facts.extend(checksum(content).to_le_bytes());
    facts.extend(whole(content.len()));
    facts.extend(whole(content.len()));
    facts.extend(u16::try_from(entry.name.len()).unwrap_or(u16::MAX).to_le_bytes());
    facts.extend([0; 2]);
    facts
}

/// A number of bytes. What a page puts together is far below the 4 GB that it has room for.
fn whole(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}

/// A day as MS-DOS wrote it: years from 1980 in seven bits, months in four, days in five.
fn date(day: CalendarDate) -> u16 {
    let text = day.to_string();
    let part = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse::<u16>().ok()).unwrap_or(1);
    (part(0, 4).saturating_sub(1980).min(127) << 9) | (part(5, 7) << 5) | part(8, 10)
}

/// The CRC-32 of the format. A table would be faster, and is not worth its place for some kilobytes.
fn checksum(bytes: &[u8]) -> u32 {
    let mut rest = u32::MAX;
    for byte in bytes {
        rest ^= u32::from(*byte);
        for _ in 0..8 {
            rest = (rest >> 1) ^ (0xEDB8_8320 & (rest & 1).wrapping_neg());
        }
    }
    !rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
        assert_eq!(checksum(b""), 0);
    }

    #[test]
    fn a_day_is_packed_into_sixteen_bits() {
        assert_eq!(date("2026-12-01".parse().unwrap()), (46 << 9) | (12 << 5) | 1);
        assert_eq!(date("1970-01-01".parse().unwrap()), (1 << 5) | 1);
    }

    #[test]
    fn the_end_says_where_the_directory_is() {
        let entry = |name: &str| ZipEntry { name: name.to_owned(), content: "content\n".to_owned() };
        let archive = zip(&[entry("a.txt"), entry("ü.txt")], "2026-12-01".parse().unwrap());
        let end = archive.len() - 22;
        assert!(archive[end..].starts_with(b"PK\x05\x06"));
        let start = u32::from_le_bytes(archive[end + 16..end + 20].try_into().unwrap()) as usize;
        assert!(archive[start..].starts_with(b"PK\x01\x02"));
    }
}
