//! Tells what a file is, and reads its parts.

use serde::Serialize;
use serde_json::Value;

use super::change_set::{self, ChangeSet};
use super::describe;
use super::desk::Desk;
use super::entities::Entities;
use super::own::Own;
use super::place::{At, FileLocation};
use super::shortened;
use crate::document::{Document, Fault, Kind, MAX_DEPTH, MAX_TEXT_BYTES, Node};
use crate::rules::{json, request};
use crate::words::joined;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum FileKind {
    /// A request of `StartChangeSet`.
    Request,
    /// An answer of `DescribeChangeSet`.
    ChangeSetAnswer,
    /// An answer of `DescribeEntity`, or of `BatchDescribeEntities`.
    EntityAnswer,
    /// An answer of the Discovery API's `GetOfferSet`.
    OfferSetListing,
    /// A release plan, as `releasePlan` makes it.
    Plan,
    /// A document of Offerset.
    Document,
    /// Several of these in one list.
    Several,
    /// JSON of another kind.
    Other,
    /// No JSON that can be read.
    Unreadable,
}

/// What the files hold, entity by entity.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) change_sets: Vec<ChangeSet>,
    pub(super) entities: Entities,
    pub(super) owns: Vec<Own>,
}

/// Reads a file; tells what it is, in a word and in a sentence.
pub(super) fn read(
    name: &str,
    bytes: &[u8],
    file: usize,
    contents: &mut Contents,
    desk: &mut Desk,
) -> (FileKind, String) {
    let document = Document::parse(bytes);
    for fault in document.faults() {
        report_fault(fault, &document, file, desk);
    }
    let Some(root) = document.root() else {
        return (FileKind::Unreadable, "no JSON that can be read".to_owned());
    };
    let place = FileLocation::root(file);
    let folder = name.rfind(['/', '\\']).map_or("", |end| name.get(..end).unwrap_or_default());
    let kind = recognise(root);
    if kind == FileKind::Other && is_policy(root) {
        // It lies beside the requests that it permits.
        return (kind, "an IAM policy, which says nothing about offers".to_owned());
    }
    if kind == FileKind::Other {
        let (what, value) = (describe_other(root), root.to_value());
        let sentence = format!("something else: {what}");
        desk.report(&request::UNRECOGNISED_FILE, &place, format!("the file is {what}, and nothing that is known here"));
        desk.keep(&At::new(&value, place), "a file of another kind");
        return (kind, sentence);
    }
    let value = root.to_value();
    Part { kind, at: At::new(&value, place), folder, name }.read(contents, desk)
}

fn report_fault(fault: &Fault, document: &Document<'_>, file: usize, desk: &mut Desk) {
    let place = FileLocation::root(file);
    match fault {
        Fault::Syntax { message, line, column } => {
            let message = format!("the text is no JSON: line {line}, column {column}: {message}");
            desk.report(&json::UNREADABLE_JSON, &place, message);
        }
        Fault::TooLarge { bytes } => {
            let message = format!("the text has {bytes} bytes, at most {MAX_TEXT_BYTES} are read");
            desk.report(&json::DOCUMENT_TOO_LARGE, &place, message);
        }
        Fault::TooDeep => {
            let message = format!("lists and objects are nested more than {MAX_DEPTH} levels deep");
            desk.report(&json::NESTING_TOO_DEEP, &place, message);
        }
        Fault::DuplicateKey { node } => {
            let location = document.location(*node);
            let key = location.as_pointer().last().map(|token| token.decoded().into_owned()).unwrap_or_default();
            let message = format!("the object has the key `{}` more than once", shortened(&key));
            desk.report(&json::DUPLICATE_KEY, &FileLocation { location, ..place }, message);
        }
    }
}

/// What a file is, by its outermost value, without reading it any further.
pub fn file_kind(document: &Document<'_>) -> FileKind {
    document.root().map_or(FileKind::Unreadable, recognise)
}

fn recognise(root: Node<'_>) -> FileKind {
    let has = |key: &str, kind: Kind| root.get(key).is_some_and(|member| member.kind() == kind);
    match root.kind() {
        Kind::List => {
            let mut items = root.children().take(MAX_PEEKED);
            if root.children().next().is_some_and(|item| item.get("ChangeType").is_some()) {
                FileKind::Request
            } else if items.any(|item| item.kind() == Kind::Object && recognise(item) != FileKind::Other) {
                FileKind::Several
            } else {
                FileKind::Other
            }
        }
        Kind::Object if has("ChangeSet", Kind::List) || has("changeSet", Kind::List) => {
            let answered = ["ChangeSetId", "ChangeSetArn", "Status"].into_iter().any(|key| root.get(key).is_some());
            if answered { FileKind::ChangeSetAnswer } else { FileKind::Request }
        }
        Kind::Object
            if has("EntityType", Kind::Text)
                && ["Details", "DetailsDocument"].into_iter().any(|key| root.get(key).is_some()) =>
        {
            FileKind::EntityAnswer
        }
        Kind::Object if has("EntityDetails", Kind::Object) => FileKind::EntityAnswer,
        Kind::Object if has("offerSetId", Kind::Text) && has("associatedEntities", Kind::List) => {
            FileKind::OfferSetListing
        }
        Kind::Object if has("calls", Kind::List) => FileKind::Plan,
        Kind::Object if has("offers", Kind::List) => FileKind::Document,
        Kind::Object if root.get("format").is_some_and(|format| format.text().starts_with("offerset/")) => {
            FileKind::Document
        }
        _ => FileKind::Other,
    }
}

/// Whether it is an IAM policy, as every plan has one.
fn is_policy(root: Node<'_>) -> bool {
    root.get("Version").is_some_and(|version| version.text().starts_with("20")) && root.get("Statement").is_some()
}

/// How many items of a list are looked at to find out what it is.
const MAX_PEEKED: usize = 100;

/// What a file of another kind is, in a few words.
fn describe_other(root: Node<'_>) -> String {
    const NAMED: usize = 3;
    if root.kind() != Kind::Object {
        return format!("{} of JSON", root.kind().described());
    }
    if root.get("EntitySummaryList").is_some() {
        return "an answer of ListEntities, which has summaries only; DescribeEntity has the whole".to_owned();
    }
    if root.get("ChangeSetId").is_some() {
        return "an answer of StartChangeSet, which has the id of a change set only".to_owned();
    }
    let keys: Vec<String> =
        root.children().take(NAMED).map(|member| format!("`{}`", shortened(member.key()))).collect();
    let count = root.children().count();
    match (keys.is_empty(), count > NAMED) {
        (true, _) => "an empty object".to_owned(),
        (_, false) => format!("an object with {}", joined(&keys, ", ")),
        (_, true) => format!("an object with {} and {} more", joined(&keys, ", "), count - NAMED),
    }
}

/// A part of a file that is of a known kind.
struct Part<'file> {
    kind: FileKind,
    at: At<'file>,
    folder: &'file str,
    name: &'file str,
}

impl Part<'_> {
    /// Reads the part; tells what it is, in a word and in a sentence.
    fn read(&self, contents: &mut Contents, desk: &mut Desk) -> (FileKind, String) {
        let at = &self.at;
        let scope = format!("{}\n", self.folder);
        let sentence = match self.kind {
            FileKind::Request | FileKind::ChangeSetAnswer => {
                let (count, types) = changes_in_words(at.value);
                contents.change_sets.push(change_set::read(at, self.folder, desk));
                let what = if self.kind == FileKind::Request { "a request" } else { "the answer to a request" };
                format!("{what} with {count}{types}")
            }
            FileKind::EntityAnswer => {
                if let Some(details) = at.get("EntityDetails") {
                    let mut count = 0_usize;
                    for (_, entity) in details.members() {
                        count += 1;
                        describe::read(&entity, &scope, &mut contents.entities, desk);
                    }
                    return (self.kind, format!("what AWS says about {count} entities"));
                }
                let kind = describe::read(at, &scope, &mut contents.entities, desk);
                let id = at.text_of("EntityIdentifier").or_else(|| at.text_of("EntityId")).unwrap_or_default();
                let Some(kind) = kind else {
                    return (FileKind::Other, format!("something else: what AWS says about `{}`", shortened(id)));
                };
                format!("what AWS says about {} `{}`", kind.described(), shortened(id))
            }
            FileKind::OfferSetListing => {
                describe::read_listing(at, &scope, &mut contents.entities, desk);
                format!(
                    "what a buyer sees of the offer set `{}`",
                    shortened(at.text_of("offerSetId").unwrap_or_default())
                )
            }
            FileKind::Plan => {
                let mut count = 0_usize;
                for call in at.items_of("calls") {
                    count += 1;
                    if let Some(request) = call.get("request") {
                        contents.change_sets.push(change_set::read(&request, self.name, desk));
                    }
                }
                format!("a release plan with {count} requests")
            }
            FileKind::Document => {
                contents.owns.push(Own::new(at));
                "a document of Offerset".to_owned()
            }
            FileKind::Several => self.read_several(contents, desk),
            FileKind::Other | FileKind::Unreadable => String::new(),
        };
        (self.kind, sentence)
    }

    fn read_several(&self, contents: &mut Contents, desk: &mut Desk) -> String {
        let mut count = 0_usize;
        for item in self.at.items() {
            let kind = file_kind(&Document::from_value(item.value));
            if matches!(kind, FileKind::Other | FileKind::Unreadable | FileKind::Several) {
                desk.report(
                    &request::UNRECOGNISED_FILE,
                    &item.place,
                    "this part of the list is nothing that is known here",
                );
                desk.keep(&item, "a part of a list that is of another kind");
                continue;
            }
            count += 1;
            Part { kind, at: item, ..*self }.read(contents, desk);
        }
        format!("a list with {count} requests, answers or documents")
    }
}

/// How many changes there are, and which.
fn changes_in_words(value: &Value) -> (String, String) {
    const NAMED: usize = 4;
    let list = value.get("ChangeSet").or_else(|| value.get("changeSet")).unwrap_or(value);
    let changes = list.as_array().map_or(&[][..], Vec::as_slice);
    let mut types: Vec<&str> = Vec::new();
    for name in changes.iter().filter_map(|change| change.get("ChangeType")?.as_str()) {
        if !types.contains(&name) && types.len() <= NAMED {
            types.push(name);
        }
    }
    let more = if types.len() > NAMED { " and others" } else { "" };
    let named: Vec<_> = types.iter().take(NAMED).map(|name| shortened(name)).collect();
    let plural = if changes.len() == 1 { "" } else { "s" };
    let types = if named.is_empty() { String::new() } else { format!(": {}{more}", joined(&named, ", ")) };
    (format!("{} change{plural}", changes.len()), types)
}
