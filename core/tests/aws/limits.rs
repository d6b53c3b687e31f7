//! What AWS prints about the fields of its requests, `request-fields.tsv`, and whether a body keeps to it.

use std::collections::BTreeSet;

use offerset::aws::change_type::{CHANGE_TYPES, EntityKind};
use offerset::{AccountId, Amount, CalendarDate, CountryCode, Duration};
use serde_json::Value;

const TABLE: &str = include_str!("request-fields.tsv");

/// A row of the table: a field of a change type.
#[derive(Clone, Copy, Debug)]
struct Row {
    entity: &'static str,
    change_type: &'static str,
    path: &'static str,
    kind: &'static str,
    is_required: bool,
    min: &'static str,
    max: &'static str,
    pattern: &'static str,
}

fn rows() -> impl Iterator<Item = Row> {
    TABLE.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [entity, change_type, path, kind, required, min, max, pattern, ..] = cells[..] else {
            panic!("a row has too few cells: {line}")
        };
        Row { entity, change_type, path, kind, is_required: required == "yes", min, max, pattern }
    })
}

/// What a change does against the table, each in a sentence; nothing when it keeps to it.
pub(crate) fn objections(change: &Value, is_cppo: bool) -> Vec<String> {
    let change_type = change["ChangeType"].as_str().unwrap();
    let entity = change["Entity"]["Type"].as_str().unwrap().trim_end_matches("@1.0");
    let of = |entity: &str| rows().filter(|row| row.entity == entity && row.change_type == change_type).collect();
    let own: Vec<Row> = if is_cppo { of("CPPO") } else { Vec::new() };
    // What the page on channel partner offers does not repeat is as on the page on private offers.
    let rows: Vec<Row> = if own.is_empty() { of(entity) } else { own };
    if rows.is_empty() {
        return vec![format!("AWS has no {change_type} of {entity}")];
    }
    let mut objections = Vec::new();
    let mut known = BTreeSet::new();
    for row in rows {
        for (place, value) in found(change, row.path) {
            known.insert(place.clone());
            match value {
                Some(value) => objections.extend(objection(row, value).map(|why| format!("{place} {why}"))),
                None if row.is_required => objections.push(format!("{place} is missing")),
                None => {}
            }
        }
    }
    let details = &change["DetailsDocument"];
    unknown(details, "", &known, &mut objections);
    objections
}

/// Where the field `path` stands in `change`, and what it holds; in lists once for each item.
fn found<'change>(change: &'change Value, path: &str) -> Vec<(String, Option<&'change Value>)> {
    let is_of_change = path == "DetailsDocument" || path.starts_with("Entity.");
    let mut places = vec![(String::new(), Some(if is_of_change { change } else { &change["DetailsDocument"] }))];
    for segment in path.split('.') {
        let (key, of_type) =
            segment.split_once('[').map_or((segment, None), |(key, rest)| (key, Some(rest.trim_end_matches(']'))));
        let member = |(place, value): (String, Option<&'change Value>)| {
            let value = value.filter(|value| value.is_object())?;
            Some((format!("{place}/{key}"), value.get(key)))
        };
        places = places.into_iter().filter_map(member).collect();
        if let Some(of_type) = of_type {
            let items = |(place, list): (String, Option<&'change Value>)| {
                let list = list.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                let items = list.iter().enumerate();
                let items = items.filter(|(_, item)| of_type.is_empty() || item["Type"] == *of_type);
                items.map(|(index, item)| (format!("{place}/{index}"), Some(item))).collect::<Vec<_>>()
            };
            places = places.into_iter().flat_map(items).collect();
        }
    }
    places
}

/// Every member of an object that no row has named.
fn unknown(value: &Value, place: &str, known: &BTreeSet<String>, objections: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let place = format!("{place}/{key}");
                if known.contains(&place)
                    || place.ends_with("/Type")
                    || known.iter().any(|other| other.starts_with(&format!("{place}/")))
                {
                    unknown(member, &place, known, objections);
                } else {
                    objections.push(format!("{place} is not a field that AWS prints"));
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                unknown(item, &format!("{place}/{index}"), known, objections);
            }
        }
        _ => {}
    }
}

fn objection(row: Row, value: &Value) -> Option<String> {
    match row.kind {
        "object" | "object or null" => (!value.is_object()).then(|| "is no object".to_owned()),
        "array" | "array of string" => {
            let Some(items) = value.as_array() else { return Some("is no list".to_owned()) };
            let texts = items.iter().filter(|_| row.kind == "array of string");
            let count = (!within(row, items.len())).then(|| format!("has {} items", items.len()));
            count.or_else(|| texts.filter_map(Value::as_str).find_map(|text| spelling(row.pattern, text)))
        }
        "integer" => {
            let number = value.as_i64().filter(|number| within(row, *number));
            number.is_none().then(|| format!("is {value}"))
        }
        "decimal string" => {
            let Some(amount) = value.as_str().and_then(|text| text.parse::<Amount>().ok()) else {
                return Some(format!("is {value}, no decimal"));
            };
            let decimals = row.pattern.split_whitespace().find_map(|word| word.parse().ok()).unwrap_or(u32::MAX);
            let bound = |limit: &str| limit.parse::<Amount>().ok();
            let outside =
                bound(row.min).is_some_and(|min| amount < min) || bound(row.max).is_some_and(|max| amount > max);
            (outside || amount.decimal_places() > decimals).then(|| format!("is {amount}"))
        }
        _ => {
            let Some(text) = value.as_str() else { return Some(format!("is {value}, no text")) };
            let length = row.kind == "string" && !within(row, text.chars().count());
            if length { Some(format!("has {} characters", text.chars().count())) } else { spelling(row.pattern, text) }
        }
    }
}

/// Bounds that are no numbers, such as `tomorrow`, depend on the day or on other fields, and are left to the rules.
fn within(row: Row, count: impl TryInto<i64>) -> bool {
    let Ok(count) = count.try_into() else { return false };
    row.min.parse().map_or(true, |min: i64| count >= min) && row.max.parse().map_or(true, |max: i64| count <= max)
}

/// What is against `text` in a field of this pattern.
fn spelling(pattern: &str, text: &str) -> Option<String> {
    let keeps = match pattern {
        "" => true,
        "YYYY-MM-DD" => text.parse::<CalendarDate>().is_ok(),
        "ISO 8601 duration" | "ISO 8601 duration in days" => text.parse::<Duration>().is_ok(),
        "ISO 8601 duration in months or days" => Duration::parse_offset(text).is_ok(),
        "ISO 3166-1 alpha-2" => CountryCode::new(text).is_some(),
        "valid URL" => text.starts_with("https://"),
        "^[0-9]{12}$" => AccountId::new(text).is_some(),
        r"^[^\\<>]*$" => !text.contains(['\\', '<', '>']),
        r"^\S(.*\S)?$" => text.trim() == text,
        "^soln-[A-Za-z0-9]+$" => {
            text.strip_prefix("soln-").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        }
        // The tables of AWS print JPN where its text says JPY.
        choices if !choices.contains('^') => choices.replace("JPN", "JPY").split('|').any(|choice| choice == text),
        other => panic!("the table has a pattern that this test does not know: {other}"),
    };
    (!keeps).then(|| format!("is `{text}`, it has to be {pattern}"))
}

#[test]
fn the_change_types_of_the_engine_are_those_of_the_table() {
    let entity = |entity: EntityKind| entity.type_name().trim_end_matches("@1.0");
    let ours: BTreeSet<_> =
        CHANGE_TYPES.iter().map(|change_type| (entity(change_type.entity), change_type.name)).collect();
    let theirs: BTreeSet<_> =
        rows().map(|row| (if row.entity == "CPPO" { "Offer" } else { row.entity }, row.change_type)).collect();
    assert_eq!(ours, theirs);
    for change_type in CHANGE_TYPES {
        let here = |row: &Row| {
            let of = if row.entity == "CPPO" { "Offer" } else { row.entity };
            of == entity(change_type.entity) && row.change_type == change_type.name
        };
        let in_details = |key: &&str| !["Entity", "DetailsDocument"].contains(key);
        let top = |path: &'static str| path.split(['.', '[']).next().unwrap();
        let printed: BTreeSet<_> = rows().filter(here).map(|row| top(row.path)).filter(in_details).collect();
        let ours: BTreeSet<_> =
            change_type.details.iter().map(|detail| detail.key).filter(|key| *key != "BulkRequestId").collect();
        assert_eq!(ours, printed, "{}", change_type.name);
        let required: BTreeSet<_> =
            rows().filter(here).filter(|row| row.is_required).map(|row| top(row.path)).filter(in_details).collect();
        let ours: BTreeSet<_> =
            change_type.details.iter().filter(|detail| detail.is_required).map(|detail| detail.key).collect();
        assert_eq!(ours, required, "{}", change_type.name);
        let typed = rows().filter(here).filter_map(|row| row.path.strip_prefix("Terms[")?.split_once(']'));
        let printed: BTreeSet<_> = typed.map(|(name, _)| name).filter(|name| !name.is_empty()).collect();
        let ours: BTreeSet<_> = change_type.terms().iter().copied().collect();
        assert!(printed.is_subset(&ours), "{}: {printed:?}", change_type.name);
    }
}

#[test]
fn the_table_finds_what_is_wrong() {
    let change = |details: Value| {
        serde_json::json!({
            "ChangeType": "AssociateOffers",
            "Entity": { "Type": "OfferSet@1.0", "Identifier": "offerset-abc123" },
            "DetailsDocument": details,
        })
    };
    let of = |details| objections(&change(details), false);
    assert!(of(serde_json::json!({ "Offers": [{ "OfferId": "offer-abc123" }] })).is_empty());
    assert_eq!(of(serde_json::json!({ "Offers": [] })), ["/Offers has 0 items"]);
    assert_eq!(of(serde_json::json!({ "Offers": [{}] })), ["/Offers/0/OfferId is missing"]);
    assert_eq!(
        of(serde_json::json!({ "Offers": [{ "OfferId": "x" }], "Name": "" })),
        ["/Name is not a field that AWS prints"]
    );
}
