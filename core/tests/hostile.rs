//! Hostile input: a finding for each, in linear time, and never a panic.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use offerset::{Document, Fault, MAX_LISTED, MAX_TEXT_BYTES, Report, Verdict};
use support::report;

fn codes(report: &Report) -> Vec<&'static str> {
    report.diagnostics.iter().map(|finding| finding.code).collect()
}

#[test]
fn a_hundred_megabytes_of_nested_lists() {
    let text = vec![b'['; 100 * 1024 * 1024];
    assert_eq!(codes(&report(&text)), ["document-too-large"]);
}

#[test]
fn as_many_nested_lists_as_are_read() {
    let text = vec![b'['; MAX_TEXT_BYTES];
    assert_eq!(codes(&report(&text)), ["nesting-too-deep"]);
}

#[test]
fn as_many_flat_lists_as_are_read() {
    let mut text = b"{\"format\":\"offerset/1\",\"x\":[[]".to_vec();
    while text.len() < MAX_TEXT_BYTES - 6 {
        text.extend_from_slice(b",[]");
    }
    text.extend_from_slice(b"]}");
    assert!(codes(&report(&text)).contains(&"unknown-field"));
}

#[test]
fn objects_nested_deeply_inside_a_member() {
    let text = format!("{{\"x\":{}1{}}}", "{\"x\":".repeat(1000), "}".repeat(1000));
    assert_eq!(codes(&report(text.as_bytes())), ["nesting-too-deep"]);
}

#[test]
fn a_value_that_is_nested_too_deeply_for_an_edit() {
    let mut value = serde_json::Value::Null;
    for _ in 0..1000 {
        value = serde_json::Value::Array(vec![value]);
    }
    assert_eq!(Document::from_value(&value).faults(), [Fault::TooDeep]);
}

#[test]
fn a_million_offers() {
    let text = format!("{{\"format\":\"offerset/1\",\"offers\":[{}{{}}]}}", "{},".repeat(999_999));
    let report = report(text.as_bytes());
    assert_eq!(report.verdict, Verdict::Rejected);
    assert!(codes(&report).contains(&"too-many-offers"));
    assert!(report.counts.error > 1_000_000, "all are counted");
    assert!(report.diagnostics.len() < 20 * MAX_LISTED, "few are listed");
    assert!(report.unlisted.iter().any(|unlisted| unlisted.code == "missing-field" && unlisted.count > 1_000_000));
}

#[test]
fn a_hundred_thousand_offers_that_all_differ() {
    let offer = |number: usize| {
        let (year, account) = (1000 + number % 9000, 100_000_000_000 + number);
        format!(
            r#"{{"id":"offer-{number}","availabilityEndDate":"{year}-01-01","targeting":{{"buyerAccounts":["{account}"]}}}}"#
        )
    };
    let offers: Vec<String> = (0..100_000).map(offer).collect();
    let report = report(format!("{{\"format\":\"offerset/1\",\"offers\":[{}]}}", offers.join(",")).as_bytes());
    let compared = ["inconsistent-availability-end-date", "inconsistent-buyer-accounts"];
    for code in compared {
        let finding = report.diagnostics.iter().find(|finding| finding.code == code).unwrap();
        assert!(finding.message.len() < 2000 && finding.related.len() < 100 && finding.fixes.len() < 100, "{code}");
    }
}

#[test]
fn a_hundred_thousand_duplicate_keys() {
    let text = format!("{{{}\"x\":0}}", "\"x\":0,".repeat(100_000));
    let report = report(text.as_bytes());
    assert_eq!(codes(&report).iter().filter(|code| **code == "duplicate-key").count(), MAX_LISTED);
    assert!(report.counts.error >= 100_000);
}

#[test]
fn a_hundred_thousand_unknown_fields_are_listed_the_same_in_any_order() {
    let members: Vec<String> = (0..100_000).map(|number| format!("\"x{number}\":0")).collect();
    let forth = report(format!("{{{}}}", members.join(",")).as_bytes());
    let back = report(format!("{{{}}}", members.into_iter().rev().collect::<Vec<_>>().join(",")).as_bytes());
    assert_eq!(forth, back);
}

#[test]
fn texts_that_are_no_json() {
    let texts: [&[u8]; 9] = [
        b"",
        b"{",
        b"{\"name\":\"\\ud800\"}",
        b"{\"name\":\"a\0b\"}",
        b"\0",
        b"\xff\xfe",
        b"{\"name\":\"\xc3\x28\"}",
        b"{\"offers\":[1e]}",
        b"{} {}",
    ];
    for text in texts {
        let report = report(text);
        assert_eq!(codes(&report), ["unreadable-json"], "{}", String::from_utf8_lossy(text));
        assert_eq!(report.verdict, Verdict::Rejected);
    }
}

#[test]
fn numbers_beyond_any_float() {
    let text = br#"{ "format": "offerset/1", "name": 1e999, "offers": [{ "markupPercentage": -1e-999 }], "x": 1e999 }"#;
    let report = report(text);
    assert_eq!(codes(&report).iter().filter(|code| **code == "number-instead-of-text").count(), 2);
    let written = Document::parse(text).to_value().to_string();
    assert!(written.contains("\"x\":1e+999") && written.contains("-1e-999"), "no digit is lost: {written}");
}

#[test]
fn a_nul_in_an_escape_is_a_character_like_any_other() {
    let document = Document::parse(br#"{ "x": "a\u0000b" }"#);
    assert_eq!(document.root().unwrap().get("x").unwrap().text(), "a\0b");
}

#[test]
fn documents_that_are_no_object() {
    for text in ["null", "true", "12", "\"offerset/1\"", "[]"] {
        assert_eq!(codes(&report(text.as_bytes())), ["wrong-type"], "{text}");
    }
}

#[test]
fn long_texts_are_not_repeated_in_messages() {
    let text = format!("{{\"format\":\"{}\"}}", "x".repeat(1_000_000));
    let report = report(text.as_bytes());
    assert!(report.diagnostics.iter().all(|finding| finding.message.len() < 1000));
}
